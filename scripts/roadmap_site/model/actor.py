"""An actor in the innovation system: never a person."""

from typing import ClassVar

from .base import ref, term
from .record import Record
from .scalars import Address, Email


class Actor(Record):
    """content/actors/<id>.yml; no region named means that it works across all of them."""

    folder: ClassVar[str] = "actors"

    kind: term("actor_kinds")
    regions: tuple[ref("regions"), ...] = ()
    site: Address | None = None
    contact: Email | None = None
