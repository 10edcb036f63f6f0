"""How we count: the rules in plain words, and one of them worked through on figures from the content."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..history.indicators import IndicatorState, Way
from ..model.entries import Measurement
from .context import Context
from .page import Page, index_page
from .parts.card import Card, card

# The rules in the order in which a reader meets what they explain: strings of the interface, each with a tex
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
    """An indicator's expected value, worked out step by step."""

    card: Card
    state: IndicatorState
    latest: Measurement
    way: Way
    expected: Decimal

    @property
    def exact(self) -> bool:
        """Whether the value that is shown is the very one, not a rounded one."""
        return self.expected == self.way.value


@dataclass(frozen=True, slots=True)
class MethodView:
    sections: tuple[str, ...]
    stages: tuple[str, ...]
    unconfirmed_after_days: int
    worked: WorkedExample | None


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    view = MethodView(
        sections=tuple(one for one in SECTIONS if one != "examples" or context.site.has_examples),
        stages=context.method.stages,
        unconfirmed_after_days=context.method.unconfirmed_after_days,
        worked=next(_candidates(context), None),
    )
    yield index_page("method", view, section="roadmaps/")


def _candidates(context: Context) -> Iterator[WorkedExample]:
    """Real records first; a value that is expected to be the baseline's or the target's needs no working."""
    for one in sorted(context.site.initiatives, key=lambda one: (one.example, one.id)):
        for indicator in context.state(one).indicators:
            expected = indicator.expected_as_written
            if indicator.latest and indicator.way and expected is not None:
                yield WorkedExample(
                    card=card(context.site, one),
                    state=indicator,
                    latest=indicator.latest,
                    way=indicator.way,
                    expected=expected,
                )
