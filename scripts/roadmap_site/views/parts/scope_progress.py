"""How far a roadmap, a direction, a region or the whole has come: a block of real records, or of examples."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...history.burnup import BurnUpRow, burn_up, burn_up_rows
from ...history.drift import DriftEntry, drift
from ...history.gaps import gaps
from ...history.milestones import MilestoneCounts, MilestoneStatus
from ...history.state import State
from ...history.totals import Scope, Totals
from ...look.charts import Chart, burn_up_chart
from ...model import Mission, Mobilisation
from ..context import Context
from .card import Card, card, cards
from .initiative_row import InitiativeRow, initiative_row
from .milestone_row import MilestoneRow, milestone_row
from .need_rows import NeedRow, open_need_rows
from .receipt import Receipt, receipt, receipts

# The key figures in a reader's order, each with the one that it is told as a part of.
FIGURES = (
    ("missions", None),
    ("milestones_reached", "milestones_planned"),
    ("milestones_planned_by_now", None),
    ("milestones_overdue", None),
    ("milestones_moved", None),
    ("needs_open", None),
)


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

    example: bool
    directions: tuple[Card, ...]
    regions: tuple[Card, ...]
    perspectives: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.directions) + len(self.regions) + len(self.perspectives)


@dataclass(frozen=True, slots=True)
class ScopeProgress:
    """Everything that is counted for a scope, of real records or of examples."""

    example: bool
    totals: Totals
    counts: MilestoneCounts
    receipts: tuple[Receipt, ...]
    missions: tuple[Followed, ...]
    mobilisations: tuple[Followed, ...]
    burn_up: BurnUpView | None
    late: tuple[DueRow, ...]
    coming: tuple[DueRow, ...]
    moved: tuple[DriftEntry, ...]
    plan_changes: Receipt
    needs: tuple[OpenNeeds, ...]
    gaps: GapCards
    shared: tuple[Card, ...]


def scope_progress(context: Context, scope: Scope | None, *, example: bool) -> ScopeProgress | None:
    """The block of a scope, or None where there is nothing to count."""
    states = context.counted(scope, example=example)
    if not states:
        return None
    figures = context.totals(scope, example=example)
    milestones = [
        DueRow(card(context.site, state.record), milestone_row(item))
        for state in states
        for item in state.milestones
    ]
    return ScopeProgress(
        example=example,
        totals=figures,
        counts=figures.milestones,
        receipts=receipts(
            context,
            context.figures(scope, example=example),
            FIGURES,
            of=scope,
            example=example,
        ),
        missions=_followed(context, states, Mission),
        mobilisations=_followed(context, states, Mobilisation),
        burn_up=_burn_up(context, states) if milestones else None,
        late=_by_day(milestones, "overdue"),
        coming=_by_day(milestones, "due"),
        moved=drift(states),
        plan_changes=receipt(
            context,
            context.plan_figures(scope, example=example).figure("plan_changes"),
            of=scope,
            example=example,
        ),
        needs=_needs(context, states),
        gaps=_gaps(context, scope, states, example=example),
        shared=cards(context.site, _shared(context, states)),
    )


def _shared(context: Context, states: tuple[State, ...]) -> Iterator[Mission]:
    """The missions that stand on more than one line."""
    for state in states:
        if isinstance(state.record, Mission) and len(context.site.roadmaps_of(state.record)) > 1:
            yield state.record


def _followed(
    context: Context, states: tuple[State, ...], kind: type[Mission] | type[Mobilisation]
) -> tuple[Followed, ...]:
    """The furthest first."""
    order = ("", *context.method.stages)
    found = [state for state in states if isinstance(state.record, kind)]
    found.sort(key=lambda state: -order.index(state.stage or ""))
    return tuple(
        Followed(card(context.site, state.record), initiative_row(context, state.record)) for state in found
    )


def _by_day(rows: list[DueRow], status: MilestoneStatus) -> tuple[DueRow, ...]:
    return tuple(
        sorted((row for row in rows if row.milestone.status == status), key=lambda row: row.milestone.due)
    )


def _burn_up(context: Context, states: tuple[State, ...]) -> BurnUpView:
    found = burn_up(states, context.method, context.today)
    return BurnUpView(
        chart=burn_up_chart(found.planned_first, found.planned_now, found.reached),
        reached=found.reached[-1][1],
        planned=found.planned_now[-1][1],
        rows=burn_up_rows(found, context.method, context.today),
    )


def _needs(context: Context, states: tuple[State, ...]) -> tuple[OpenNeeds, ...]:
    """What each mobilisation still asks for, where there is anything."""
    asking = [state.record for state in states if isinstance(state.record, Mobilisation)]
    found = (OpenNeeds(card(context.site, one), open_need_rows(context, one)) for one in asking)
    return tuple(one for one in found if one.needs)


def _gaps(context: Context, scope: Scope | None, states: tuple[State, ...], *, example: bool) -> GapCards:
    found = gaps(context.site, scope, states, example=example)
    return GapCards(
        example=example,
        directions=cards(context.site, found.directions),
        regions=cards(context.site, found.regions),
        perspectives=found.perspectives,
    )
