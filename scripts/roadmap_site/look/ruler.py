"""The scale under the slider of months: a mark for each month, a higher one with its number for each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a month stands, in per cent of the scale; `year` where one begins."""

    x: str
    year: int | None
    anchor: str


def ruler(days: Sequence[date]) -> tuple[Mark, ...]:
    """The marks of days in a row, one a month."""
    last = max(len(days) - 1, 1)
    return tuple(_mark(100 * at / last, day) for at, day in enumerate(days))


def _mark(x: float, day: date) -> Mark:
    """A number near an end of the scale grows inwards."""
    anchor = "start" if x < 4 else "end" if x > 96 else "middle"
    return Mark(x=f"{x:.4g}%", year=day.year if day.month == 1 else None, anchor=anchor)
