"""The page where partners find what mobilisations ask for, and is still open."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Mobilisation, Region
from .context import Context
from .page import Page, index_page
from .parts.card import card
from .parts.listing import Facets, Row, listed, place_facets
from .parts.need_rows import NeedRow, open_need_rows
from .parts.reach import Reach, reach


@dataclass(frozen=True, slots=True)
class AskedFor:
    """An open need in the list, and whom one answers."""

    need: NeedRow
    reach: Reach


def pages(context: Context) -> Iterator[Page]:
    """The open needs of all mobilisations: the partners' way in."""
    rows = tuple(row for one in context.site.mobilisations for row in _open(context, one))
    yield index_page("needs", listed(context.site, rows, sorts=("date", "title")))


def _open(context: Context, mobilisation: Mobilisation) -> Iterator[Row[AskedFor]]:
    for need in open_need_rows(context, mobilisation):
        yield Row(
            card=card(context.site, mobilisation),
            facets=_facets(context, mobilisation, need),
            sort={"date": need.since.date.isoformat()},
            detail=AskedFor(need, reach(context.site, mobilisation)),
        )


def _facets(context: Context, mobilisation: Mobilisation, need: NeedRow) -> Facets:
    """What doesn't say whom it is asked of, or of what kind it is, is for everybody who looks."""
    site = context.site
    every_region = (region.id for region in site.of(Region))
    words = site.vocabularies
    places = place_facets(site, mobilisation)
    return {
        "who": need.kinds or tuple(word.id for word in words.actor_kinds),
        "where": tuple(region.id for region in need.regions) or tuple(every_region),
        "offer": (need.kind,) if need.kind else tuple(word.id for word in words.need_kinds),
        "roadmap": places["roadmap"],
        "direction": places["direction"],
    }
