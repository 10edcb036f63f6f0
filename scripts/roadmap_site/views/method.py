"""How we count: the rules in plain words, and one of them worked through on figures from the content itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..history.indicators import IndicatorState, Way
from ..model import Record
from ..model.entries import Measurement
from .context import Context
from .page import Page, index_page
from .parts.card import Card, card
from .parts.progress import rounded

# The rules in the order in which a reader meets what they explain; each is a string of the interface, with a text.
SECTIONS = (
    "sources",
    "stages",
    "milestones",
    "indicators",
    "burn_up",
    "freshness",
    "needs",
    "examples",
    "whole",
    "history",
    "languages",
)


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An indicator's expected value, step by step: days gone of days in all, times the change, plus the baseline."""

    card: Card
    state: IndicatorState
    latest: Measurement
    way: Way
    expected: Decimal


@dataclass(frozen=True, slots=True)
class MethodView:
    sections: tuple[str, ...]
    stages: tuple[str, ...]
    unconfirmed_after_days: int
    worked: WorkedExample | None


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    view = MethodView(
        sections=SECTIONS,
        stages=context.method.stages,
        unconfirmed_after_days=context.method.unconfirmed_after_days,
        worked=next(_candidates(context), None),
    )
    yield index_page("method", view, section="roadmaps/")


def _candidates(context: Context) -> Iterator[WorkedExample]:
    """Real records first; an expected value that is the baseline's or the target's own needs no working out."""
    for one in sorted(context.site.initiatives, key=lambda one: (one.example, one.id)):
        for indicator in context.state(one).indicators:
            if indicator.latest and indicator.way:
                yield _worked(context, one, indicator, indicator.latest, indicator.way)


def _worked(
    context: Context, record: Record, state: IndicatorState, latest: Measurement, way: Way
) -> WorkedExample:
    return WorkedExample(
        card=card(context.site, record), state=state, latest=latest, way=way, expected=rounded(way.value)
    )
