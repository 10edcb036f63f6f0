"""A resource: a partner's link that others can use."""

from typing import Annotated, ClassVar

from .base import Term, ref, term
from .entries import Since
from .record import Record
from .scalars import Address, Reference


class Resource(Record):
    """content/resources/<id>.yml"""

    folder: ClassVar[str] = "resources"

    kind: term("resource_kinds")
    address: Address
    owner: ref("actors")
    languages: tuple[Annotated[Reference, Term(("content_languages",))], ...]
    licence: term("licences")
    relates_to: tuple[ref(), ...] = ()
    added: Since
    replaced_by: ref("resources") | None = None
