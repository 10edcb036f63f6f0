"""Needs: what mobilisations ask for, and the page where partners find what is still open."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Mobilisation
from ..model.entries import Need, NeedMet, Since
from ..model.text import FullText
from .card import Card, card, card_of, cards
from .context import Context
from .listing import Facets, Listing, Row, facets_of, place_facets
from .page import Page, UiText


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


def pages(context: Context) -> Iterator[Page]:
    """The open needs of all mobilisations: the partners' way in."""
    rows = tuple(
        row for one in context.site.mobilisations if one.withdrawn is None for row in _open(context, one)
    )
    view = Listing(
        tuple(row for row in rows if not row.card.example),
        tuple(row for row in rows if row.card.example),
        facets_of(context.site, rows),
        ("date", "title"),
    )
    yield Page(
        "needs/", "needs.html", view, UiText("needs.title"), UiText("needs.lead"), "mobilisations/", "pages"
    )


def _open(context: Context, mobilisation: Mobilisation) -> Iterator[Row]:
    still_asked = {need.id for need in context.state(mobilisation).open_needs}
    for need in need_rows(context, mobilisation):
        if need.id in still_asked:
            facets: Facets = {
                **place_facets(context.site, mobilisation),
                "region": tuple(one.id for one in need.regions),
                "actor": need.kinds,
            }
            yield Row(card(context.site, mobilisation), facets, {"date": need.since.date.isoformat()}, need)
