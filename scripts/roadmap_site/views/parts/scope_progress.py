"""How far a roadmap, a direction, a region or the whole has come: one block of real records, or one of examples."""

from dataclasses import dataclass

from ...history.burnup import BurnUpRow, burn_up, burn_up_rows
from ...history.drift import DriftEntry, drift
from ...history.gaps import gaps
from ...history.state import State
from ...history.totals import Scope, Totals, in_scope, totals
from ...look.charts import Chart, burn_up_chart
from ...model import Mission, Mobilisation
from ..context import Context
from .card import Card, card, cards
from .initiative_row import InitiativeRow, initiative_row
from .need_rows import NeedRow, need_rows
from .progress import Counts, MilestoneRow, counts, milestone_row


@dataclass(frozen=True, slots=True)
class Followed:
    """A mission or a mobilisation in a list, and where it stands."""

    card: Card
    detail: InitiativeRow


@dataclass(frozen=True, slots=True)
class DueRow:
    """A milestone of some record."""

    card: Card
    milestone: MilestoneRow


@dataclass(frozen=True, slots=True)
class OpenNeeds:
    """What one mobilisation still asks for."""

    card: Card
    needs: tuple[NeedRow, ...]


@dataclass(frozen=True, slots=True)
class BurnUpView:
    """The chart, and the table of the same figures at the half-years' ends and today."""

    chart: Chart
    reached: int
    planned: int
    rows: tuple[BurnUpRow, ...]


@dataclass(frozen=True, slots=True)
class GapCards:
    """Where nothing is: directions and regions without a mission, perspectives that no mission covers."""

    directions: tuple[Card, ...]
    regions: tuple[Card, ...]
    perspectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScopeProgress:
    """Everything that is counted for a scope, of real records or of examples."""

    example: bool
    totals: Totals
    counts: Counts
    missions: tuple[Followed, ...]
    mobilisations: tuple[Followed, ...]
    burn_up: BurnUpView | None
    late: tuple[DueRow, ...]
    coming: tuple[DueRow, ...]
    moved: tuple[DriftEntry, ...]
    needs: tuple[OpenNeeds, ...]
    gaps: GapCards
    shared: tuple[Card, ...]


def totals_of(context: Context, scope: Scope | None, *, example: bool) -> Totals:
    """Only the figures of a scope."""
    return totals(context.state(one) for one in in_scope(context.site, scope, example=example))


def scope_progress(context: Context, scope: Scope | None, *, example: bool) -> ScopeProgress | None:
    """The block of a scope, or None where there is nothing to count."""
    states = context.counted(scope, example=example)
    if not states:
        return None
    milestones = [item for state in states for item in state.milestones]
    due = [
        DueRow(card(context.site, state.record), milestone_row(item))
        for state in states
        for item in state.milestones
    ]
    return ScopeProgress(
        example,
        totals(states),
        counts(milestones),
        _followed(context, states, Mission),
        _followed(context, states, Mobilisation),
        _burn_up(context, states) if milestones else None,
        _by_day(due, "overdue"),
        _by_day(due, "due"),
        drift(states),
        _needs(context, states),
        _gaps(context, scope, states, example=example),
        cards(
            context.site,
            (
                one.record
                for one in states
                if isinstance(one.record, Mission) and len(context.site.roadmaps_of(one.record)) > 1
            ),
        ),
    )


def _followed(context: Context, states: tuple[State, ...], kind: type) -> tuple[Followed, ...]:
    """The furthest first."""
    order = ("", *context.method.stages)
    found = [state for state in states if isinstance(state.record, kind)]
    found.sort(key=lambda state: -order.index(state.stage or ""))
    return tuple(
        Followed(card(context.site, state.record), initiative_row(context, state.record)) for state in found
    )


def _by_day(rows: list[DueRow], status: str) -> tuple[DueRow, ...]:
    return tuple(
        sorted((row for row in rows if row.milestone.status == status), key=lambda row: row.milestone.due)
    )


def _burn_up(context: Context, states: tuple[State, ...]) -> BurnUpView:
    steps = burn_up(states, context.method, context.today)
    chart = burn_up_chart(steps.planned_first, steps.planned_now, steps.reached)
    return BurnUpView(
        chart,
        steps.reached[-1][1],
        steps.planned_now[-1][1],
        burn_up_rows(steps, context.method, context.today),
    )


def _needs(context: Context, states: tuple[State, ...]) -> tuple[OpenNeeds, ...]:
    found = []
    for state in states:
        if state.open_needs and isinstance(state.record, Mobilisation):
            rows = tuple(row for row in need_rows(context, state.record) if row.met is None)
            found.append(OpenNeeds(card(context.site, state.record), rows))
    return tuple(found)


def _gaps(context: Context, scope: Scope | None, states: tuple[State, ...], *, example: bool) -> GapCards:
    found = gaps(context.site, scope, states, example=example)
    return GapCards(
        directions=cards(context.site, found.directions),
        regions=cards(context.site, found.regions),
        perspectives=found.perspectives,
    )
