"""What a mission's or a mobilisation's page tells of its progress, in the order of a reader's questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...history.happenings import Happening
from ...history.milestones import MilestoneCounts, milestone_counts
from ...history.snapshots import year_before
from ...history.state import Interrupted, State
from ...history.stations import Station, stations
from ...model import Event, Initiative, Mission, Mobilisation, Municipality, Record, Resource, Result
from ...model.entries import Entry, Source, Update
from ...model.text import Text
from ...relations import Site
from ..context import Context
from .card import Card, CardList, DatedCard, card, card_lists, card_of, cards
from .indicator_row import IndicatorRow, indicator_row
from .milestone_row import MilestoneRow, milestone_row
from .receipt import Receipt, receipts
from .term import Term

FIGURES = (
    ("milestones_reached", "milestones_planned"),
    ("milestones_planned_by_now", None),
    ("milestones_overdue", None),
    ("milestones_moved", None),
    ("needs_open", None),
)


@dataclass(frozen=True, slots=True)
class Perspective:
    """What a record says under a perspective of the vocabulary; without a text it is a gap."""

    id: str
    text: Text | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A dated entry of the record's way: a word of a vocabulary; without one it is a confirmation."""

    entry: Entry
    term: Term | None
    note: Text | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part; `role` is a word of the vocabulary `roles`."""

    card: Card
    role: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that the pages of missions and mobilisations have in common."""

    stations: tuple[Station, ...]
    stage: str | None
    stage_since: date | None
    interruption: Interrupted | None
    condition_since: date | None
    counts: MilestoneCounts
    receipts: tuple[Receipt, ...]
    confirmed_by: Happening | None
    days_unconfirmed: int | None
    milestones: tuple[MilestoneRow, ...]
    indicators: tuple[IndicatorRow, ...]
    perspectives: tuple[Perspective, ...]
    updates: tuple[Update, ...]
    entries: tuple[HistoryRow, ...]
    lead: Card | None
    parts: tuple[Part, ...]
    regions: tuple[Card, ...]
    municipalities: tuple[Municipality, ...]
    directions: tuple[Card, ...]
    roadmaps: tuple[Card, ...]
    lists: tuple[CardList, ...]
    resources: tuple[Card, ...]
    events: tuple[DatedCard, ...]
    year_before: date | None


def progress(context: Context, record: Initiative) -> Progress:
    """A record's progress at the context's day, and all that points at it."""
    site, state = context.site, context.state(record)

    def referring(kind: type[Record]) -> tuple[Card, ...]:
        return cards(site, (one for one in site.referring(record, kind) if one.id != record.id))

    return Progress(
        stations=stations(state, context.method.stages),
        stage=state.stage,
        stage_since=state.stage_since,
        interruption=state.interruption,
        condition_since=state.condition_since,
        counts=milestone_counts(state.milestones),
        receipts=receipts(context, context.figures_of(record), FIGURES, of=record, example=record.example),
        confirmed_by=state.confirmed_by,
        days_unconfirmed=state.days_unconfirmed,
        milestones=tuple(milestone_row(one) for one in state.milestones),
        indicators=tuple(indicator_row(one) for one in state.indicators),
        perspectives=tuple(
            Perspective(one, record.perspectives.get(one)) for one in context.method.perspectives
        ),
        updates=tuple(reversed(state.as_of.seen(record.updates))),
        entries=_entries(state),
        lead=card_of(site, record.lead),
        parts=tuple(Part(card(site, site.by_id[part.actor]), part.role) for part in record.actors),
        regions=cards(site, site.get(*record.regions)),
        municipalities=site.municipalities_in(record),
        directions=cards(site, site.directions_of(record)),
        roadmaps=cards(site, site.roadmaps_of(record)),
        lists=card_lists(
            {
                "initiative.missions": cards(site, _missions(site, record)),
                "initiative.mobilisations": referring(Mobilisation),
                "initiative.results": referring(Result),
            }
        ),
        resources=referring(Resource),
        events=tuple(_events(site, record)),
        year_before=year_before(context.method, context.today),
    )


def _events(site: Site, record: Initiative) -> Iterator[DatedCard]:
    for event in site.referring(record, Event):
        yield DatedCard(event.start.date, card(site, event))


def _missions(site: Site, record: Initiative) -> tuple[Record, ...]:
    """The missions that it names, then those that name it."""
    named = site.named(Mission, *record.missions) if isinstance(record, Mobilisation) else ()
    return tuple(dict.fromkeys((*named, *site.referring(record, Mission))))


def _entries(state: State) -> tuple[HistoryRow, ...]:
    """Stages, interruptions and confirmations, the latest first."""
    rows = [
        HistoryRow(entry, Term("stages", entry.stage), entry.note, entry.source) for entry in state.stages
    ]
    rows += [
        HistoryRow(entry, Term("interruptions", entry.kind), entry.reason, entry.source)
        for entry in state.interruptions
    ]
    confirmed = state.as_of.seen(state.record.confirmed)
    rows += [HistoryRow(entry, None, entry.note, entry.source) for entry in confirmed]
    return tuple(sorted(rows, key=lambda row: row.entry.date, reverse=True))
