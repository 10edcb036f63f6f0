"""An actor in the innovation system: never a person."""

from typing import ClassVar

from .record import Record
from .references import ActorKind, RegionId
from .scalars import Address, Email


class Actor(Record):
    """content/actors/<id>.yml; no region named means that it works across all of them."""

    folder: ClassVar[str] = "actors"
    noun: ClassVar[str] = "actor"

    kind: ActorKind
    regions: tuple[RegionId, ...] = ()
    site: Address | None = None
    contact: Email | None = None
