"""An event in the calendar."""

from typing import ClassVar

from .base import ref, term
from .record import Record
from .scalars import Address, Boolean, Time
from .text import Text


class Event(Record):
    """content/events/<id>.yml; it has a place, an address to join at, or both."""

    folder: ClassVar[str] = "events"

    kind: term("event_kinds")
    start: Time
    end: Time | None = None
    place: Text | None = None
    link: Address | None = None
    cancelled: Boolean = False
    regions: tuple[ref("regions"), ...] = ()
    relates_to: tuple[ref(), ...] = ()
