"""Everything dated that a record tells, in one list: what changed, when, and when the site could know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model import Event, Initiative, Mobilisation, Project, Record, Resource, Result
from ..model.entries import Entry, Indicator, Milestone, Need, Source
from ..model.scalars import Date
from .indicators import TargetMove, all_target_moves
from .milestones import Move, all_moves

HappeningKind = Literal[
    "stage",
    "paused",
    "resumed",
    "stopped",
    "confirmed",
    "update",
    "milestone-added",
    "milestone-moved",
    "milestone-reached",
    "milestone-dropped",
    "value",
    "target-moved",
    "need-raised",
    "need-met",
    "result",
    "response",
    "resource",
    "event",
    "withdrawn",
]
Subject = Milestone | Indicator | Need
Detail = Entry | Move | TargetMove


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to `record`; `known` is the first day on which the site could tell of it.

    `subject` is the part that it happened to (a milestone, an indicator, a need), `detail` the
    entry or the move.
    """

    date: date
    known: Date
    kind: HappeningKind
    record: Record
    subject: Subject | None = None
    detail: Detail | None = None

    @property
    def source(self) -> Source | None:
        """Where it is said; what a milestone's entry doesn't tell, the milestone may."""
        entry = self.detail.entry if isinstance(self.detail, Move | TargetMove) else self.detail
        found: Source | None = getattr(entry, "source", None)
        return found or (self.subject.source if isinstance(self.subject, Milestone) else None)


def happenings(record: Record) -> Iterator[Happening]:
    """What has happened to a record, in no order."""
    if isinstance(record, Initiative):
        yield from _initiative(record)
    elif isinstance(record, Result):
        yield Happening(date=record.date, known=record.known, kind="result", record=record)
        yield from _entries(record, "response", record.responses)
    elif isinstance(record, Resource):
        yield from _entries(record, "resource", [record.added])
    elif isinstance(record, Project):
        yield from _entries(record, "update", record.updates)
    elif isinstance(record, Event) and not record.cancelled:
        day = record.start.date
        yield Happening(date=day, known=day, kind="event", record=record)
    if record.withdrawn:
        yield from _entries(record, "withdrawn", [record.withdrawn])


def _entries(
    record: Record, kind: HappeningKind, entries: Iterable[Entry | None], subject: Subject | None = None
) -> Iterator[Happening]:
    yield from (_told(record, kind, entry, subject, entry) for entry in entries if entry)


def _told(
    record: Record, kind: HappeningKind, entry: Entry, subject: Subject | None, detail: Detail
) -> Happening:
    return Happening(
        date=entry.date, known=entry.known, kind=kind, record=record, subject=subject, detail=detail
    )


def _initiative(record: Initiative) -> Iterator[Happening]:
    yield from _entries(record, "stage", record.stages)
    for entry in record.interruptions:
        yield from _entries(record, entry.kind, [entry])
    yield from _entries(record, "confirmed", record.confirmed)
    yield from _entries(record, "update", record.updates)
    yield from _milestones(record)
    for one in record.indicators:
        yield from _entries(record, "value", one.values, one)
        for move in all_target_moves(one):
            yield _told(record, "target-moved", move.entry, one, move)
    if isinstance(record, Mobilisation):
        for need in record.needs:
            yield from _entries(record, "need-raised", [need.since], need)
            yield from _entries(record, "need-met", [need.met], need)


def _milestones(record: Initiative) -> Iterator[Happening]:
    for one in record.milestones:
        yield from _entries(record, "milestone-added", [one.added], one)
        for move in all_moves(one):
            yield _told(record, "milestone-moved", move.entry, one, move)
        yield from _entries(record, "milestone-reached", [one.done], one)
        yield from _entries(record, "milestone-dropped", [one.dropped], one)
