"""Cases of tests/cases/source, and problems as they write them."""

import re
from pathlib import Path

import pytest
import yaml

CASES = Path(__file__).parent / "cases" / "source"


def cases(name: str) -> list:
    loaded = yaml.load((CASES / name).read_text(encoding="utf-8"), Loader=_Texts)
    return [pytest.param(case, id=case["case"]) for case in loaded]


class _Texts(yaml.BaseLoader):
    """Cases are written as content is: every value is the text that stands there, only null is None."""


_Texts.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("null"), ["n"])
_Texts.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)


def told(problems) -> list[str]:
    return [f"{one.line}:{one.column} {one.field} {one.code}" for one in sorted(problems)]
