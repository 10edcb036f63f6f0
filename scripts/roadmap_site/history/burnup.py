"""A burn-up: how many milestones were to be reached by each day, and how many were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..model.half_years import half_year_ends
from .method import Method
from .state import State

Step = tuple[date, int]


@dataclass(frozen=True, slots=True)
class BurnUp:
    """Steps of day and count so far: by the first plans, by the plans in force, and reached."""

    planned_first: tuple[Step, ...]
    planned_now: tuple[Step, ...]
    reached: tuple[Step, ...]


def burn_up(states: Iterable[State], method: Method, at: date) -> BurnUp:
    """The planned milestones of `states`; the plans run to the period's end, what is reached to `at`.

    A milestone that has been dropped is in none of the lines, nor is one that hadn't been added yet.
    """
    planned = [one for state in states for one in state.milestones if one.planned]
    return BurnUp(
        planned_first=_steps((one.first_due for one in planned), method.start, method.end),
        planned_now=_steps((one.due for one in planned), method.start, method.end),
        reached=_steps((one.done.date for one in planned if one.done), method.start, max(at, method.start)),
    )


class BurnUpRow(NamedTuple):
    """The counts at a day's end: by the first plans, by those in force, and reached (None: a day ahead)."""

    day: date
    planned_first: int
    planned_now: int
    reached: int | None


def burn_up_rows(steps: BurnUp, method: Method, today: date) -> tuple[BurnUpRow, ...]:
    """The counts at the half-years' ends, on the period's last day and on `today`."""
    days = {*half_year_ends(method.start, method.end), method.end, today}
    return tuple(
        BurnUpRow(
            day=day,
            planned_first=count_on(steps.planned_first, day),
            planned_now=count_on(steps.planned_now, day),
            reached=count_on(steps.reached, day) if day <= today else None,
        )
        for day in sorted(days)
    )


def _steps(days: Iterable[date], start: date, end: date) -> tuple[Step, ...]:
    """Cumulative counts, from nothing at the start (or an earlier first day) to the end (or a later last)."""
    ordered = sorted(days)
    counts = {day: count for count, day in enumerate(ordered, 1)}
    begin = min(start, *ordered[:1]) if ordered else start
    steps = [(begin, 0), *counts.items()]
    if steps[-1][0] < end:
        steps.append((end, len(ordered)))
    return tuple(steps)


def count_on(steps: tuple[Step, ...], day: date) -> int:
    """The count at the end of a day."""
    return max((count for when, count in steps if when <= day), default=0)
