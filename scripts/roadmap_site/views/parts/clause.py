"""A sentence, or a part of one, that is told in words later: an interface string and what fills its marks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from ...model.text import Multilingual


class Named(NamedTuple):
    """Something by its name, which leads to its place."""

    path: str
    title: Multilingual


@dataclass(frozen=True, slots=True)
class Clause:
    """An interface string; `style` is a class of the style sheet, a fill of None leaves its place empty."""

    key: str
    count: int | None
    style: str
    fills: Mapping[str, "Fill"]


Fill = Clause | Named | date | int | None


def clause(key: str, count: int | None = None, style: str = "", **fills: Fill) -> Clause:
    """The interface string `key`; `count` chooses the plural form."""
    return Clause(key, count, style, MappingProxyType(fills))
