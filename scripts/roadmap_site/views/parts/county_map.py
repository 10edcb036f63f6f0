"""A schematic map of the regions' counties: neighbours in their places, sizes equal, a figure in each."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...history.totals import in_scope
from ...model import Mission, Region
from ...model.region import MapPlace
from ...model.text import FullText
from ..context import Context
from .card import Card, card

# SVG user units; narrow enough for letters to be read at 320 px, wide enough for the longest name.
CELL_WIDTH, CELL_HEIGHT, GAP, EDGE = 118, 84, 5, 2


@dataclass(frozen=True, slots=True)
class Area:
    """A region on the map: where its area stands, and the missions that it has a part in."""

    card: Card
    name: FullText
    x: int
    y: int
    width: int
    height: int
    missions: int
    municipalities: int


@dataclass(frozen=True, slots=True)
class CountyMap:
    """The whole map, of real missions or of examples; `missions` counts each once, in however many regions it is."""

    width: int
    height: int
    areas: tuple[Area, ...]
    missions: int
    example: bool


def county_map(context: Context, *, example: bool) -> CountyMap:
    """The map at the context's day; withdrawn missions don't count. A region without a place isn't drawn."""
    regions = context.site.regions
    placed = [(region, region.map) for region in regions if region.map]
    left = min((place.column for _, place in placed), default=1)
    top = min((place.row for _, place in placed), default=1)
    areas = tuple(_area(context, region, place, left, top, example) for region, place in placed)
    return CountyMap(
        max((area.x + area.width for area in areas), default=0) + EDGE,
        max((area.y + area.height for area in areas), default=0) + EDGE,
        areas,
        len({one for region in regions for one in _missions(context, region, example)}),
        example,
    )


def _area(context: Context, region: Region, place: MapPlace, left: int, top: int, example: bool) -> Area:
    return Area(
        card(context.site, region),
        region.short,
        EDGE + (place.column - left) * (CELL_WIDTH + GAP),
        EDGE + (place.row - top) * (CELL_HEIGHT + GAP),
        place.width * (CELL_WIDTH + GAP) - GAP,
        place.height * (CELL_HEIGHT + GAP) - GAP,
        len(_missions(context, region, example)),
        len(region.municipalities),
    )


def _missions(context: Context, region: Region, example: bool) -> frozenset[str]:
    found: Iterable = in_scope(context.site, region, example=example)
    return frozenset(one.id for one in found if isinstance(one, Mission) and context.state(one).counted)
