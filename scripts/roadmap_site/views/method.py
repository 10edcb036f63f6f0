"""How we count: the rules in plain words, and one of them worked through on figures from the content itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..history.indicators import IndicatorState
from ..history.state import State
from ..model.text import Unit
from .context import Context
from .page import Page, UiText
from .parts.card import Card, card
from .parts.progress import Counts, counts, rounded


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An indicator's expected value, step by step: days gone of days in all, times the change, plus the baseline."""

    card: Card
    state: IndicatorState
    unit: Unit
    days_gone: int
    days_in_all: int
    change: Decimal
    expected: Decimal
    counts: Counts
    as_of: date


@dataclass(frozen=True, slots=True)
class MethodView:
    stages: tuple[str, ...]
    unconfirmed_after_days: int
    worked: WorkedExample | None


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    method = context.method
    worked = next((one for one in _candidates(context)), None)
    view = MethodView(method.stages, method.unconfirmed_after_days, worked)
    yield Page(
        "method/", "method.html", view, UiText("method.title"), UiText("method.lead"), "roadmaps/", "pages"
    )


def _candidates(context: Context) -> Iterator[WorkedExample]:
    """Real records first; the value must lie between the baseline and the target, or there is nothing to work out."""
    for one in sorted(context.site.initiatives, key=lambda one: (one.example, one.id)):
        state = context.state(one)
        for indicator in state.indicators:
            if (
                indicator.latest
                and indicator.indicator.baseline.date < indicator.latest.date < indicator.goal.date
            ):
                yield _worked(context, state, indicator)


def _worked(context: Context, state: State, one: IndicatorState) -> WorkedExample:
    baseline = one.indicator.baseline
    return WorkedExample(
        card(context.site, state.record),
        one,
        one.indicator.unit,
        (one.latest.date - baseline.date).days,
        (one.goal.date - baseline.date).days,
        one.goal.value - baseline.value,
        rounded(one.expected),
        counts(state.milestones),
        context.today,
    )
