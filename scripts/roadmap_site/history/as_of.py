"""Which entries count: those that had happened by the end of a day, and were written down by the end of another."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from ..model.entries import Entry
from ..model.scalars import Date

E = TypeVar("E", bound=Entry)


class Dated(Protocol):
    """What happened on a day, and could be told of from a day on."""

    @property
    def date(self) -> date: ...

    @property
    def known(self) -> Date: ...


class AsOf(NamedTuple):
    """The end of the day `at`, as it was known at the end of the day `known`."""

    at: date
    known: date

    def sees(self, entry: Dated | None) -> bool:
        """Whether the entry had happened and was known."""
        return entry is not None and entry.date <= self.at and entry.known <= self.known

    def seen(self, entries: Iterable[E]) -> list[E]:
        """The entries that count, the oldest first; the order in the file matters only within a day."""
        return sorted((entry for entry in entries if self.sees(entry)), key=lambda entry: entry.date)
