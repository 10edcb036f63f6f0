"""A mobilisation's needs as lists show them: what is asked for, of whom, and whether it is met."""

from dataclasses import dataclass

from ...model import Mobilisation
from ...model.entries import Need, NeedMet, Since
from ...model.text import FullText
from ..context import Context
from .card import Card, card_of, cards


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need and who could answer it: regions, and kinds of actor by their vocabulary ids."""

    id: str
    text: FullText
    regions: tuple[Card, ...]
    kinds: tuple[str, ...]
    since: Since
    met: NeedMet | None
    met_by: Card | None


def need_rows(context: Context, mobilisation: Mobilisation) -> tuple[NeedRow, ...]:
    """A mobilisation's needs by then, the open ones first."""
    state = context.state(mobilisation)
    rows = [_row(context, need, need in state.needs_met) for need in state.needs]
    return tuple(sorted(rows, key=lambda row: (row.met is not None, row.since.date)))


def _row(context: Context, need: Need, met: bool) -> NeedRow:
    site = context.site
    return NeedRow(
        need.id,
        need.text,
        cards(site, site.get(*need.asked_of)),
        tuple(one for one in need.asked_of if one not in site.by_id),
        need.since,
        need.met if met else None,
        card_of(site, need.met.actor) if met else None,
    )
