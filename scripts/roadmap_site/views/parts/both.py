"""The same of real records and of examples: side by side, made in one way, never added."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
Made_co = TypeVar("Made_co", covariant=True)
Shown = TypeVar("Shown", bound="HasCard")


@dataclass(frozen=True, slots=True)
class Both(Generic[T]):
    """Something of real records, and the same of examples."""

    real: T
    example: T


class Maker(Protocol[Made_co]):
    """What makes one of the two."""

    def __call__(self, *, example: bool) -> Made_co: ...


class HasCard(Protocol):
    """A row that shows a record."""

    @property
    def card(self) -> "MayBeExample": ...


class MayBeExample(Protocol):
    """What says of itself whether it is an example."""

    @property
    def example(self) -> bool: ...


def both(make: Maker[T]) -> Both[T]:
    """What `make` makes of each."""
    return Both(real=make(example=False), example=make(example=True))


def apart(rows: Iterable[Shown]) -> Both[tuple[Shown, ...]]:
    """Rows in their order, by whether the record that they show is an example."""
    every = tuple(rows)
    return Both(
        real=tuple(row for row in every if not row.card.example),
        example=tuple(row for row in every if row.card.example),
    )
