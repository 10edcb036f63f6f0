"""Fields that stand twice, told as what it most likely was: a missing dash, or a file pasted in twice."""

from dataclasses import replace

from ..finding import Finding
from ..problems import Loc

_TWICE = "yaml_key_twice"
_WHOLE = 3  # so many of a file's own fields stand twice by no slip of the hand


def once_told(findings: list[Finding], loc: Loc) -> list[Finding]:
    """The findings, with those of the fields at one place joined into one where they are one mistake."""
    twice = [one for one in findings if one.code == _TWICE and one.loc[:-1] == loc]
    if loc and isinstance(loc[-1], int) and twice:
        joined = replace(twice[0], code="yaml_item_twice")
    elif not loc and len(twice) >= _WHOLE:
        joined = replace(twice[0], code="yaml_pasted_twice", loc=())
    else:
        return findings
    return [*(one for one in findings if one not in twice), joined]
