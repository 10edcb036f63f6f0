"""What every record's page shows around its own matter: withdrawal, body, sources, neighbours in its set."""

from dataclasses import dataclass
from datetime import date

from ..model import Record
from ..model.entries import Source, Withdrawn
from ..model.text import Prose
from ..relations import Site
from .card import Card, card, card_of


@dataclass(frozen=True, slots=True)
class Story:
    """The common frame of a record's page."""

    card: Card
    crumbs: tuple[Card, ...]
    body: Prose | None
    sources: tuple[Source, ...]
    withdrawn: Withdrawn | None
    replaced_by: Card | None
    previous: Card | None
    next: Card | None


def story(site: Site, record: Record, today: date, crumbs: tuple[Record, ...] = ()) -> Story:
    """The common frame of `record`; a withdrawal that comes after `today` isn't told yet."""
    withdrawn = record.withdrawn if record.withdrawn and record.withdrawn.date <= today else None
    before, after = _neighbours(site, record)
    return Story(
        card(site, record),
        tuple(card(site, crumb) for crumb in crumbs),
        record.body,
        record.sources,
        withdrawn,
        card_of(site, withdrawn.replaced_by) if withdrawn else None,
        before,
        after,
    )


def _neighbours(site: Site, record: Record) -> tuple[Card | None, Card | None]:
    """The records before and after in the kind's own order; a set doesn't close into a ring."""
    members = site.records[record.folder]
    at = members.index(record)
    before = card(site, members[at - 1]) if at > 0 else None
    after = card(site, members[at + 1]) if at + 1 < len(members) else None
    return before, after
