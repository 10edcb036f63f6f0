"""Which entries count: those that had happened by the end of a day, and were known by the end of another."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from ..model.scalars import Date


class Dated(Protocol):
    """What happened on a day, and could be told of from a day on."""

    @property
    def date(self) -> date: ...

    @property
    def known(self) -> Date: ...


D = TypeVar("D", bound=Dated)


class AsOf(NamedTuple):
    """The end of the day `at`, as it was known at the end of the day `known`."""

    at: date
    known: date

    def sees(self, entry: Dated | None) -> bool:
        """Whether the entry had happened and was known."""
        return entry is not None and entry.date <= self.at and entry.known <= self.known

    def seen(self, entries: Iterable[D]) -> list[D]:
        """The entries that count, the oldest first; the order in the file matters only within a day."""
        return sorted((entry for entry in entries if self.sees(entry)), key=lambda entry: entry.date)
