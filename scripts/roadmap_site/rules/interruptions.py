"""Pauses and stops: each can only follow what it ends, and the reader is told why."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..finding import Finding
from ..model import Initiative, Project, Record
from ..model.entries import Interruption, StageEntry

Placed = tuple[int, Interruption]


def pause_and_stop_say_why(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for index, one in _by_day(record):
        if one.kind in ("paused", "stopped") and one.reason is None:
            yield Finding(("interruptions", index), "interruption_without_reason", {"kind": one.kind})


def work_has_begun_before_it_is_interrupted(
    record: Record, project: Project, today: date
) -> Iterator[Finding]:
    for index, one in _by_day(record):
        if not _begun(record, one.date):
            yield Finding(
                ("interruptions", index, "date"), "interrupted_before_start", {"date": str(one.date)}
            )


def pauses_are_resumed_in_turn(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Paused twice, or resumed without a pause; what follows a stop is another rule's."""
    paused_on = None
    for index, one in _by_day(record):
        loc = ("interruptions", index, "kind")
        if one.kind == "stopped":
            return
        if one.kind == "paused" and paused_on:
            yield Finding(loc, "paused_twice", {"date": str(paused_on)})
        if one.kind == "resumed" and not paused_on:
            yield Finding(loc, "resumed_without_pause")
        paused_on = one.date if one.kind == "paused" else None


def one_interruption_a_day(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Two on one day have no order, so nobody could tell what holds in the evening."""
    for (_, before), (index, one) in pairwise(_by_day(record)):
        if one.date == before.date:
            yield Finding(
                ("interruptions", index, "date"), "interrupted_twice_in_a_day", {"date": str(one.date)}
            )


def stop_is_the_end(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Neither a stage nor an interruption can come after it; work that begins again was paused."""
    stopped = min((one.date for _, one in _by_day(record) if one.kind == "stopped"), default=None)
    if stopped:
        for field in ("stages", "interruptions"):
            for index, one in enumerate(getattr(record, field)):
                if one.date > stopped:
                    params = {"date": str(one.date), "stopped": str(stopped)}
                    yield Finding((field, index, "date"), "after_stop", params)


def stage_is_not_reached_in_a_pause(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Odd, not impossible: somebody else's decision may move the work on."""
    interruptions = [one for _, one in _by_day(record)]
    ends = [one.date for one in interruptions[1:]] + [date.max]
    for one, end in zip(interruptions, ends, strict=False):
        if one.kind == "paused" and _begun(record, one.date):
            for index, stage in enumerate(_stages(record)):
                if one.date < stage.date < end:
                    params = {"date": str(stage.date), "paused": str(one.date)}
                    yield Finding(("stages", index, "date"), "stage_in_pause", params, severity="warning")


def _begun(record: Record, day: date) -> bool:
    return any(stage.date <= day for stage in _stages(record))


def _stages(record: Record) -> tuple[StageEntry, ...]:
    return record.stages if isinstance(record, Initiative) else ()


def _by_day(record: Record) -> list[Placed]:
    """The interruptions by date (on one day, a pause before what ends it), each with its place."""
    found = record.interruptions if isinstance(record, Initiative) else ()
    return sorted(enumerate(found), key=lambda placed: (placed[1].date, placed[1].kind))


RULES = (
    pause_and_stop_say_why,
    work_has_begun_before_it_is_interrupted,
    pauses_are_resumed_in_turn,
    one_interruption_a_day,
    stop_is_the_end,
    stage_is_not_reached_in_a_pause,
)
