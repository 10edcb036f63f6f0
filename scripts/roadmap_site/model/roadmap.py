"""A roadmap: one challenge area's way to a desired state. What isn't known is left out; the page says so."""

from typing import ClassVar, Literal

from .base import Model
from .codes import Letter
from .entries import Source
from .record import Rank, Record
from .scalars import Boolean, Date, Order, Whole
from .text import FullText, Prose, Text


class Period(Model):
    """First and last day, both included."""

    start: Date
    end: Date


class Roadmap(Record):
    """content/roadmaps/<id>.yml; `letter` and `colour` stand for it in pictures.

    `directions_complete`: every priority direction of the document has been entered here.
    """

    folder: ClassVar[str] = "roadmaps"
    noun: ClassVar[str] = "roadmap"

    order: Order
    letter: Letter
    colour: Literal["green", "orange", "teal", "violet", "blue", "rose", "olive", "slate"]
    short: FullText
    period: Period
    challenge_area: FullText
    context: Text | None = None
    current_state: Prose | None = None
    drivers: Prose | None = None
    desired_state: Prose | None = None
    global_goals: tuple[Whole, ...] = ()
    proposed_actions: Prose | None = None
    document: Source
    directions_complete: Boolean = False

    @property
    def rank(self) -> Rank:
        return (self.order,)
