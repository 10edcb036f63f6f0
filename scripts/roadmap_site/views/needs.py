"""The page where partners find what mobilisations ask for, and is still open."""

from collections.abc import Iterator

from ..model import Mobilisation
from .context import Context
from .page import Page, index_page
from .parts.card import card
from .parts.listing import Facets, Row, listed, place_facets
from .parts.need_rows import NeedRow, open_need_rows


def pages(context: Context) -> Iterator[Page]:
    """The open needs of all mobilisations: the partners' way in."""
    rows = tuple(row for one in context.site.mobilisations for row in _open(context, one))
    view = listed(context.site, rows, sorts=("date", "title"))
    yield index_page("needs", view, section="mobilisations/")


def _open(context: Context, mobilisation: Mobilisation) -> Iterator[Row[NeedRow]]:
    for need in open_need_rows(context, mobilisation):
        facets: Facets = {
            **place_facets(context.site, mobilisation),
            "region": tuple(one.id for one in need.regions),
            "actor": need.kinds,
        }
        yield Row(
            card=card(context.site, mobilisation),
            facets=facets,
            sort={"date": need.since.date.isoformat()},
            detail=need,
        )
