"""Milestones: what is planned, moved, reached and dropped must be able to follow on each other."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..finding import Finding
from ..model import Initiative, Project, Record
from ..model.entries import Milestone

Placed = tuple[tuple[str | int, ...], Milestone]


def milestone_has_a_beginning(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """A milestone counts from its own `added`, else from the first stage.

    Where neither is known it would never count.
    """
    if isinstance(record, Initiative) and not record.stages:
        for loc, one in _milestones(record):
            if one.added is None:
                yield Finding(loc, "milestone_without_added")


def milestone_is_added_first(record: Record, project: Project, today: date) -> Iterator[Finding]:
    begun = min((stage.date for stage in getattr(record, "stages", ())), default=None)
    for loc, one in _milestones(record):
        added = one.added.date if one.added else begun
        for place, day in _events(one):
            if added and day < added:
                yield Finding((*loc, *place), "before_added", {"date": str(day), "added": str(added)})


def milestone_is_reached_or_dropped(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, one in _milestones(record):
        if one.done and one.dropped:
            yield Finding((*loc, "dropped"), "done_and_dropped", {"done": str(one.done.date)})


def milestone_end_has_a_source(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """A change of status without a source is refused; the milestone's own source will do."""
    for loc, one in _milestones(record):
        for name in ("done", "dropped"):
            end = getattr(one, name)
            if end and end.source is None and one.source is None:
                yield Finding((*loc, name), "status_without_source")


def due_date_moves_somewhere(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Each move leads to where the next one starts, the last to `due`."""
    for loc, one in _milestones(record):
        moves = sorted(enumerate(one.moved), key=lambda placed: placed[1].date)
        targets = [move.from_date for _, move in moves[1:]] + [one.due]
        for (index, move), target in zip(moves, targets, strict=False):
            if move.from_date == target:
                yield Finding((*loc, "moved", index, "from"), "moved_nowhere", {"date": str(target)})


def one_move_a_day(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Two on one day have no order, so the way of the plan couldn't be told."""
    for loc, one in _milestones(record):
        moves = sorted(enumerate(one.moved), key=lambda placed: placed[1].date)
        for (_, before), (index, move) in pairwise(moves):
            if move.date == before.date:
                yield Finding(
                    (*loc, "moved", index, "date"), "moved_twice_in_a_day", {"date": str(move.date)}
                )


def nothing_moves_after_the_end(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, one in _milestones(record):
        end = one.done or one.dropped
        for index, move in enumerate(one.moved):
            if end and move.date > end.date:
                params = {"date": str(move.date), "end": str(end.date)}
                yield Finding((*loc, "moved", index, "date"), "moved_after_end", params, severity="warning")


def milestone_is_planned_ahead(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Added when its first due date had already passed: late from its first day."""
    for loc, one in _milestones(record):
        first_due = min(one.moved, key=lambda move: move.date).from_date if one.moved else one.due
        if one.added and first_due < one.added.date:
            params = {"due": str(first_due), "added": str(one.added.date)}
            yield Finding((*loc, "added"), "added_after_due", params, severity="warning")


def only_what_is_late_is_explained(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Moved, reached or dropped in time: the explanation is of an earlier plan. Reached late, it may stay."""
    for loc, one in _milestones(record):
        end = one.done or one.dropped
        if one.late and (end.date if end else today) <= one.due:
            yield Finding((*loc, "late"), "late_in_time", {"due": str(one.due)}, severity="warning")


def _milestones(record: Record) -> Iterator[Placed]:
    for index, one in enumerate(record.milestones if isinstance(record, Initiative) else ()):
        yield ("milestones", index), one


def _events(one: Milestone) -> Iterator[tuple[tuple[str | int, ...], date]]:
    """The days on which something happened to it, with their places."""
    for index, move in enumerate(one.moved):
        yield ("moved", index, "date"), move.date
    for name in ("done", "dropped"):
        if end := getattr(one, name):
            yield (name, "date"), end.date


RULES = (
    milestone_has_a_beginning,
    milestone_is_added_first,
    milestone_is_reached_or_dropped,
    milestone_end_has_a_source,
    due_date_moves_somewhere,
    one_move_a_day,
    nothing_moves_after_the_end,
    milestone_is_planned_ahead,
    only_what_is_late_is_explained,
)
