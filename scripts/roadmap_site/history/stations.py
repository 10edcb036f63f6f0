"""The stations of a line on a day: what is behind, where the work stands, what is ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .state import State

StationStatus = Literal["done", "skipped", "now", "paused", "stopped", "later"]


@dataclass(frozen=True, slots=True)
class Station:
    """A stage on the way of one record, and the first day there."""

    stage: str
    status: StationStatus
    date: date | None


def stations(state: State, stages: Sequence[str]) -> tuple[Station, ...]:
    """Every stage in its order."""
    here = stages.index(state.stage) if state.stage else -1
    return tuple(
        Station(
            stage=stage,
            status=_status(state, stage, ahead=number - here),
            date=state.first_reached(stage) if number <= here else None,
        )
        for number, stage in enumerate(stages)
    )


def _status(state: State, stage: str, *, ahead: int) -> StationStatus:
    """What a station is to a record that stands `ahead` stations before it (behind it, where negative)."""
    if ahead > 0:
        return "later"
    if ahead < 0:
        return "done" if state.first_reached(stage) else "skipped"
    return state.interruption or "now"
