"""The geometry of a chart over time: where lines, ticks and labels stand. Words and colours come later.

Coordinates are SVG user units, y downwards; the drawing is WIDTH × HEIGHT and scales with its column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import ceil, dist, floor, log10

WIDTH, HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 616, 36, 222
_GRID_LINES = 4
_LABEL_GAP = 30  # closer than this, two labels would stand on each other
# How large a label is on a desk and on a phone, where letters don't shrink with the drawing.
_Sizes = tuple[tuple[int, int], tuple[int, int]]
_VALUE: _Sizes = ((190, 18), (300, 30))  # a value, its unit and a month
_AMOUNT: _Sizes = ((110, 18), (180, 30))  # a number and a word

# How many places of a line it is worth to keep labels apart: on a desk any, on a phone (whose sizes are
# guesses) a few.
_WORDS_ON_WORDS = (500, 12)
_OUTSIDE = 1000

_Box = tuple[float, float, float, float]
Point = tuple[date, Decimal | int]
Place = tuple[float, float]


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

    def y(self, value: Decimal | int) -> float:
        share = float((Decimal(value) - self.low) / (self.high - self.low))
        return round(_BOTTOM - share * (_BOTTOM - _TOP), 1)


def indicator_chart(
    baseline: Point, target: Point, first_target: Point | None, values: Sequence[Point]
) -> Chart:
    """An indicator on its way: the straight line to the target (to the first one too, where it was moved)."""
    plans = [("plan", [baseline, first_target or target])]
    if first_target:
        plans.append(("replan", [baseline, target]))
    real = [baseline, *values] if values else []
    return _chart(plans, real, stepped=False)


def burn_up_chart(plan: Sequence[Point], replan: Sequence[Point], real: Sequence[Point]) -> Chart:
    """Milestones reached against planned: counts that rise in steps; `replan` only where it isn't `plan`."""
    plans = [("plan", list(plan))]
    if list(replan) != list(plan):
        plans.append(("replan", list(replan)))
    return _chart(plans, list(real), stepped=True)


def _chart(plans: list[tuple[str, list[Point]]], real: list[Point], *, stepped: bool) -> Chart:
    scale = _scale([point for _, points in plans for point in points] + real, from_zero=stepped)
    drawn = [*plans, *([("real", real)] if real else [])]
    lines = [_corners(points, scale, stepped) for _, points in drawn]
    goal, last = lines[len(plans) - 1][-1], lines[-1][-1] if real else None
    crowd = [place for line in lines for place in _along(line)]
    plan_label = _least_crowded(_at_end(goal), _AMOUNT, crowd)
    value = _AMOUNT if stepped else _VALUE
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=_LEFT,
        right=_RIGHT,
        bottom=_BOTTOM,
        values=tuple(Tick(scale.y(value), value) for value in _steps(scale.low, scale.high)),
        years=_years(scale),
        traces=tuple(Trace(role, tuple(line)) for (role, _), line in zip(drawn, lines, strict=True)),
        point=last,
        point_label=_least_crowded(_beside(last), value, crowd, plan_label) if last else None,
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
    if not ticks or ticks[0].at - _LEFT > 2 * _LABEL_GAP:
        ticks.insert(0, Tick(_LEFT, scale.start.year))
    return tuple(ticks)


def _corners(points: list[Point], scale: _Scale, stepped: bool) -> list[Place]:
    """Where a line turns; a stepped one goes to the right before it goes up."""
    places = [(scale.x(day), scale.y(value)) for day, value in points]
    if not stepped:
        return places
    steps = [place for (_, before), (x, y) in pairwise(places) for place in ((x, before), (x, y))]
    return [places[0], *steps]


def _along(line: list[Place]) -> Iterator[Place]:
    """Places close together on a line."""
    for (x, y), (to_x, to_y) in pairwise(line):
        steps = ceil(dist((x, y), (to_x, to_y)) / 4)
        for step in range(steps):
            yield x + (to_x - x) * step / steps, y + (to_y - y) * step / steps


def _beside(point: Place) -> list[Label]:
    """Where a point's label may stand, the best first: to its right nothing is drawn but the plan."""
    x, y = point
    sides = ((12, "start"), (0, "middle"), (-10, "end"))
    above_and_below = [Label(x + by, y + off, anchor) for off in (26, -14) for by, anchor in sides]
    at_the_edge = [Label(_RIGHT, y + off, "end") for off in (26, -14, 48, -36)]
    return [Label(x + 12, y + 5, "start"), *above_and_below, *at_the_edge]


def _at_end(goal: Place) -> list[Label]:
    """Where the label of a plan's end may stand: above it, or where the plan falls, below or beside it."""
    x, y = goal
    places = (
        (0, max(y - 12, 14)),
        (0, y + 24),
        (-40, y - 6),
        (-80, y - 6),
        (-120, y - 6),
        (0, max(y - 48, 14)),
    )
    return [Label(x + by, at, "end") for by, at in places]


def _least_crowded(
    labels: list[Label], sizes: _Sizes, crowd: list[Place], plan_label: Label | None = None
) -> Label:
    """The first of the labels that stands on the least of what is drawn, the plan's label included."""

    def hidden(label: Label) -> int:
        boxes = [_box(label, size) for size in sizes]
        others = [_box(plan_label, size) for size in _AMOUNT] if plan_label else []
        on_words = sum(
            cost * _overlap(*pair) for *pair, cost in zip(boxes, others, _WORDS_ON_WORDS, strict=False)
        )
        return on_words + sum(_covered(box, crowd) for box in boxes)

    return min(labels, key=hidden)


def _box(label: Label, size: tuple[int, int]) -> _Box:
    """Left, top, right and bottom of a label of this size."""
    width, height = size
    left = label.x - width * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
    return left, label.y - height * 0.8, left + width, label.y + height * 0.3


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _covered(box: _Box, crowd: list[Place]) -> int:
    """How much of the lines it hides; to leave the drawing costs more than any line."""
    left, top, right, bottom = box
    outside = left < 0 or right > WIDTH or top < 0 or bottom > _BOTTOM
    return outside * _OUTSIDE + sum(left <= x <= right and top <= y <= bottom for x, y in crowd)
