"""A burn-up: how many milestones were to be reached by each day, and how many were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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
    """The milestones of `states`, without those that were dropped; the plans run to the period's end, what is reached to `at`."""
    kept = [one for state in states for one in state.milestones if one.status != "dropped"]
    return BurnUp(
        _steps([one.first_due for one in kept], method.start, method.end),
        _steps([one.due for one in kept], method.start, method.end),
        _steps([one.done.date for one in kept if one.done], method.start, max(at, method.start)),
    )


def _steps(days: list[date], start: date, end: date) -> tuple[Step, ...]:
    """Cumulative counts, from the period's start (or the first day, if earlier) to its end (or the last, if later)."""
    days = sorted(days)
    steps: list[Step] = [(min([start, *days[:1]]), 0)]
    for count, day in enumerate(days, 1):
        if steps[-1][0] == day and count > 1:
            steps[-1] = (day, count)
        else:
            steps.append((day, count))
    if steps[-1][0] < end:
        steps.append((end, len(days)))
    return tuple(steps)


def count_on(steps: tuple[Step, ...], day: date) -> int:
    """The count at the end of a day."""
    return max((count for when, count in steps if when <= day), default=0)
