"""An event in the calendar."""

from typing import ClassVar

from .image import Pictured
from .record import Rank
from .references import EventKind, RecordId, RegionId
from .scalars import Address, Boolean, Line, Moment
from .text import Text


class Event(Pictured):
    """content/events/<id>.yml; it has a place, an address to join at, or both.

    `municipalities` are names of its regions' lists.
    """

    folder: ClassVar[str] = "events"
    noun: ClassVar[str] = "event"

    kind: EventKind
    start: Moment
    end: Moment | None = None
    place: Text | None = None
    link: Address | None = None
    cancelled: Boolean = False
    regions: tuple[RegionId, ...] = ()
    municipalities: tuple[Line, ...] = ()
    relates_to: tuple[RecordId, ...] = ()

    @property
    def rank(self) -> Rank:
        return (self.start.date,)

    @property
    def all_regions(self) -> frozenset[str]:
        """The ids of the regions that it is for."""
        return frozenset(self.regions)
