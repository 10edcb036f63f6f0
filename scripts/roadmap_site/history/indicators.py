"""An indicator on a day: its latest value against the straight line from baseline to target."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from ..model.entries import Indicator, Measurement, TargetMoved
from .as_of import AsOf

# `kept` and `not-kept` where the level is to be kept.
# What is shown of a figure that is computed, at most.
_MOST_DECIMALS = 2

Verdict = Literal["ahead", "on-line", "behind", "kept", "not-kept", "no-data"]
Trend = Literal["rising", "falling", "keep"]


@dataclass(frozen=True, slots=True)
class Goal:
    """A target: this value by this date."""

    date: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Way:
    """The straight line on one of its days: `days_gone` of `days_in_all` times the change, from its start."""

    start: Decimal
    change: Decimal
    days_gone: int
    days_in_all: int

    @property
    def value(self) -> Fraction:
        """The line's value on that day."""
        return Fraction(self.start) + Fraction(self.change) * Fraction(self.days_gone, self.days_in_all)


def way_on(indicator: Indicator, goal: Goal, day: date) -> Way | None:
    """How the line's value on a day is worked out.

    None before the baseline's day is over and after the target's.
    """
    start, end = indicator.baseline, goal
    if not start.date < day < end.date:
        return None
    return Way(
        start=start.value,
        change=end.value - start.value,
        days_gone=(day - start.date).days,
        days_in_all=(end.date - start.date).days,
    )


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

    `expected` is exact, for the latest value's own date; `way` is how it was worked out, where there is
    anything to work out. `stale_since` is the latest value's date when it has become too old.
    """

    indicator: Indicator
    values: tuple[Measurement, ...]
    goal: Goal
    first_goal: Goal
    moves: tuple[TargetMove, ...]
    expected: Fraction | None
    verdict: Verdict
    stale_since: date | None

    @property
    def latest(self) -> Measurement | None:
        """The last value measured; the baseline is none."""
        return self.values[-1] if self.values else None

    @property
    def way(self) -> Way | None:
        """How the expected value was worked out; None where it is the baseline's or the target's own."""
        return way_on(self.indicator, self.goal, self.latest.date) if self.latest else None

    @property
    def expected_as_written(self) -> Decimal | None:
        """The expected value to as many decimals as people write the indicator's values with.

        To more of them where it would look like the latest value, and isn't.
        """
        if self.expected is None or self.latest is None:
            return None
        decimals = max(_decimals(one) for one in self._written)
        rounded = _rounded(self.expected, decimals)
        while rounded == self.latest.value != self.expected and decimals < _MOST_DECIMALS:
            decimals += 1
            rounded = _rounded(self.expected, decimals)
        return rounded

    @property
    def _written(self) -> tuple[Decimal, ...]:
        ends = (self.indicator.baseline.value, self.goal.value)
        return (*ends, *(one.value for one in self.values))

    @property
    def direction(self) -> Trend:
        """Which way is forward: rising, falling or keep."""
        change = self.goal.value - self.indicator.baseline.value
        return "rising" if change > 0 else "falling" if change < 0 else "keep"


def _decimals(value: Decimal) -> int:
    """How many decimals a value is written with."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _rounded(exact: Fraction, decimals: int) -> Decimal:
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal(1).scaleb(-decimals))


def indicator_states(
    indicators: Iterable[Indicator], as_of: AsOf, stale_after_days: int | None
) -> tuple[IndicatorState, ...]:
    """The indicators whose baseline was known by then, in the record's order.

    `stale_after_days` is None where no value grows too old.
    """
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
        indicator=indicator,
        values=values,
        goal=goal,
        first_goal=first_goal,
        moves=moves,
        expected=expected_on(indicator, goal, latest.date) if latest else None,
        verdict=_verdict(indicator, goal, latest),
        stale_since=_stale_since(latest, goal, as_of.at, stale_after_days),
    )


def expected_on(indicator: Indicator, goal: Goal, day: date) -> Fraction:
    """The straight line's value on a day; flat before the baseline and after the target."""
    if way := way_on(indicator, goal, day):
        return way.value
    return Fraction(indicator.baseline.value if day <= indicator.baseline.date else goal.value)


def _verdict(indicator: Indicator, goal: Goal, latest: Measurement | None) -> Verdict:
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
    """A value holds for N days and the day itself.

    One from the target's day or later is the last that is asked for.
    """
    if latest is None or after_days is None or latest.date >= goal.date:
        return None
    return latest.date if (at - latest.date).days > after_days else None


def all_target_moves(indicator: Indicator) -> tuple[TargetMove, ...]:
    """Every move of the target, the oldest first: each leads to the next one's start, the last to today's."""
    target = indicator.target
    entries = sorted(target.moved, key=lambda entry: entry.date)
    starts = [Goal(entry.from_date, entry.from_value) for entry in entries]
    ends = [*starts[1:], Goal(target.date, target.value)]
    return tuple(TargetMove(*move) for move in zip(entries, starts, ends, strict=False))
