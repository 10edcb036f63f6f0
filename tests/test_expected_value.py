"""The expected value is written as the indicator's own values are; the exact one stays in the data."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from histories import initiative
from roadmap_site.history.as_of import AsOf
from roadmap_site.history.indicators import indicator_states

# On the middle day of 100: half of the way from the baseline to the target.
CASES = [
    ("whole numbers stay whole", ("0", "33", "20"), Fraction(33, 2), "16"),
    ("one decimal where a value has one", ("0", "33", "20.5"), Fraction(33, 2), "16.5"),
    ("no more than two", ("0", "0.001", "0.4"), Fraction(1, 2000), "0.00"),
    ("a further one where it would look like the latest value", ("0", "33", "16"), Fraction(33, 2), "16.5"),
    ("the same, if it is the latest value", ("0", "40", "20"), Fraction(20), "20"),
    ("thousands are no zeros to cut", ("0", "2400", "1000"), Fraction(1200), "1200"),
]


@pytest.mark.parametrize(
    ("values", "exact", "shown"), [case[1:] for case in CASES], ids=[one[0] for one in CASES]
)
def test_the_expected_value_is_no_more_exact_than_the_values(values, exact: Fraction, shown: str):
    baseline, target, latest = values
    written = {
        "id": "tons",
        "baseline": {"date": "2025-01-01", "value": baseline},
        "target": {"date": "2025-04-11", "value": target},
        "values": [{"date": "2025-02-20", "value": latest}],
    }
    record = initiative({"stages": [{"stage": "identified", "date": "2025-01-01"}], "indicators": [written]})
    day = date(2025, 6, 1)
    (state,) = indicator_states(record.indicators, AsOf(day, day), None)
    assert state.expected == exact
    assert state.expected_as_written == Decimal(shown)
