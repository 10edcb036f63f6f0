"""A milestone on a day: reached, due, overdue or dropped, by the plan as it was known then."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.entries import Done, Dropped, DueMoved, Late, Milestone
from .as_of import AsOf

MilestoneStatus = Literal["reached", "due", "overdue", "dropped"]
MilestoneFigure = Literal["planned", "reached", "due", "overdue", "moved", "dropped"]


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
class Delay:
    """How many days after the plan in force it is, or was reached; `late` says why, where somebody has."""

    days: int
    late: Late | None


@dataclass(frozen=True, slots=True)
class MilestoneState:
    """`due` is the date that was in force then, `first_due` the first one."""

    milestone: Milestone
    status: MilestoneStatus
    due: date
    first_due: date
    moves: tuple[Move, ...]
    done: Done | None
    dropped: Dropped | None
    delay: Delay | None

    @property
    def planned(self) -> bool:
        """Whether it counts in the plan; a dropped one doesn't any more."""
        return self.status != "dropped"

    @property
    def figures(self) -> tuple[MilestoneFigure, ...]:
        """What it counts as: its status, and whether it is planned, and moved while it is."""
        if not self.planned:
            return (self.status,)
        return (self.status, "planned", "moved") if self.moves else (self.status, "planned")

    @property
    def days_after_plan(self) -> int | None:
        """How many days after the plan in force it was reached; negative when before."""
        return (self.done.date - self.due).days if self.done else None

    @property
    def days_after_first_plan(self) -> int | None:
        """How many days after the first plan it was reached; negative when before."""
        return (self.done.date - self.first_due).days if self.done else None


@dataclass(frozen=True, slots=True)
class MilestoneCounts:
    """Milestones in numbers; dropped ones are not planned any more."""

    planned: int
    reached: int
    overdue: int
    moved: int


def milestone_counts(milestones: Iterable[MilestoneState]) -> MilestoneCounts:
    """Milestones by what each counts as."""
    found = Counter(figure for one in milestones for figure in one.figures)
    return MilestoneCounts(found["planned"], found["reached"], found["overdue"], found["moved"])


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
    return MilestoneState(
        milestone=milestone,
        status=_status(done, dropped, overdue=due < as_of.at),
        due=due,
        first_due=first_due,
        moves=moves,
        done=done,
        dropped=dropped,
        delay=None if dropped else _delay(milestone, due, done.date if done else as_of.at),
    )


def _delay(milestone: Milestone, due: date, end: date) -> Delay | None:
    """Until it was reached, or until the day itself; none where that is in time."""
    return Delay((end - due).days, milestone.late) if end > due else None


def _status(done: Done | None, dropped: Dropped | None, *, overdue: bool) -> MilestoneStatus:
    if done:
        return "reached"
    if dropped:
        return "dropped"
    return "overdue" if overdue else "due"


def all_moves(milestone: Milestone) -> tuple[Move, ...]:
    """Every move of the plan, the oldest first: each leads to the next one's start, the last to today's."""
    entries = sorted(milestone.moved, key=lambda entry: entry.date)
    ends = [entry.from_date for entry in entries[1:]] + [milestone.due]
    return tuple(Move(entry, entry.from_date, end) for entry, end in zip(entries, ends, strict=False))
