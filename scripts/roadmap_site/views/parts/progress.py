"""What a mission's or a mobilisation's page tells of its progress, in the order of a reader's questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ...history.indicators import Goal, IndicatorState, TargetMove
from ...history.milestones import MilestoneState, Move
from ...history.state import State
from ...look.charts import Chart, indicator_chart
from ...model import Event, Initiative, Mission, Mobilisation, Record, Resource, Result
from ...model.entries import Done, Dropped, Entry, Measurement, Since, Source, Target, Update
from ...model.text import FullText, Text, Unit
from ..context import Context
from .card import Card, card, card_of, cards


@dataclass(frozen=True, slots=True)
class Station:
    """A stage on the tracker; `status` is done, skipped, now, paused, stopped or later."""

    stage: str
    status: str
    date: date | None


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    id: str
    title: FullText
    status: str
    due: date
    added: Since | None
    moves: tuple[Move, ...]
    done: Done | None
    dropped: Dropped | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    id: str
    title: FullText
    unit: Unit
    baseline: Measurement
    goal: Goal
    target: Target
    values: tuple[Measurement, ...]
    latest: Measurement | None
    expected: Decimal | None
    verdict: str
    stale_since: date | None
    moves: tuple[TargetMove, ...]
    chart: Chart


@dataclass(frozen=True, slots=True)
class Perspective:
    """One of the six; without a text it is a gap."""

    id: str
    text: Text | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A dated entry of the record's way: a word of a vocabulary, or an interface string where there is none."""

    entry: Entry
    vocabulary: str
    word: str
    note: Text | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Milestones in numbers; dropped ones are not planned any more."""

    planned: int
    reached: int
    overdue: int
    moved: int


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
    condition: str
    condition_since: date | None
    counts: Counts
    confirmed_on: date | None
    unconfirmed_since: date | None
    milestones: tuple[MilestoneRow, ...]
    indicators: tuple[IndicatorRow, ...]
    perspectives: tuple[Perspective, ...]
    updates: tuple[Update, ...]
    entries: tuple[HistoryRow, ...]
    lead: Card | None
    parts: tuple[Part, ...]
    regions: tuple[Card, ...]
    directions: tuple[Card, ...]
    roadmaps: tuple[Card, ...]
    missions: tuple[Card, ...]
    mobilisations: tuple[Card, ...]
    results: tuple[Card, ...]
    resources: tuple[Card, ...]
    events: tuple[Card, ...]


def progress(context: Context, record: Initiative) -> Progress:
    """A record's progress at the context's day, and all that points at it."""
    site, state = context.site, context.state(record)

    def referring(kind: type[Record]) -> tuple[Card, ...]:
        return cards(site, (one for one in site.referring(record, kind) if one.id != record.id))

    return Progress(
        stations=stations(context, state),
        stage=state.stage,
        stage_since=state.stage_since,
        condition=state.condition,
        condition_since=state.condition_since,
        counts=counts(state.milestones),
        confirmed_on=state.confirmed_on,
        unconfirmed_since=state.unconfirmed_since,
        milestones=tuple(milestone_row(one) for one in state.milestones),
        indicators=tuple(_indicator(one) for one in state.indicators),
        perspectives=tuple(
            Perspective(one, record.perspectives.get(one)) for one in context.method.perspectives
        ),
        updates=tuple(reversed(state.as_of.seen(record.updates))),
        entries=_entries(state),
        lead=card_of(site, record.lead),
        parts=tuple(Part(card(site, site.by_id[part.actor]), part.role) for part in record.actors),
        regions=cards(site, site.get(*record.regions)),
        directions=cards(site, site.directions_of(record)),
        roadmaps=cards(site, site.roadmaps_of(record)),
        missions=cards(
            site, _both(site.get(*getattr(record, "missions", ())), site.referring(record, Mission))
        ),
        mobilisations=referring(Mobilisation),
        results=referring(Result),
        resources=referring(Resource),
        events=referring(Event),
    )


def _both(*groups: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(dict.fromkeys(record for group in groups for record in group))


def stations(context: Context, state: State) -> tuple[Station, ...]:
    """The tracker: what is behind, where it stands, what is ahead."""
    order = context.method.stages
    here = order.index(state.stage) if state.stage else -1
    return tuple(
        Station(
            stage, _status(state, number, here, stage), state.first_reached(stage) if number <= here else None
        )
        for number, stage in enumerate(order)
    )


def _status(state: State, number: int, here: int, stage: str) -> str:
    if number > here:
        return "later"
    if number == here:
        return state.condition if state.condition in ("paused", "stopped") else "now"
    return "done" if state.first_reached(stage) else "skipped"


def counts(milestones: Iterable[MilestoneState]) -> Counts:
    """Milestones counted by their status."""
    planned = [one for one in milestones if one.status != "dropped"]
    return Counts(
        len(planned),
        sum(one.status == "reached" for one in planned),
        sum(one.status == "overdue" for one in planned),
        sum(bool(one.moves) for one in planned),
    )


def milestone_row(one: MilestoneState) -> MilestoneRow:
    """A milestone as lists show it."""
    declared = one.milestone
    return MilestoneRow(
        declared.id,
        declared.title,
        one.status,
        one.due,
        declared.added,
        one.moves,
        one.done,
        one.dropped,
        declared.source,
    )


def _indicator(one: IndicatorState) -> IndicatorRow:
    declared = one.indicator
    goal, first = (one.goal.date, one.goal.value), (one.first_goal.date, one.first_goal.value)
    chart = indicator_chart(
        (declared.baseline.date, declared.baseline.value),
        goal,
        first if one.moves else None,
        [(value.date, value.value) for value in one.values],
    )
    return IndicatorRow(
        declared.id,
        declared.title,
        declared.unit,
        declared.baseline,
        one.goal,
        declared.target,
        one.values,
        one.latest,
        rounded(one.expected) if one.expected is not None else None,
        one.verdict,
        one.stale_since,
        one.moves,
        chart,
    )


def rounded(exact: Fraction) -> Decimal:
    """An exact value as it is shown: two decimals."""
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01")).normalize()


def _entries(state: State) -> tuple[HistoryRow, ...]:
    """Stages, interruptions and confirmations, the latest first."""
    rows = [HistoryRow(entry, "stages", entry.stage, entry.note) for entry in state.stages]
    rows += [HistoryRow(entry, "interruptions", entry.kind, entry.reason) for entry in state.interruptions]
    confirmed = state.as_of.seen(state.record.confirmed)
    rows += [HistoryRow(entry, "", "progress.confirmation", entry.note) for entry in confirmed]
    return tuple(sorted(rows, key=lambda row: row.entry.date, reverse=True))
