"""What a mission's or a mobilisation's row in a list says of its progress."""

from dataclasses import dataclass
from datetime import date

from ...model import Initiative
from ..context import Context
from .card import Card, cards
from .progress import Counts, Station, counts, stations


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """What a mission's or a mobilisation's row in a list says."""

    kind: str
    stations: tuple[Station, ...]
    stage: str | None
    condition: str
    condition_since: date | None
    regions: tuple[Card, ...]
    counts: Counts
    open_needs: int
    unconfirmed_since: date | None


def initiative_row(context: Context, record: Initiative) -> InitiativeRow:
    """What lists say of a record's progress."""
    state = context.state(record)
    return InitiativeRow(
        getattr(record, "kind", ""),
        stations(context, state),
        state.stage,
        state.condition,
        state.condition_since,
        cards(context.site, context.site.get(*record.regions)),
        counts(state.milestones),
        len(state.open_needs),
        state.unconfirmed_since,
    )
