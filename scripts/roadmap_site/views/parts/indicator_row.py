"""An indicator as a page shows it: its values against the line that it was to follow."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...history.indicators import Goal, IndicatorState, TargetMove, Verdict
from ...look.charts import Chart, indicator_chart
from ...model.entries import Measurement, Target
from ...model.text import FullText, Unit


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator; `expected` is for the latest value's own date, rounded where it isn't exact."""

    id: str
    title: FullText
    unit: Unit
    baseline: Measurement
    goal: Goal
    target: Target
    values: tuple[Measurement, ...]
    latest: Measurement | None
    expected: Decimal | None
    expected_exact: bool
    verdict: Verdict
    stale_since: date | None
    moves: tuple[TargetMove, ...]
    chart: Chart


def indicator_row(one: IndicatorState) -> IndicatorRow:
    """An indicator by the goal that was in force."""
    declared = one.indicator
    goal, first = (one.goal.date, one.goal.value), (one.first_goal.date, one.first_goal.value)
    chart = indicator_chart(
        (declared.baseline.date, declared.baseline.value),
        goal,
        first if one.moves else None,
        [(value.date, value.value) for value in one.values],
        letters=_letters(one),
    )
    return IndicatorRow(
        id=declared.id,
        title=declared.title,
        unit=declared.unit,
        baseline=declared.baseline,
        goal=one.goal,
        target=declared.target,
        values=one.values,
        latest=one.latest,
        expected=one.expected_as_written,
        expected_exact=one.expected_as_written == one.expected,
        verdict=one.verdict,
        stale_since=one.stale_since,
        moves=one.moves,
        chart=chart,
    )


def _letters(one: IndicatorState) -> int:
    """How long the latest value is with its unit, in the language where it is longest."""
    units = one.indicator.unit.model_dump().values()
    value = str(one.latest.value) if one.latest else ""
    return len(value) + 1 + max(len(str(unit)) for unit in units)
