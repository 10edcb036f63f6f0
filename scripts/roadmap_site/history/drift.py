"""The plan-drift ledger: moved deadlines and targets, dropped milestones, apart from real progress."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from ..model.entries import Dropped, Indicator, Milestone
from .indicators import TargetMove
from .milestones import MilestoneState, Move
from .state import State
from .totals import Totals

DriftKind = Literal["due", "target", "dropped"]
_Plan = Literal["first", "moved", "none"]


@dataclass(frozen=True, slots=True)
class DriftEntry:
    """A change of plan, decided on `date`; `days` is how much later the plan became."""

    date: date
    kind: DriftKind
    state: State
    subject: Milestone | Indicator
    move: Move | TargetMove | Dropped
    days: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """Real progress, whatever was done to the plans: milestones (`record/part`) reached by which plan."""

    by_first_plan: tuple[str, ...]
    by_moved_plan: tuple[str, ...]
    after_plan: tuple[str, ...]

    @property
    def reached(self) -> int:
        """How many were reached, by whichever plan."""
        return len(self.by_first_plan) + len(self.by_moved_plan) + len(self.after_plan)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was done to the plans of some records, and beside it what was really reached."""

    entries: tuple[DriftEntry, ...]
    delivery: Delivery

    def count(self, kind: DriftKind) -> int:
        """How many changes of one kind there were."""
        return len(self._changed(kind))

    @property
    def totals(self) -> Totals:
        """Its figures under the names of the data file; what was moved twice is counted twice."""
        kept = self.delivery
        return Totals(
            MappingProxyType(
                {
                    "reached": (*kept.by_first_plan, *kept.by_moved_plan, *kept.after_plan),
                    "reached_by_first_plan": kept.by_first_plan,
                    "reached_by_moved_plan": kept.by_moved_plan,
                    "reached_after_plan": kept.after_plan,
                    "plan_changes": self._changed("due", "target", "dropped"),
                    "moves_of_due_dates": self._changed("due"),
                    "moves_of_targets": self._changed("target"),
                    "dropped": self._changed("dropped"),
                }
            )
        )

    def _changed(self, *kinds: DriftKind) -> tuple[str, ...]:
        return tuple(f"{one.state.record.id}/{one.subject.id}" for one in self.entries if one.kind in kinds)


def ledger(states: Sequence[State]) -> Ledger:
    """The whole ledger of some records."""
    return Ledger(drift(states), delivery(states))


def drift(states: Iterable[State]) -> tuple[DriftEntry, ...]:
    """Every move and drop that was known by the states' day, the latest first."""
    found = [entry for state in states for entry in (*_milestones(state), *_targets(state))]
    return tuple(sorted(found, key=lambda one: (-one.date.toordinal(), one.state.record.id, one.subject.id)))


def _milestones(state: State) -> Iterator[DriftEntry]:
    for one in state.milestones:
        for move in one.moves:
            yield DriftEntry(
                date=move.entry.date,
                kind="due",
                state=state,
                subject=one.milestone,
                move=move,
                days=move.days,
            )
        if one.dropped and not one.done:
            yield DriftEntry(
                date=one.dropped.date,
                kind="dropped",
                state=state,
                subject=one.milestone,
                move=one.dropped,
                days=0,
            )


def _targets(state: State) -> Iterator[DriftEntry]:
    for one in state.indicators:
        for move in one.moves:
            yield DriftEntry(
                date=move.entry.date,
                kind="target",
                state=state,
                subject=one.indicator,
                move=move,
                days=move.days,
            )


def days_moved(entries: Iterable[DriftEntry]) -> tuple[int, int]:
    """Days by which milestones (not targets) were put off, and by which they were brought forward."""
    days = [entry.days for entry in entries if entry.kind == "due"]
    return sum(one for one in days if one > 0), -sum(one for one in days if one < 0)


def delivery(states: Iterable[State]) -> Delivery:
    """Milestones reached by their first date, only by a later one, or late by both."""
    found: dict[_Plan, list[str]] = {"first": [], "moved": [], "none": []}
    for state in states:
        for one in state.milestones:
            if one.done:
                found[_kept(one, one.done.date)].append(f"{state.record.id}/{one.milestone.id}")
    named = {plan: tuple(sorted(members)) for plan, members in found.items()}
    return Delivery(by_first_plan=named["first"], by_moved_plan=named["moved"], after_plan=named["none"])


def _kept(one: MilestoneState, reached_on: date) -> _Plan:
    """Which plan a reached milestone kept: the first one, only the one in force, or none."""
    if reached_on <= one.first_due:
        return "first"
    return "moved" if reached_on <= one.due else "none"
