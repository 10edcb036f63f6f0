"""What the reader of one file finds, before it is told as a problem of that file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Loc = tuple[str | int, ...]


class Fault(NamedTuple):
    """Something wrong at a line and column (from 1); `code` stands in messages.yml."""

    line: int
    column: int
    code: str
    params: Mapping[str, str] = MappingProxyType({})
    loc: Loc = ()


class Unreadable(Exception):
    """The file can't be read any further; `fault` is the reason, or None where it is told already."""

    def __init__(self, fault: Fault | None) -> None:
        super().__init__()
        self.fault = fault
