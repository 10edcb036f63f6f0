"""The logo: the roadmaps' lines, in their order and colours, which run from the left into one ring."""

from collections.abc import Sequence
from dataclasses import dataclass

LEFT, TOP, BOTTOM = 3, 5, 35
RING_X, RING_Y = 31, 20
WIDTH = 5


@dataclass(frozen=True, slots=True)
class LogoLine:
    """One line on a square of 40: `number` is its roadmap's place in the order, from 1."""

    number: int
    colour: str
    path: str


def logo_lines(colours: Sequence[str]) -> tuple[LogoLine, ...]:
    """Lines in these colours, evenly spread; the outer ones first, since the inner ones lie on top."""
    step = (BOTTOM - TOP) / (len(colours) - 1) if len(colours) > 1 else 0
    heights = [TOP + step * number if step else RING_Y for number in range(len(colours))]
    lines = [
        LogoLine(number, colour, _path(y))
        for number, (colour, y) in enumerate(zip(colours, heights, strict=True), 1)
    ]
    return tuple(sorted(lines, key=lambda line: (-abs(RING_Y - heights[line.number - 1]), line.number)))


def line_width(count: int) -> float:
    """Lines that stand close are thinner."""
    return min(WIDTH, (BOTTOM - TOP) / (count - 1) / 2) if count > 1 else WIDTH


def _path(y: float) -> str:
    """Level from the left, then at 45 degrees into the ring."""
    turn = RING_Y - y
    level = RING_X - LEFT - abs(turn)
    rest = f"l{abs(turn):g} {turn:g}".replace(" -", "-")
    return f"M{LEFT} {y:g}h{level:g}{rest if turn else ''}"
