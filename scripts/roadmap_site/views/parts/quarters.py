"""Changes as lists tell them: by quarter, in each by the mission that they are about, confirmations last."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from ...history.happenings import Happening
from ...history.snapshots import quarter_start
from ...history.topics import Tally, Topic, tally, topic_of
from ...model import Initiative, Project, Record
from ...relations import Site
from .card import Card, card

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change, with the regions that its record is about."""

    card: Card
    happening: Happening
    regions: tuple[str, ...] = ()

    @property
    def topic(self) -> Topic:
        """What it is counted as."""
        return topic_of(self.happening)

    @property
    def entered_afterwards(self) -> bool:
        """Whether it was written down on a later day than it happened."""
        return self.happening.known > self.happening.date


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of a mission, a mobilisation or the project; where there is no `card`, of a whole kind."""

    card: Card | None
    folder: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """The changes of a quarter. That something was confirmed is no news, so it is told last."""

    id: str
    first: date
    tally: Tally
    groups: tuple[Group, ...]
    confirmed: tuple[ChangeRow, ...]


def change_row(site: Site, one: Happening) -> ChangeRow:
    """A change as lists show it."""
    return ChangeRow(card(site, one.record), one, _regions(one.record))


def _regions(record: Record) -> tuple[str, ...]:
    if isinstance(record, Initiative):
        return tuple(sorted(record.all_regions))
    return tuple(getattr(record, "regions", ()))


def by_quarter(rows: Iterable[ChangeRow], place: str) -> tuple[Quarter, ...]:
    """Rows by the quarter in which each happened, in their order; `place` begins the quarters' anchors."""
    return tuple(
        _quarter(first, tuple(members), place)
        for first, members in groupby(rows, key=lambda row: quarter_start(row.happening.date))
    )


def _quarter(first: date, rows: tuple[ChangeRow, ...], place: str) -> Quarter:
    return Quarter(
        id=f"{place}-{first.isoformat()}",
        first=first,
        tally=tally(row.happening for row in rows),
        groups=_groups(row for row in rows if row.topic != "confirmed"),
        confirmed=tuple(row for row in rows if row.topic == "confirmed"),
    )


def _groups(rows: Iterable[ChangeRow]) -> tuple[Group, ...]:
    """Missions and mobilisations with the latest change first; then what is told by its kind."""
    parted = parted_by(rows, lambda row: (row.card.folder, row.card.id if _followed(row) else ""))
    groups = [Group(members[0].card if one else None, folder, members) for (folder, one), members in parted]
    return tuple(sorted(groups, key=lambda group: group.card is None))


def _followed(row: ChangeRow) -> bool:
    return isinstance(row.happening.record, Initiative | Project)


def parted_by(
    rows: Iterable[ChangeRow], key: Callable[[ChangeRow], K]
) -> list[tuple[K, tuple[ChangeRow, ...]]]:
    """Rows that have a key in common, both in the order in which they come first."""
    found: dict[K, list[ChangeRow]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return [(name, tuple(members)) for name, members in found.items()]
