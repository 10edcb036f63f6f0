"""Stages, in the order that the vocabulary gives them: how they may follow on each other."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from ..finding import Finding
from ..model import Initiative, Record
from ..model.entries import Entry, StageEntry
from ..model.in_part import all_of
from ..model.walk import parts

_LONG_SILENCE = timedelta(days=365)


def stage_is_reached_once_in_a_row(
    record: Initiative, order: Sequence[str], today: date
) -> Iterator[Finding]:
    for (_, before), (index, one) in pairwise(_in_order(record, order)):
        if one.stage == before.stage:
            yield Finding(("stages", index, "stage"), "stage_repeated", {"date": str(before.date)})


def step_back_has_a_note(record: Initiative, order: Sequence[str], today: date) -> Iterator[Finding]:
    for (_, before), (index, one) in pairwise(_in_order(record, order)):
        if order.index(one.stage) < order.index(before.stage) and one.note is None:
            yield Finding(
                ("stages", index), "step_back_without_note", {"stage": one.stage, "before": before.stage}
            )


def nothing_is_left_open_at_the_end(
    record: Initiative, order: Sequence[str], today: date
) -> Iterator[Finding]:
    """A milestone that nobody works towards any more would be late for ever."""
    if ended := _ended_on(record, order):
        for index, one in enumerate(record.milestones):
            if not one.done and not one.dropped:
                params = {"ended": str(ended)}
                yield Finding(("milestones", index), "milestone_left_open", params, severity="warning")


def lateness_is_explained(record: Initiative, order: Sequence[str], today: date) -> Iterator[Finding]:
    """A reader who sees that it is late asks why; work that has ended has a reason of its own."""
    if not _ended_on(record, order):
        for index, one in enumerate(record.milestones):
            counts = one.added or record.stages
            if counts and one.due < today and not (one.done or one.dropped or one.late):
                loc = ("milestones", index, "due")
                yield Finding(loc, "late_without_reason", {"due": str(one.due)}, severity="warning")


def somebody_has_written(record: Initiative, order: Sequence[str], today: date) -> Iterator[Finding]:
    """Not a word in a year about work that goes on."""
    days = [part.date for _, part in parts(all_of(record)) if isinstance(part, Entry)]
    if record.stages and days and not _ended_on(record, order) and today - max(days) > _LONG_SILENCE:
        yield Finding((), "silent_for_a_year", {"date": str(max(days))}, severity="warning")


def _ended_on(record: Initiative, order: Sequence[str]) -> date | None:
    """The day on which it was completed, stopped or withdrawn."""
    if record.withdrawn:
        return record.withdrawn.date
    if stopped := [one.date for one in record.interruptions if one.kind == "stopped"]:
        return min(stopped)
    stages = _in_order(record, order)
    return stages[-1][1].date if stages and stages[-1][1].stage == order[-1] else None


def _in_order(record: Initiative, order: Sequence[str]) -> list[tuple[int, StageEntry]]:
    """The known stages by date (on one day, in the vocabulary's order), each with its place in the file."""
    known = [(index, one) for index, one in enumerate(record.stages) if one.stage in order]
    return sorted(known, key=lambda placed: (placed[1].date, order.index(placed[1].stage)))


RULES = (
    stage_is_reached_once_in_a_row,
    step_back_has_a_note,
    nothing_is_left_open_at_the_end,
    lateness_is_explained,
    somebody_has_written,
)


def check_stages(record: Record, order: Sequence[str], today: date) -> Iterator[Finding]:
    """What is wrong or odd in the course of one record; `order` are the stages of the vocabulary."""
    if isinstance(record, Initiative) and order and all(one.stage in order for one in record.stages):
        for rule in RULES:
            yield from rule(record, order, today)
