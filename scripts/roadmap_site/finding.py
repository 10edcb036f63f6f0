"""What a stage finds wrong in one file, before the file's name and the place in it make a problem of it.

Every checker yields these: the reader of YAML knows line and column, a rule over a typed record knows the way
to the field, and a text's own checks know the line inside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from .problems import Loc, Place, Problem, Severity, field_name


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong (or odd: a warning) in a file: the way to a field of it, and a code of messages.yml.

    `line` is that of a longer text, from 1; `position` is set where line and column are known already.
    """

    loc: Loc
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = "error"
    line: int = 0
    position: Place | None = None

    @classmethod
    def at(
        cls, line: int, column: int, code: str, params: Mapping[str, str] | None = None, loc: Loc = ()
    ) -> Finding:
        """A finding at a line and column of the file, both from 1."""
        return cls(loc, code, params or {}, position=(line, column))


class Placed(Protocol):
    """A file that knows where everything in it stands."""

    @property
    def path(self) -> str: ...

    def place(self, loc: Loc) -> Place: ...

    def place_in_text(self, loc: Loc, line: int) -> Place: ...


def problems_at(file: Placed, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Findings as problems of a file, each with the place where it stands there."""
    for one in findings:
        place = file.place_in_text(one.loc, one.line) if one.line else file.place(one.loc)
        yield _problem(file.path, one.position or place, one)


def problems_in(path: str, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Findings as problems of a file that couldn't be read: without a position, at its beginning."""
    for one in findings:
        yield _problem(path, one.position or (1, 1), one)


def _problem(path: str, place: Place, one: Finding) -> Problem:
    params = tuple(sorted(one.params.items()))
    return Problem(path, *place, field_name(one.loc), one.code, params, one.severity)
