"""What every record's page shows around its own matter: withdrawal, body, sources, neighbours in its set."""

from dataclasses import dataclass

from ...model import Record
from ...model.entries import Source, Withdrawn
from ...model.text import Prose
from ...relations import Site
from .card import Card, card, card_of, cards
from .picture import ShownPicture, record_picture


@dataclass(frozen=True, slots=True)
class RecordFrame:
    """The common frame of a record's page."""

    card: Card
    crumbs: tuple[Card, ...]
    picture: ShownPicture | None
    body: Prose | None
    sources: tuple[Source, ...]
    withdrawn: Withdrawn | None
    replaced_by: Card | None
    replaces: tuple[Card, ...]
    previous: Card | None
    next: Card | None


def record_frame(site: Site, record: Record, crumbs: tuple[Record, ...] = ()) -> RecordFrame:
    """The common frame of `record`."""
    before, after = _neighbours(site, record)
    return RecordFrame(
        card=card(site, record),
        crumbs=cards(site, crumbs),
        picture=record_picture(site, record),
        body=record.body,
        sources=record.sources,
        withdrawn=record.withdrawn,
        replaced_by=card_of(site, record.withdrawn.replaced_by) if record.withdrawn else None,
        replaces=cards(site, _replaced(site, record)),
        previous=before,
        next=after,
    )


def _replaced(site: Site, record: Record) -> tuple[Record, ...]:
    """The withdrawn records whose place this one has taken."""
    return tuple(
        other
        for other in site.referring(record, Record)
        if other.withdrawn and other.withdrawn.replaced_by == record.id
    )


def _neighbours(site: Site, record: Record) -> tuple[Card | None, Card | None]:
    """The records before and after it, real ones or examples; a set doesn't close into a ring."""
    members = [other for other in site.records.get(record.folder, ()) if other.example == record.example]
    at = next((number for number, other in enumerate(members) if other is record), len(members))
    before = card(site, members[at - 1]) if 0 < at < len(members) else None
    after = card(site, members[at + 1]) if at + 1 < len(members) else None
    return before, after
