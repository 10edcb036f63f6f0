"""The dated entries that a record's history is made of, and the sources that stand behind them."""

from typing import ClassVar

from pydantic import Field

from .base import Model, Shorthand
from .references import ActorId, InterruptionKind, NeedKind, RecordId, RegionOrActorKind, StageId
from .scalars import Address, Date, Id, Number
from .text import FullText, Text, Unit


class Source(Shorthand):
    """Where a statement comes from: an address, a named document, or both; `read` is the day it was read."""

    shorthand: ClassVar[str] = "address"

    title: Text | None = None
    address: Address | None = None
    read: Date | None = None


class Link(Model):
    """A link with words of its own."""

    title: Text
    address: Address


class Entry(Model):
    """Something that happened on `date`; `entered` is when it was written down, if that was later."""

    date: Date
    entered: Date | None = None

    @property
    def known(self) -> Date:
        """The first day on which the record could tell of this entry."""
        return self.entered or self.date


class StageEntry(Entry):
    """The record reached a stage."""

    stage: StageId
    source: Source
    note: Text | None = None


class Interruption(Entry):
    """The work was paused, resumed or stopped."""

    kind: InterruptionKind
    reason: Text | None = None
    source: Source


class Confirmation(Shorthand, Entry):
    """Someone looked, and what the record says still holds."""

    shorthand: ClassVar[str] = "date"

    source: Source | None = None
    note: Text | None = None


class Update(Entry):
    """A short dated piece of news about the record."""

    text: Text
    source: Source | None = None


class DueMoved(Entry):
    """On `date` it was decided to move a milestone's due date, away from `from_date`."""

    from_date: Date = Field(alias="from")
    reason: Text
    source: Source | None = None


class Done(Shorthand, Entry):
    """The day a milestone was reached."""

    shorthand: ClassVar[str] = "date"

    source: Source | None = None
    note: Text | None = None


class Dropped(Entry):
    """The day a milestone was given up, and why."""

    reason: Text
    source: Source | None = None


class Since(Shorthand, Entry):
    """The day from which a part of a record, or a resource, is there."""

    shorthand: ClassVar[str] = "date"


class Late(Model):
    """Why a milestone is late, or was reached late, and what is done about it; undated: it is today's."""

    reason: Text
    action: Text


class Milestone(Model):
    """A step with a due date; `due` is today's, `moved` tells the earlier ones."""

    id: Id
    title: FullText
    due: Date
    added: Since | None = None
    moved: tuple[DueMoved, ...] = ()
    late: Late | None = None
    done: Done | None = None
    dropped: Dropped | None = None
    source: Source | None = None


class TargetMoved(Entry):
    """On `date` it was decided to change an indicator's target, away from this value and date."""

    from_value: Number
    from_date: Date
    reason: Text
    source: Source | None = None


class Measurement(Entry):
    """An indicator's value on a day."""

    value: Number
    source: Source
    note: Text | None = None


class Target(Model):
    """The value to be reached by a date; `moved` tells the earlier targets."""

    date: Date
    value: Number
    source: Source | None = None
    moved: tuple[TargetMoved, ...] = ()


class Indicator(Model):
    """A measured quantity on its way from a baseline to a target."""

    id: Id
    title: FullText
    unit: Unit
    baseline: Measurement
    target: Target
    values: tuple[Measurement, ...] = ()


class NeedMet(Entry):
    """The day a need was answered, and by whom."""

    actor: ActorId | None = None
    source: Source
    note: Text | None = None


class Need(Model):
    """What a mobilisation asks for; of whom and of what kind only where it matters."""

    id: Id
    text: FullText
    kind: NeedKind | None = None
    asked_of: tuple[RegionOrActorKind, ...] = ()
    since: Since
    met: NeedMet | None = None

    def path(self, mobilisation: str) -> str:
        """Of its own page, below its mobilisation's."""
        return f"{mobilisation}{self.id}/"


class Withdrawn(Entry):
    """The record no longer holds; its page stays and says so."""

    reason: Text
    replaced_by: RecordId | None = None


class Response(Entry):
    """What the project answered to a recommendation."""

    text: Text
    source: Source | None = None
