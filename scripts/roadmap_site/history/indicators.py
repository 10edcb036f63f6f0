"""An indicator on a day: its latest value against the straight line from baseline to target."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..model.entries import Indicator, Measurement, TargetMoved
from .as_of import AsOf


@dataclass(frozen=True, slots=True)
class Goal:
    """A target: this value by this date."""

    date: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class TargetMove:
    """A target moved from one goal to another."""

    entry: TargetMoved
    before: Goal
    after: Goal

    @property
    def days(self) -> int:
        """How many days later the target became; negative when it was moved forward."""
        return (self.after.date - self.before.date).days

    @property
    def amount(self) -> Decimal:
        """How much higher the target became, in the indicator's unit; negative when it was lowered."""
        return self.after.value - self.before.value


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator by the goal that was in force then.

    `expected` is exact, for the latest value's own date. `verdict` is ahead, on-line, behind, no-data, or (where the
    level is to be kept) kept or not-kept. `stale_since` is the latest value's date when it has become too old.
    """

    indicator: Indicator
    values: tuple[Measurement, ...]
    goal: Goal
    first_goal: Goal
    moves: tuple[TargetMove, ...]
    expected: Fraction | None
    verdict: str
    stale_since: date | None

    @property
    def latest(self) -> Measurement | None:
        """The last value measured; the baseline is none."""
        return self.values[-1] if self.values else None

    @property
    def direction(self) -> str:
        """Which way is forward: rising, falling or keep."""
        change = self.goal.value - self.indicator.baseline.value
        return "rising" if change > 0 else "falling" if change < 0 else "keep"


def indicator_states(
    indicators: Iterable[Indicator], as_of: AsOf, stale_after_days: int | None
) -> tuple[IndicatorState, ...]:
    """The indicators whose baseline was known by then, in the record's order; None where no value grows too old."""
    return tuple(
        indicator_state(one, as_of, stale_after_days) for one in indicators if as_of.sees(one.baseline)
    )


def indicator_state(indicator: Indicator, as_of: AsOf, stale_after_days: int | None) -> IndicatorState:
    """One indicator at the end of a day, by the target that was in force then."""
    chain = all_target_moves(indicator)
    moves = tuple(move for move in chain if as_of.sees(move.entry))
    first_goal = chain[0].before if chain else Goal(indicator.target.date, indicator.target.value)
    goal = moves[-1].after if moves else first_goal
    values = tuple(as_of.seen(indicator.values))
    latest = values[-1] if values else None
    return IndicatorState(
        indicator,
        values,
        goal,
        first_goal,
        moves,
        expected_on(indicator, goal, latest.date) if latest else None,
        _verdict(indicator, goal, latest),
        _stale_since(latest, goal, as_of.at, stale_after_days),
    )


def expected_on(indicator: Indicator, goal: Goal, day: date) -> Fraction:
    """The straight line's value on a day; flat before the baseline and after the target."""
    start, end = indicator.baseline.date, goal.date
    low, high = Fraction(indicator.baseline.value), Fraction(goal.value)
    if day <= start:
        return low
    if day >= end:
        return high
    return low + (high - low) * Fraction((day - start).days, (end - start).days)


def _verdict(indicator: Indicator, goal: Goal, latest: Measurement | None) -> str:
    """The sign of the target's change tells which way is forward."""
    if latest is None:
        return "no-data"
    lead = Fraction(latest.value) - expected_on(indicator, goal, latest.date)
    change = goal.value - indicator.baseline.value
    if change == 0:
        return "kept" if lead == 0 else "not-kept"
    forward = lead if change > 0 else -lead
    return "ahead" if forward > 0 else "behind" if forward < 0 else "on-line"


def _stale_since(latest: Measurement | None, goal: Goal, at: date, after_days: int | None) -> date | None:
    """A value holds for N days and the day itself; one from the target's day or later is the last that is asked for."""
    if latest is None or after_days is None or latest.date >= goal.date:
        return None
    return latest.date if (at - latest.date).days > after_days else None


def all_target_moves(indicator: Indicator) -> tuple[TargetMove, ...]:
    """Every move of the target, the oldest first: each leads to where the next one starts, the last to today's."""
    target = indicator.target
    entries = sorted(target.moved, key=lambda entry: entry.date)
    starts = [Goal(entry.from_date, entry.from_value) for entry in entries]
    ends = [*starts[1:], Goal(target.date, target.value)]
    return tuple(TargetMove(*move) for move in zip(entries, starts, ends, strict=False))
