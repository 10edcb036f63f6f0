"""What belongs to a record, kind by kind, real and examples apart: the lists that nobody types."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from ...history.state import Interrupted
from ...model import KINDS, Actor, Event, Initiative, Record, Resource, Result
from ..context import Context
from .both import Both, apart
from .card import Card, card
from .term import Term

Roles = Callable[[Record], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A record in such a list: its day, what it is, or how far it has come; `roles` are interface strings."""

    card: Card
    day: date | None = None
    term: Term | None = None
    not_started: bool = False
    interruption: Interrupted | None = None
    cancelled: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one kind."""

    folder: str
    rows: tuple[Row, ...]


# Everything that belongs to a record; a kind of which there is none is left out.
Related = Both[tuple[Group, ...]]


def related(context: Context, records: Iterable[Record], roles: Roles = lambda record: ()) -> Related:
    """The records in groups; within one the order is the site's, or the latest first where they are dated."""
    rows = apart(row(context, record, roles(record)) for record in dict.fromkeys(records))
    return Both(real=_groups(rows.real), example=_groups(rows.example))


def row(context: Context, record: Record, roles: tuple[str, ...] = ()) -> Row:
    """One record with what a reader wants to know of its kind first."""
    name = card(context.site, record)
    match record:
        case Initiative():
            state = context.state(record)
            stage = Term("stages", state.stage) if state.stage else None
            return Row(
                name, term=stage, not_started=stage is None, interruption=state.interruption, roles=roles
            )
        case Result():
            return Row(name, day=record.date, term=Term("result_kinds", record.kind), roles=roles)
        case Event():
            return Row(
                name,
                day=record.start.date,
                term=Term("event_kinds", record.kind),
                cancelled=record.cancelled,
                roles=roles,
            )
        case Resource():
            return Row(name, term=Term("resource_kinds", record.kind), roles=roles)
        case Actor():
            return Row(name, term=Term("actor_kinds", record.kind), roles=roles)
    return Row(name, roles=roles)


def _groups(rows: Iterable[Row]) -> tuple[Group, ...]:
    found: dict[str, list[Row]] = {folder: [] for folder in KINDS}
    for one in rows:
        found[one.card.folder].append(one)
    return tuple(Group(folder, _latest_first(members)) for folder, members in found.items() if members)


def _latest_first(rows: list[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda one: one.day or date.min, reverse=True))


def pointing_at(
    context: Context, record: Record, besides: tuple[type[Record], ...] = ()
) -> tuple[Record, ...]:
    """The records that name `record`, kind by kind, but for those that only say that it replaced them.

    `besides` are the kinds that its page tells of elsewhere.
    """
    return tuple(
        other
        for other in context.site.referring(record, Record)
        if not isinstance(other, besides)
        and (other.withdrawn is None or other.withdrawn.replaced_by != record.id)
    )
