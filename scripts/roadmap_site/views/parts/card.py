"""A record as other pages name it: enough for a link, a row in a list or a tile."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def line(roadmap: Roadmap) -> Line:
    """A roadmap as a line."""
    return Line(roadmap.id, roadmap.path, roadmap.letter, roadmap.colour, roadmap.title, roadmap.short)


def card(site: Site, record: Record) -> Card:
    """A record as other pages name it."""
    return Card(
        record.id,
        record.folder,
        record.path,
        record.title,
        record.summary,
        record.example,
        record.withdrawn is not None,
        tuple(line(roadmap) for roadmap in site.roadmaps_of(record)),
    )


def cards(site: Site, records: Iterable[Record]) -> tuple[Card, ...]:
    """Records as other pages name them."""
    return tuple(card(site, record) for record in records)


def card_of(site: Site, record_id: str | None) -> Card | None:
    """The card of the record with this id, if there is one."""
    return card(site, site.by_id[record_id]) if record_id in site.by_id else None
