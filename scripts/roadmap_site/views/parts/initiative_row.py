"""What a mission's or a mobilisation's row in a list says of its progress."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...history.milestones import MilestoneCounts, milestone_counts
from ...history.state import Condition, Interrupted
from ...history.stations import Station, StationStatus, stations
from ...model import Initiative, Mobilisation
from ..context import Context
from .card import Card, cards

Mark = Literal["done", "now", "later"]
# What the small line shows of a station: one that was passed by looks like one that is ahead.
_MARKS: dict[StationStatus, Mark] = {"done": "done", "skipped": "later", "later": "later"}


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """What a mission's or a mobilisation's row in a list says; a mission has no kind."""

    kind: str
    stations: tuple[Station, ...]
    stage: str | None
    condition: Condition
    condition_since: date | None
    interruption: Interrupted | None
    regions: tuple[Card, ...]
    counts: MilestoneCounts
    open_needs: int
    days_unconfirmed: int | None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The stations as the small line draws them."""
        return tuple(_MARKS.get(station.status, "now") for station in self.stations)

    @property
    def warns(self) -> bool:
        """Whether there is something to know before believing it."""
        return bool(self.interruption or self.counts.overdue or self.days_unconfirmed)


def initiative_row(context: Context, record: Initiative) -> InitiativeRow:
    """What lists say of a record's progress."""
    state = context.state(record)
    return InitiativeRow(
        kind=record.kind if isinstance(record, Mobilisation) else "",
        stations=stations(state, context.method.stages),
        stage=state.stage,
        condition=state.condition,
        condition_since=state.condition_since,
        interruption=state.interruption,
        regions=cards(context.site, context.site.get(*record.regions)),
        counts=milestone_counts(state.milestones),
        open_needs=len(state.open_needs),
        days_unconfirmed=state.days_unconfirmed,
    )
