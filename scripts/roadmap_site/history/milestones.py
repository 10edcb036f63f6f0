"""A milestone on a day: reached, due, overdue or dropped, by the plan as it was known then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..model.entries import Done, Dropped, DueMoved, Milestone
from .as_of import AsOf


@dataclass(frozen=True, slots=True)
class Move:
    """A due date moved from one day to another."""

    entry: DueMoved
    from_date: date
    to_date: date

    @property
    def days(self) -> int:
        """How many days later the plan became; negative when it was moved forward."""
        return (self.to_date - self.from_date).days


@dataclass(frozen=True, slots=True)
class MilestoneState:
    """`due` is the date that was in force then, `first_due` the first one; `status` is reached, due, overdue or dropped."""

    milestone: Milestone
    status: str
    due: date
    first_due: date
    moves: tuple[Move, ...]
    done: Done | None
    dropped: Dropped | None

    @property
    def planned(self) -> bool:
        """Whether it counts in the plan; a dropped one doesn't any more."""
        return self.status != "dropped"

    @property
    def days_after_plan(self) -> int | None:
        """How many days after the plan in force it was reached; negative when before."""
        return (self.done.date - self.due).days if self.done else None

    @property
    def days_after_first_plan(self) -> int | None:
        """How many days after the first plan it was reached; negative when before."""
        return (self.done.date - self.first_due).days if self.done else None


def milestone_states(
    milestones: Iterable[Milestone], begun: date | None, as_of: AsOf
) -> tuple[MilestoneState, ...]:
    """The milestones that existed by then, in the order of their due dates.

    One counts from the day when it was `added`, else from the day when the work had `begun`.
    """
    states = [milestone_state(one, as_of) for one in milestones if _exists(one, begun, as_of)]
    return tuple(sorted(states, key=lambda one: (one.due, one.milestone.id)))


def _exists(milestone: Milestone, begun: date | None, as_of: AsOf) -> bool:
    if milestone.added:
        return as_of.sees(milestone.added)
    return begun is not None and begun <= as_of.at


def milestone_state(milestone: Milestone, as_of: AsOf) -> MilestoneState:
    """One milestone at the end of a day: due that very day is not late yet."""
    chain = all_moves(milestone)
    moves = tuple(move for move in chain if as_of.sees(move.entry))
    first_due = chain[0].from_date if chain else milestone.due
    due = moves[-1].to_date if moves else first_due
    done = milestone.done if as_of.sees(milestone.done) else None
    dropped = milestone.dropped if as_of.sees(milestone.dropped) else None
    if done:
        status = "reached"
    elif dropped:
        status = "dropped"
    else:
        status = "overdue" if due < as_of.at else "due"
    return MilestoneState(milestone, status, due, first_due, moves, done, dropped)


def all_moves(milestone: Milestone) -> tuple[Move, ...]:
    """Every move of the plan, the oldest first: each leads to where the next one starts, the last to today's date."""
    entries = sorted(milestone.moved, key=lambda entry: entry.date)
    ends = [entry.from_date for entry in entries[1:]] + [milestone.due]
    return tuple(Move(entry, entry.from_date, end) for entry, end in zip(entries, ends, strict=False))
