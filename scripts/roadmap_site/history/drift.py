"""The plan-drift ledger: every moved deadline and target and every dropped milestone, kept apart from real progress."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from .state import State


@dataclass(frozen=True, slots=True)
class DriftEntry:
    """A move of a plan. `kind` is due, target or dropped; `days` how much later the plan became."""

    date: date
    kind: str
    state: State
    subject: Any
    move: Any
    days: int


def drift(states: Iterable[State]) -> tuple[DriftEntry, ...]:
    """Every move that was known by the states' day, the latest first."""
    found: list[DriftEntry] = []
    for state in states:
        for one in state.milestones:
            found += [DriftEntry(move.entry.date, "due", state, one.milestone, move, move.days) for move in one.moves]
            if one.status == "dropped":
                found.append(DriftEntry(one.dropped.date, "dropped", state, one.milestone, one.dropped, 0))
        for one in state.indicators:
            for move in one.moves:
                days = (move.after.date - move.before.date).days
                found.append(DriftEntry(move.entry.date, "target", state, one.indicator, move, days))
    return tuple(sorted(found, key=lambda one: (-one.date.toordinal(), one.state.record.id, one.subject.id)))
