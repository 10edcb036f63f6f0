"""Where the labels of a chart stand: each on the least of what is drawn there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, dist

from .drawing_area import BOTTOM, RIGHT, WIDTH, Place

# How large a label is on a desk and on a phone, where letters don't shrink with the drawing.
Sizes = tuple[tuple[int, int], tuple[int, int]]
AMOUNT: Sizes = ((110, 18), (180, 30))  # a number and a word


def value_sizes(letters: int) -> Sizes:
    """Those of a value and its unit, this long."""
    return (8 * letters + 8, 18), (13 * letters + 8, 30)


# How many places of a line it is worth to keep labels apart: on a desk any, and more than to stay inside the
# drawing on a phone (whose sizes are guesses); on a phone a few.
_WORDS_ON_WORDS = (1500, 12)
_OUTSIDE = 1000

_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label stands, and which side it grows to (an SVG text-anchor)."""

    x: float
    y: float
    anchor: str


def beside(point: Place) -> list[Label]:
    """Where a point's label may stand, the best first: to its right nothing is drawn but the plan."""
    x, y = point
    sides = ((12, "start"), (0, "middle"), (-10, "end"))
    above_and_below = [Label(x + by, y + off, anchor) for off in (26, -14) for by, anchor in sides]
    offs = (26, -14, 32, -20, 38, -26, 44, -32, 50, -38, 60, -48, 70, -58)
    at_the_edge = [Label(edge, y + off, "end") for off in offs for edge in (RIGHT, WIDTH - 2)]
    return [Label(x + 12, y + 5, "start"), *above_and_below, *at_the_edge]


def at_end(goal: Place) -> list[Label]:
    """Where the label of a plan's end may stand: above it, or where the plan falls, below or beside it."""
    x, y = goal
    places = (
        (0, max(y - 12, 14)),
        (0, y + 24),
        (-40, y - 6),
        (-80, y - 6),
        (-120, y - 6),
        (0, max(y - 48, 14)),
        (0, y + 36),
        (0, y + 48),
        (0, y + 60),
    )
    return [Label(x + by, at, "end") for by, at in places]


def least_crowded(
    labels: list[Label], sizes: Sizes, crowd: list[Place], plan_label: Label | None = None
) -> Label:
    """The first of the labels that stands on the least of what is drawn, the plan's label included."""

    def hidden(label: Label) -> int:
        boxes = [_box(label, size) for size in sizes]
        others = [_box(plan_label, size) for size in AMOUNT] if plan_label else []
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
    outside = left < 0 or right > WIDTH or top < 0 or bottom > BOTTOM
    return outside * _OUTSIDE + sum(left <= x <= right and top <= y <= bottom for x, y in crowd)


def along(line: list[Place]) -> Iterator[Place]:
    """Places close together on a line."""
    for (x, y), (to_x, to_y) in pairwise(line):
        steps = ceil(dist((x, y), (to_x, to_y)) / 4)
        for step in range(steps):
            yield x + (to_x - x) * step / steps, y + (to_y - y) * step / steps
