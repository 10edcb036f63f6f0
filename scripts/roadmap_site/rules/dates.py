"""Dates that contradict each other: an error where it can't be true, a warning where it is odd."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ..finding import Finding
from ..model import Event, Initiative, Project, Record, Result
from ..model.base import Model
from ..model.entries import Entry, Measurement, StageEntry, Target
from ..model.roadmap import Period
from ..model.walk import parts
from ..problems import Loc

_MEETING_AHEAD, _TARGET_AHEAD, _LONG_AGO = 5, 30, 5  # years
_LONG_EVENT = timedelta(days=200)
# What these fields tell has happened; `due`, `start` and the date of a target lie ahead.
_HAPPENED = ("date", "entered", "read")


def nothing_happened_in_the_future(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """`today` is the real day: a build as of an earlier one hides later entries, it doesn't refuse them."""
    for loc, part in parts(record):
        for name in _happened(type(part)):
            day = getattr(part, name)
            if isinstance(day, date) and day > today:
                yield Finding((*loc, name), "date_in_future", {"date": str(day)})


@cache
def _happened(kind: type[Model]) -> tuple[str, ...]:
    """The fields of a type of part that tell of what has happened."""
    return () if issubclass(kind, Target) else tuple(name for name in _HAPPENED if name in kind.model_fields)


def written_down_after_it_happened(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, part in parts(record):
        if isinstance(part, Entry | Result) and part.entered and part.entered < part.date:
            params = {"entered": str(part.entered), "date": str(part.date)}
            yield Finding((*loc, "entered"), "entered_before_date", params)


def period_has_a_length(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, part in parts(record):
        if isinstance(part, Period) and part.end < part.start:
            yield Finding((*loc, "end"), "end_before_start", {"start": str(part.start), "end": str(part.end)})


def event_ends_after_it_starts(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Times of day are compared only where both are known."""
    if isinstance(record, Event) and record.end:
        start, end = record.start, record.end
        earlier = start.clock and end.clock and end.clock < start.clock
        if end.date < start.date or (end.date == start.date and earlier):
            yield Finding(("end",), "end_before_start", {"start": str(start), "end": str(end)})


def response_comes_after_the_result(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Result):
        for index, response in enumerate(record.responses):
            if response.date < record.date:
                params = {"date": str(response.date), "published": str(record.date)}
                yield Finding(("responses", index, "date"), "response_before_result", params)


def nothing_happens_after_withdrawal(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if record.withdrawn:
        for loc, part in parts(record):
            if isinstance(part, Entry) and part.date > record.withdrawn.date:
                params = {"date": str(part.date), "withdrawn": str(record.withdrawn.date)}
                yield Finding((*loc, "date"), "after_withdrawal", params, severity="warning")


def work_is_inside_the_period(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Work may have begun before the project, and go on after it; more often the year is wrong."""
    if isinstance(record, Initiative):
        days = [(("stages", index, "date"), one.date) for index, one in enumerate(record.stages)]
        days += [(("milestones", index, "due"), one.due) for index, one in enumerate(record.milestones)]
        start, end = project.period.start, project.period.end
        if end < start:
            return  # told of the project, not of all that it has done
        for loc, day in days:
            if not start <= day <= end:
                params = {"date": str(day), "start": str(start), "end": str(end)}
                yield Finding(loc, "outside_period", params, severity="warning")


def what_is_planned_is_near(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """A meeting in five years is as a rule a wrong year; a target or a period may lie a generation ahead."""
    for loc, day, years in _planned(record):
        if day.year > today.year + years:
            yield Finding(loc, "far_ahead", {"date": str(day)}, severity="warning")


def _planned(record: Record) -> Iterator[tuple[Loc, date, int]]:
    if isinstance(record, Event):
        yield ("start",), record.start.date, _MEETING_AHEAD
    for loc, part in parts(record):
        if isinstance(part, Target):
            yield (*loc, "date"), part.date, _TARGET_AHEAD
        elif isinstance(part, Period):
            yield (*loc, "end"), part.end, _TARGET_AHEAD


def event_is_no_season(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Event) and record.end and record.end.date - record.start.date > _LONG_EVENT:
        params = {"start": str(record.start), "end": str(record.end)}
        yield Finding(("end",), "long_event", params, severity="warning")


def what_happened_is_not_long_ago(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Long before the project nothing of it can have happened; a measurement's baseline may be older."""
    first = project.period.start.year - _LONG_AGO
    days: list[tuple[Loc, date]] = [
        ((*loc, "date"), part.date)
        for loc, part in parts(record)
        if isinstance(part, Entry) and not isinstance(part, Measurement | StageEntry)
    ]
    days += [(("date",), record.date)] if isinstance(record, Result) else []
    days += [(("start",), record.start.date)] if isinstance(record, Event) else []
    for loc, day in days:
        if day.year < first:
            yield Finding(loc, "long_ago", {"date": str(day)}, severity="warning")


RULES = (
    what_is_planned_is_near,
    event_is_no_season,
    what_happened_is_not_long_ago,
    nothing_happened_in_the_future,
    written_down_after_it_happened,
    period_has_a_length,
    event_ends_after_it_starts,
    response_comes_after_the_result,
    nothing_happens_after_withdrawal,
    work_is_inside_the_period,
)
