"""How far a roadmap, a direction, a region or the whole has come: one block of real records, or one of examples."""

from dataclasses import dataclass
from datetime import date

from ...history.burnup import BurnUp, burn_up, count_on
from ...history.drift import DriftEntry, drift
from ...history.state import State
from ...history.totals import Totals, in_scope, regions_of, totals
from ...look.charts import Chart, burn_up_chart
from ...model import Mission, Mobilisation, Record, Roadmap
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
    rows: tuple[tuple[date, int, int, int | None], ...]


@dataclass(frozen=True, slots=True)
class Gaps:
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
    gaps: Gaps
    shared: tuple[Card, ...]


def totals_of(context: Context, scope: Record | None, *, example: bool) -> Totals:
    """Only the figures of a scope."""
    return totals(context.state(one) for one in in_scope(context.site, scope, example=example))


def scope_progress(context: Context, scope: Record | None, *, example: bool) -> ScopeProgress | None:
    """The block of a scope, or None where there is nothing to count."""
    members = [
        one
        for one in in_scope(context.site, scope, example=example)
        if context.state(one).condition != "withdrawn"
    ]
    if not members:
        return None
    states = [context.state(one) for one in members]
    missions = [one for one in states if isinstance(one.record, Mission)]
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
        _gaps(context, scope, missions),
        cards(
            context.site,
            (one for one in members if len(context.site.roadmaps_of(one)) > 1 and isinstance(one, Mission)),
        ),
    )


def _followed(context: Context, states: list[State], kind: type) -> tuple[Followed, ...]:
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


def _burn_up(context: Context, states: list[State]) -> BurnUpView:
    steps = burn_up(states, context.method, context.today)
    chart = burn_up_chart(steps.planned_first, steps.planned_now, steps.reached)
    return BurnUpView(chart, steps.reached[-1][1], steps.planned_now[-1][1], _table(context, steps))


def _table(context: Context, steps: BurnUp) -> tuple[tuple[date, int, int, int | None], ...]:
    years = range(context.method.start.year, context.method.end.year + 1)
    ends = [day for year in years for day in (date(year, 6, 30), date(year, 12, 31))]
    days = sorted(
        {
            context.today,
            *(day for day in ends if context.method.start <= day < context.method.end),
            context.method.end,
        }
    )
    return tuple(
        (
            day,
            count_on(steps.planned_first, day),
            count_on(steps.planned_now, day),
            count_on(steps.reached, day) if day <= context.today else None,
        )
        for day in days
    )


def _needs(context: Context, states: list[State]) -> tuple[OpenNeeds, ...]:
    found = []
    for state in states:
        if state.open_needs and isinstance(state.record, Mobilisation):
            rows = tuple(row for row in need_rows(context, state.record) if row.met is None)
            found.append(OpenNeeds(card(context.site, state.record), rows))
    return tuple(found)


def _gaps(context: Context, scope: Record | None, missions: list[State]) -> Gaps:
    site = context.site
    with_mission = {direction for state in missions for direction in site.directions_of(state.record)}
    with_part = {region for state in missions for region in regions_of(state.record)}
    covered = {one for state in missions for one in state.covered}
    directions = [one for one in site.directions if scope is None or one.roadmap == scope.id]
    return Gaps(
        cards(site, (one for one in directions if one not in with_mission)),
        cards(site, (one for one in site.regions if one.id not in with_part))
        if _covers_regions(scope)
        else (),
        tuple(one for one in context.method.perspectives if one not in covered),
    )


def _covers_regions(scope: Record | None) -> bool:
    return scope is None or isinstance(scope, Roadmap)
