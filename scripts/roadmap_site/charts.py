"""The geometry of a chart over time: where lines, ticks and labels stand. Words and colours come later, with the template.

Coordinates are SVG user units, y downwards; the drawing is WIDTH × HEIGHT and scales with its column.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 616, 36, 222
_GRID_LINES = 4
_LABEL_GAP = 30  # closer than this, two labels would stand on each other
_LABEL_WIDTH = 190  # a value, its unit and a month

Point = tuple[date, Decimal]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where it stands, and the value or year that it is for."""

    at: float
    value: Decimal | int


@dataclass(frozen=True, slots=True)
class Trace:
    """A line of the chart; `role` is plan, replan or real."""

    role: str
    path: str


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label stands, and which side it grows to (an SVG text-anchor)."""

    x: float
    y: float
    anchor: str


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


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    end: date
    low: Decimal
    high: Decimal

    def x(self, day: date) -> float:
        share = (day - self.start).days / max((self.end - self.start).days, 1)
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)

    def y(self, value: Decimal) -> float:
        share = float((Decimal(value) - self.low) / (self.high - self.low))
        return round(_BOTTOM - share * (_BOTTOM - _TOP), 1)


def indicator_chart(
    baseline: Point, target: Point, first_target: Point | None, values: Sequence[Point]
) -> Chart:
    """An indicator on its way: the straight line to the target, the first target's where it was moved, the values."""
    plans = [("plan", [baseline, first_target or target])]
    if first_target:
        plans.append(("replan", [baseline, target]))
    real = [baseline, *values] if values else []
    return _chart(plans, real, stepped=False)


def burn_up_chart(plan: Sequence[Point], replan: Sequence[Point], real: Sequence[Point]) -> Chart:
    """Milestones reached against planned: counts that rise in steps; `replan` is left out where it is the plan."""
    plans = [("plan", list(plan))]
    if list(replan) != list(plan):
        plans.append(("replan", list(replan)))
    return _chart(plans, list(real), stepped=True)


def _chart(plans: list[tuple[str, list[Point]]], real: list[Point], *, stepped: bool) -> Chart:
    scale = _scale([point for _, points in plans for point in points] + real, from_zero=stepped)
    traces = [Trace(role, _path(points, scale, stepped)) for role, points in plans]
    if real:
        traces.append(Trace("real", _path(real, scale, stepped)))
    last = (scale.x(real[-1][0]), scale.y(real[-1][1])) if real else None
    goal = (scale.x(plans[-1][1][-1][0]), scale.y(plans[-1][1][-1][1]))
    return Chart(
        WIDTH,
        HEIGHT,
        _LEFT,
        _RIGHT,
        _BOTTOM,
        tuple(Tick(scale.y(value), value) for value in _steps(scale.low, scale.high)),
        _years(scale),
        tuple(traces),
        last,
        _point_label(last) if last else None,
        Label(min(goal[0], _RIGHT), max(goal[1] - 12, 14), "end"),
    )


def _scale(points: list[Point], *, from_zero: bool) -> _Scale:
    values = [Decimal(value) for _, value in points] + ([Decimal(0)] if from_zero else [])
    step = _step(min(values), max(values))
    low, high = step * floor(min(values) / step), step * ceil(max(values) / step)
    days = [day for day, _ in points]
    return _Scale(min(days), max(days), low, high if high > low else low + step)


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
    if not ticks or ticks[0].at - _LEFT > 2 * _LABEL_GAP:
        ticks.insert(0, Tick(_LEFT, scale.start.year))
    return tuple(ticks)


def _path(points: list[Point], scale: _Scale, stepped: bool) -> str:
    places = [(scale.x(day), scale.y(value)) for day, value in points]
    path = f"M{places[0][0]:g} {places[0][1]:g}"
    for x, y in places[1:]:
        path += f"H{x:g}V{y:g}" if stepped else f"L{x:g} {y:g}"
    return path


def _point_label(point: tuple[float, float]) -> Label:
    """To the right of the last value where there is room, for nothing is drawn there but the plan; else below or above it."""
    x, y = point
    if x + _LABEL_WIDTH <= WIDTH:
        return Label(x + 12, y + 5, "start")
    return Label(x, y + 26 if y + 26 <= _BOTTOM else y - 14, "end")
