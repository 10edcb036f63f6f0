"""The page where partners find what mobilisations ask for, and is still open."""

from collections.abc import Iterator

from ..model import Mobilisation
from .context import Context
from .page import Page, UiText
from .parts.card import card
from .parts.listing import Facets, Listing, Row, facets_of, place_facets
from .parts.need_rows import need_rows


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
