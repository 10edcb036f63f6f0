"""JSON is written as the standard library writes it, whatever stands in it."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from roadmap_site.exports.json_text import json_text

SCALARS = some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False)
VALUES = some.recursive(
    SCALARS | some.text() | some.decimals(allow_nan=False, allow_infinity=False),
    lambda one: some.lists(one) | some.lists(one).map(tuple) | some.dictionaries(some.text(), one),
)


@given(VALUES)
def test_the_text_is_the_librarys(value: object):
    def plain(one: object) -> str:
        assert isinstance(one, Decimal)
        return str(one)

    wanted = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True, default=plain)
    assert json_text(value, plain) == wanted
