"""A mobilisation's needs as lists show them: what is asked for, of whom, and whether it is met."""

from dataclasses import dataclass

from ...model import Mobilisation
from ...model.entries import Need, NeedMet, Since
from ...model.text import FullText
from ..context import Context
from .card import Card, card_of, cards


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need and who could answer it: regions, and kinds of actor by their vocabulary ids.

    `title` is its text as a heading says it, without the full stop.
    """

    id: str
    path: str
    text: FullText
    title: FullText
    kind: str | None
    regions: tuple[Card, ...]
    kinds: tuple[str, ...]
    since: Since
    met: NeedMet | None
    met_by: Card | None


def need_rows(context: Context, mobilisation: Mobilisation) -> tuple[NeedRow, ...]:
    """A mobilisation's needs by then, the open ones first."""
    state = context.state(mobilisation)
    rows = [
        _row(context, mobilisation, need, met=need.met if need in state.needs_met else None)
        for need in state.needs
    ]
    return tuple(sorted(rows, key=lambda row: (row.met is not None, row.since.date)))


def open_need_rows(context: Context, mobilisation: Mobilisation) -> tuple[NeedRow, ...]:
    """What it still asks for: nothing, where the work was stopped or withdrawn."""
    asked = {need.id for need in context.state(mobilisation).open_needs}
    return tuple(row for row in need_rows(context, mobilisation) if row.id in asked)


def _row(context: Context, mobilisation: Mobilisation, need: Need, *, met: NeedMet | None) -> NeedRow:
    site = context.site
    return NeedRow(
        id=need.id,
        path=need.path(mobilisation.path),
        text=need.text,
        title=need.text.without_full_stop,
        kind=need.kind,
        regions=cards(site, site.get(*need.asked_of)),
        kinds=tuple(one for one in need.asked_of if one not in site.by_id),
        since=need.since,
        met=met,
        met_by=card_of(site, met.actor) if met else None,
    )
