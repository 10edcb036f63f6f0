"""A region: one of the bodies that realise the roadmaps together."""

from typing import ClassVar

from .base import Model
from .codes import CountyCode, Nuts
from .image import Pictured
from .record import Rank
from .scalars import Address, Cell, Line
from .text import FullText


class MapPlace(Model):
    """Where its county stands on the schematic map: a cell of a grid, counted from the north-west."""

    column: Cell
    row: Cell
    width: Cell = 1
    height: Cell = 1


class Region(Pictured):
    """content/regions/<id>.yml; `short` is its name where space is narrow.

    One abroad may have no county and no codes.
    """

    folder: ClassVar[str] = "regions"
    noun: ClassVar[str] = "region"

    short: FullText
    county: FullText | None = None
    county_code: CountyCode | None = None
    nuts: Nuts | None = None
    site: Address
    municipalities: tuple[Line, ...] = ()
    map: MapPlace | None = None

    @property
    def rank(self) -> Rank:
        return (self.county_code is None, self.county_code or "")
