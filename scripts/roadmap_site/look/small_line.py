"""A line of the line map, small: what an SVG's paths say, in units of the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

STEP, EDGE, LEVEL = 36, 18, 18  # between stations, beside the first and the last, between lines
_DRAWN = 5  # more missions than this at a station are drawn as this many
_APART = 10


@dataclass(frozen=True, slots=True)
class SmallLine:
    """The way that missions have come, the way ahead, and the missions."""

    come: str
    ahead: str
    missions: str


def width(stations: int) -> int:
    """How wide the drawing is."""
    return 2 * EDGE + STEP * (stations - 1)


def height(lines: int) -> int:
    """How high the drawing of so many lines is."""
    return LEVEL * lines


def small_line(counts: Sequence[int], number: int) -> SmallLine:
    """Line `number` from above, with so many missions at its stations."""
    y = LEVEL * number + LEVEL // 2
    first, last = _place(0), _place(len(counts) - 1)
    come = _place(max((at for at, count in enumerate(counts) if count), default=0))
    places = (x for at, count in enumerate(counts) for x in _side_by_side(at, count))
    return SmallLine(
        come=f"M{first} {y}H{come}" if come > first else "",
        ahead=f"M{come} {y}H{last}" if last > come else "",
        missions="".join(f"M{x:g} {y}h0" for x in places),
    )


def _place(station: int) -> int:
    return EDGE + STEP * station


def _side_by_side(station: int, count: int) -> list[float]:
    """Where the missions at a station stand: never as far as the next station's."""
    drawn = min(count, _DRAWN)
    apart = min(_APART, (STEP - _APART) / max(drawn - 1, 1))
    return [_place(station) + apart * (at - (drawn - 1) / 2) for at in range(drawn)]
