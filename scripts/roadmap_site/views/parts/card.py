"""A record as other pages name it: enough for a link, a row in a list or a tile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ...model import Record, Roadmap
from ...model.text import FullText
from ...relations import Site


@dataclass(frozen=True, slots=True)
class Line:
    """A roadmap as a line: the letter and the colour that stand for it."""

    id: str
    path: str
    letter: str
    colour: str
    title: FullText
    short: FullText


@dataclass(frozen=True, slots=True)
class Card:
    """A record's name, address and what a reader must know before believing it."""

    id: str
    folder: str
    path: str
    title: FullText
    summary: FullText
    example: bool
    withdrawn: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class DatedCard:
    """An event and its first day."""

    day: date
    card: Card


@dataclass(frozen=True, slots=True)
class CardList:
    """Records under a heading, which is an interface string."""

    heading: str
    cards: tuple[Card, ...]


def card_lists(lists: Mapping[str, tuple[Card, ...]]) -> tuple[CardList, ...]:
    """The lists that have something to show, by their headings."""
    return tuple(CardList(heading, members) for heading, members in lists.items() if members)


def line(roadmap: Roadmap) -> Line:
    """A roadmap as a line."""
    return Line(
        id=roadmap.id,
        path=roadmap.path,
        letter=roadmap.letter,
        colour=roadmap.colour,
        title=roadmap.title,
        short=roadmap.short,
    )


def card(site: Site, record: Record) -> Card:
    """A record as other pages name it."""
    return Card(
        id=record.id,
        folder=record.folder,
        path=record.path,
        title=record.title,
        summary=record.summary,
        example=record.example,
        withdrawn=record.withdrawn is not None,
        lines=tuple(line(roadmap) for roadmap in site.roadmaps_of(record)),
    )


def cards(site: Site, records: Iterable[Record]) -> tuple[Card, ...]:
    """Records as other pages name them."""
    return tuple(card(site, record) for record in records)


def card_of(site: Site, record_id: str | None) -> Card | None:
    """The card of the record with this id, if there is one."""
    record = site.by_id.get(record_id) if record_id else None
    return card(site, record) if record else None
