"""What changed between two days, and what was written down afterwards about the days before."""

from collections.abc import Iterable
from datetime import date

from ..model import Record
from .happenings import Happening, happenings


def changes(
    records: Iterable[Record], since: date, until: date, known: date | None = None
) -> tuple[Happening, ...]:
    """What happened after `since` up to the end of `until`, as far as known at the end of `known`.

    The latest stands first. `known` is `until` if not given: what the site could tell on that very day.
    """
    known = known or until
    return _latest_first(
        one
        for record in records
        for one in happenings(record)
        if since < one.date <= until and one.known <= known
    )


def added_afterwards(records: Iterable[Record], since: date, until: date) -> tuple[Happening, ...]:
    """What had happened by the end of `since` but was written down later, up to `until`."""
    return _latest_first(
        one for record in records for one in happenings(record) if one.date <= since < one.known <= until
    )


def news(records: Iterable[Record], since: date, until: date) -> tuple[Happening, ...]:
    """What a reader couldn't know at the end of `since` and can at the end of `until`, the latest first.

    That is `changes` with what was `added_afterwards`: nothing is known before it has happened.
    """
    return _latest_first(
        one for record in records for one in happenings(record) if since < one.known <= until
    )


def _latest_first(found: Iterable[Happening]) -> tuple[Happening, ...]:
    return tuple(
        sorted(found, key=lambda one: (-one.date.toordinal(), one.record.id, one.kind, _subject_id(one)))
    )


def _subject_id(one: Happening) -> str:
    return one.subject.id if one.subject else ""
