"""The geometry of a chart over time: where lines, ticks and labels stand. Words and colours come later.

Days and values become places in the area of `drawing_area`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import ceil, floor, log10

from .chart_labels import AMOUNT, Label, Sizes, along, at_end, beside, least_crowded, value_sizes
from .drawing_area import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Place

_GRID_LINES = 4
_LABEL_GAP = 30  # closer than this, two labels would stand on each other
Point = tuple[date, Decimal | int]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where it stands, and the value or year that it is for."""

    at: float
    value: Decimal | int


@dataclass(frozen=True, slots=True)
class Trace:
    """A line of the chart and its corners; `role` is plan, replan or real."""

    role: str
    corners: tuple[Place, ...]

    @property
    def path(self) -> str:
        """The line as an SVG path."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.corners)


@dataclass(frozen=True, slots=True)
class Chart:
    """All that a template needs to draw a chart over time."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    values: tuple[Tick, ...]
    years: tuple[Tick, ...]
    traces: tuple[Trace, ...]
    point: tuple[float, float] | None
    point_label: Label | None
    plan_label: Label

    @property
    def area(self) -> tuple[Place, ...]:
        """What lies under the first plan: its line, closed along the foot of the drawing."""
        line = self.traces[0].corners
        return (*line, (line[-1][0], self.bottom), (line[0][0], self.bottom))

    @property
    def area_path(self) -> str:
        """The same as an SVG path."""
        return f"{Trace('area', self.area).path}Z"


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    end: date
    low: Decimal
    high: Decimal

    def x(self, day: date) -> float:
        share = (day - self.start).days / max((self.end - self.start).days, 1)
        return round(LEFT + share * (RIGHT - LEFT), 1)

    def y(self, value: Decimal | int) -> float:
        share = float((Decimal(value) - self.low) / (self.high - self.low))
        return round(BOTTOM - share * (BOTTOM - TOP), 1)


def indicator_chart(
    baseline: Point,
    target: Point,
    first_target: Point | None,
    values: Sequence[Point],
    letters: int = 12,
) -> Chart:
    """An indicator on its way: the straight line to the target (to the first one too, where it was moved).

    `letters` is the length of the latest value with its unit.
    """
    plans = [("plan", [baseline, first_target or target])]
    if first_target:
        plans.append(("replan", [baseline, target]))
    real = [baseline, *values] if values else []
    return _chart(plans, real, value_sizes(letters), stepped=False)


def burn_up_chart(plan: Sequence[Point], replan: Sequence[Point], real: Sequence[Point]) -> Chart:
    """Milestones reached against planned: counts that rise in steps; `replan` only where it isn't `plan`."""
    plans = [("plan", list(plan))]
    if list(replan) != list(plan):
        plans.append(("replan", list(replan)))
    return _chart(plans, list(real), AMOUNT, stepped=True)


def _chart(plans: list[tuple[str, list[Point]]], real: list[Point], value: Sizes, *, stepped: bool) -> Chart:
    scale = _scale([point for _, points in plans for point in points] + real, from_zero=stepped)
    drawn = [*plans, *([("real", real)] if real else [])]
    lines = [_corners(points, scale, stepped) for _, points in drawn]
    goal, last = lines[len(plans) - 1][-1], lines[-1][-1] if real else None
    crowd = [place for line in lines for place in along(line)]
    plan_label = least_crowded(at_end(goal), AMOUNT, crowd)
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        bottom=BOTTOM,
        values=tuple(Tick(scale.y(step), step) for step in _steps(scale.low, scale.high)),
        years=_years(scale),
        traces=tuple(Trace(role, tuple(line)) for (role, _), line in zip(drawn, lines, strict=True)),
        point=last,
        point_label=least_crowded(beside(last), value, crowd, plan_label) if last else None,
        plan_label=plan_label,
    )


def _scale(points: list[Point], *, from_zero: bool) -> _Scale:
    values = [Decimal(value) for _, value in points] + ([Decimal(0)] if from_zero else [])
    step = _step(min(values), max(values))
    low, high = step * floor(min(values) / step), step * ceil(max(values) / step)
    days = [day for day, _ in points]
    return _Scale(start=min(days), end=max(days), low=low, high=high if high > low else low + step)


def _step(low: Decimal, high: Decimal) -> Decimal:
    """A round distance between grid lines: 1, 2 or 5 times a power of ten; whole where the span is."""
    span = (high - low) or abs(high) or Decimal(1)
    power = Decimal(10) ** floor(log10(span / _GRID_LINES))
    return next(power * factor for factor in (1, 2, 5, 10) if span / (power * factor) <= _GRID_LINES)


def _steps(low: Decimal, high: Decimal) -> list[Decimal]:
    step = _step(low, high)
    return [low + step * number for number in range(int((high - low) / step) + 1)]


def _years(scale: _Scale) -> tuple[Tick, ...]:
    """Each turn of the year inside the chart, and its first day's year where there is room for it."""
    turns = [date(year, 1, 1) for year in range(scale.start.year + 1, scale.end.year + 1)]
    ticks = [Tick(scale.x(day), day.year) for day in turns]
    if not ticks or ticks[0].at - LEFT > 2 * _LABEL_GAP:
        ticks.insert(0, Tick(LEFT, scale.start.year))
    return tuple(ticks)


def _corners(points: list[Point], scale: _Scale, stepped: bool) -> list[Place]:
    """Where a line turns; a stepped one goes to the right before it goes up."""
    places = [(scale.x(day), scale.y(value)) for day, value in points]
    if not stepped:
        return places
    steps = [place for (_, before), (x, y) in pairwise(places) for place in ((x, before), (x, y))]
    return [places[0], *steps]
