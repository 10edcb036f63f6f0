"""A priority direction: what a roadmap has chosen to work on."""

from typing import ClassVar

from .record import Rank, Record
from .references import RoadmapId
from .scalars import Order


class Direction(Record):
    """content/directions/<id>.yml"""

    folder: ClassVar[str] = "directions"
    noun: ClassVar[str] = "direction"

    roadmap: RoadmapId
    order: Order = 0

    @property
    def rank(self) -> Rank:
        return (self.order,)
