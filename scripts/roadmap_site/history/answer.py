"""What a reader asks first of some work: how much of the plan is reached, how late, how sure, what next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal

from ..model import Initiative, Mission
from .burnup import burn_up, count_on
from .coming import coming_milestones
from .method import Method
from .milestones import MilestoneCounts, MilestoneState, milestone_counts
from .state import State

Shared = Literal["not-started", "active", "paused", "stopped", "completed"]


@dataclass(frozen=True, slots=True)
class Next:
    """The milestone that is due first, and whose it is."""

    record: Initiative
    milestone: MilestoneState


@dataclass(frozen=True, slots=True)
class Answer:
    """The figures of the answer, at the end of the day `at`; what is withdrawn counts in none.

    `shared` is the condition that all the work is in, and `shared_since` the latest day on which a part of it
    came there; None where it differs. `planned_by_now` is how many milestones the first plans had by then,
    `days_late` how late the latest one is, `put_off` how many would be late by their first plans alone.
    `next` is None where nothing more is planned.
    """

    at: date
    missions: int
    mobilisations: int
    shared: Shared | None
    shared_since: date | None
    milestones: MilestoneCounts
    planned_by_now: int
    days_late: int
    put_off: int
    confirmed_on: date | None
    unconfirmed: int
    next: Next | None

    @property
    def followed(self) -> int:
        """How many missions and mobilisations it is about."""
        return self.missions + self.mobilisations

    @property
    def days_since_confirmed(self) -> int | None:
        """How long ago any of it was last confirmed; None where it never was."""
        return (self.at - self.confirmed_on).days if self.confirmed_on else None


def answer(states: Sequence[State], method: Method, at: date) -> Answer:
    """The answer for the work that has these states on a day."""
    counted = tuple(state for state in states if state.counted)
    milestones = tuple(chain.from_iterable(state.milestones for state in counted))
    missions = sum(isinstance(state.record, Mission) for state in counted)
    shared, since = _shared(counted)
    return Answer(
        at=at,
        missions=missions,
        mobilisations=len(counted) - missions,
        shared=shared,
        shared_since=since,
        milestones=milestone_counts(milestones),
        planned_by_now=count_on(burn_up(counted, method, at).planned_first, at),
        days_late=max((one.delay.days for one in milestones if one.delay and not one.done), default=0),
        put_off=sum(_put_off(one, at) for one in milestones),
        confirmed_on=max((one.confirmed_on for one in counted if one.confirmed_on), default=None),
        unconfirmed=sum(one.unconfirmed_since is not None for one in counted),
        next=min(_coming(counted), key=_due, default=None),
    )


def _put_off(one: MilestoneState, at: date) -> bool:
    """Whether the first plan had it by now, and a later one gives it more time."""
    return one.status == "due" and one.first_due <= at and bool(one.moves)


def _shared(states: Sequence[State]) -> tuple[Shared | None, date | None]:
    """The one condition of all, and since when."""
    found = {_condition(state) for state in states}
    if len(found) != 1:
        return None, None
    return found.pop(), max(filter(None, map(_since, states)), default=None)


def _since(state: State) -> date | None:
    return state.stage_since if _condition(state) == "completed" else state.condition_since


def _condition(state: State) -> Shared | None:
    """Work at the last station is completed, and goes on no more."""
    if state.condition == "withdrawn":
        return None
    return "completed" if state.condition == "active" and state.ended else state.condition


def _coming(states: Sequence[State]) -> Iterator[Next]:
    for state in states:
        yield from (Next(state.record, one) for one in coming_milestones(state))


def _due(one: Next) -> tuple[date, str, str]:
    return one.milestone.due, one.record.id, one.milestone.milestone.id
