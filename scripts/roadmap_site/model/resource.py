"""A resource: a partner's link that others can use."""

from typing import ClassVar

from .entries import Since
from .record import Record
from .references import ContentLanguageId, LicenceId, RecordId, RegionOrActorId, ResourceId, ResourceKind
from .scalars import Address


class Resource(Record):
    """content/resources/<id>.yml"""

    folder: ClassVar[str] = "resources"
    noun: ClassVar[str] = "resource"

    kind: ResourceKind
    address: Address
    owner: RegionOrActorId
    languages: tuple[ContentLanguageId, ...]
    licence: LicenceId
    relates_to: tuple[RecordId, ...] = ()
    added: Since
    replaced_by: ResourceId | None = None
