"""An indicator on a day: its latest value against the straight line from baseline to target."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..model.entries import Indicator, Measurement, TargetMoved
from .seen import AsOf


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


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """`expected` is exact, for the latest value's own date; `verdict` is ahead, on-line, behind, kept, not-kept or no-data."""

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


def indicator_state(indicator: Indicator, as_of: AsOf, stale_after_days: int) -> IndicatorState:
    """One indicator at the end of a day, by the target that was in force then."""
    chain = all_target_moves(indicator)
    moves = tuple(move for move in chain if as_of.sees(move.entry))
    first_goal = chain[0].before if chain else Goal(indicator.target.date, indicator.target.value)
    goal = moves[-1].after if moves else first_goal
    values = tuple(as_of.seen(indicator.values))
    expected = expected_on(indicator, goal, values[-1].date) if values else None
    last = values[-1].date if values else None
    stale = last is not None and (as_of.at - last).days > stale_after_days and last < goal.date
    return IndicatorState(
        indicator, values, goal, first_goal, moves, expected, _verdict(indicator, goal, values, expected),
        last if stale else None,
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


def _verdict(indicator: Indicator, goal: Goal, values: tuple[Measurement, ...], expected: Fraction | None) -> str:
    """The sign of the target's change tells which way is forward."""
    if expected is None:
        return "no-data"
    value = Fraction(values[-1].value)
    change = goal.value - indicator.baseline.value
    if change == 0:
        return "kept" if value == expected else "not-kept"
    lead = (value - expected) * (1 if change > 0 else -1)
    return "ahead" if lead > 0 else "behind" if lead < 0 else "on-line"


def all_target_moves(indicator: Indicator) -> tuple[TargetMove, ...]:
    """Every move of the target, the oldest first: each leads to where the next one starts, the last to today's."""
    target = indicator.target
    entries = sorted(target.moved, key=lambda entry: entry.date)
    starts = [Goal(entry.from_date, entry.from_value) for entry in entries]
    ends = [*starts[1:], Goal(target.date, target.value)]
    return tuple(TargetMove(*move) for move in zip(entries, starts, ends, strict=False))

