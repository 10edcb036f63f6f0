"""A record as far as its file can be read, so that a mistake in one field doesn't hide those of the others.

It stands before the rules only: no page is made while anything is wrong. A rule that needs a field that
couldn't be read can say nothing, and is stopped there.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, ClassVar, ParamSpec, TypeVar

from pydantic import ValidationError, create_model

from ..finding import Finding
from ..source import Document
from .base import Model

M = TypeVar("M", bound=Model)
P = ParamSpec("P")


class NotRead(Exception):
    """A field that couldn't be read was asked for."""


class InPart:
    """Refuses to say what isn't known; mixed into the kind of record that was read."""

    unread: ClassVar[frozenset[str]] = frozenset()

    def __getattribute__(self, name: str) -> Any:
        if name in type(self).unread:
            raise NotRead(name)
        return super().__getattribute__(name)


def read_in_part(
    document: Document | None, kind: type[M], failed: AbstractSet[str], **given: str
) -> M | None:
    """What a file says rightly; `failed` are its fields that can't be used. Without a file, no field can."""
    names = kind.model_fields
    missing = failed if document else {*names} - {*given}
    lenient = _lenient(kind, frozenset((missing & {*names}) - {*given}))
    data = document.data if document else {}
    known = {name: value for name, value in data.items() if name in names and name not in failed}
    try:
        found: M = lenient.model_validate({**known, **given})
    except ValidationError:
        return None
    return found


@cache
def _lenient(kind: type[Model], unread: frozenset[str]) -> Any:
    """The kind with fields that may be left out, and that nobody may ask for."""
    left_out: dict[str, Any] = {name: (Any, None) for name in unread}
    base: Any = (type("Refusing", (InPart,), {"unread": unread}), kind)
    return create_model(kind.__name__, __base__=base, __module__=kind.__module__, **left_out)


def all_of(record: M) -> M:
    """The record, if it was read whole: who says that something isn't there must have seen everything."""
    if unread := getattr(type(record), "unread", ()):
        raise NotRead(", ".join(unread))
    return record


def as_far_as_read(
    rule: Callable[P, Iterator[Finding]], *about: P.args, **more: P.kwargs
) -> Iterator[Finding]:
    """What a rule finds, until it needs what couldn't be read."""
    try:
        yield from rule(*about, **more)
    except NotRead:
        return
