"""A schematic map of the regions' counties: neighbours in their places, sizes equal, a figure in each."""

from dataclasses import dataclass

from ...history.union import union
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
    """The whole map, of real missions or of examples; `missions` counts each once, wherever it is."""

    width: int
    height: int
    areas: tuple[Area, ...]
    missions: int
    example: bool

    @property
    def title(self) -> str:
        """The interface string that says what is drawn."""
        if self.example:
            return "regions.map_examples"
        return "regions.map_missions" if self.missions else "regions.map"


def county_map(context: Context, regions: tuple[Region, ...], *, example: bool) -> CountyMap:
    """The map of these regions at the context's day; a region without a place isn't drawn."""
    missions = [one for one in context.counted(None, example=example) if isinstance(one.record, Mission)]
    found = union(context.site, missions, regions)
    members = dict(found.parts)
    placed = [(region, region.map) for region in regions if region.map]
    left = min((place.column for _, place in placed), default=1)
    top = min((place.row for _, place in placed), default=1)
    areas = tuple(
        _area(card(context.site, region), region, place, left=left, top=top, missions=len(members[region.id]))
        for region, place in placed
    )
    return CountyMap(
        width=max((area.x + area.width for area in areas), default=0) + EDGE,
        height=max((area.y + area.height for area in areas), default=0) + EDGE,
        areas=areas,
        missions=len(found.whole) - len(found.without),
        example=example,
    )


def _area(shown: Card, region: Region, place: MapPlace, *, left: int, top: int, missions: int) -> Area:
    return Area(
        card=shown,
        name=region.short,
        x=EDGE + (place.column - left) * (CELL_WIDTH + GAP),
        y=EDGE + (place.row - top) * (CELL_HEIGHT + GAP),
        width=place.width * (CELL_WIDTH + GAP) - GAP,
        height=place.height * (CELL_HEIGHT + GAP) - GAP,
        missions=missions,
        municipalities=len(region.municipalities),
    )
