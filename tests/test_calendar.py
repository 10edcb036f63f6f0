"""The calendar: what comes stands first, the nearest at the top; what has been follows, the latest at the
top.
"""

import re
from datetime import date

import pytest

from roadmap_site.views import event
from sites import context_of, record, rendered

TODAY = date(2026, 11, 23)


def meeting(record_id: str, start: str, end: str | None = None, **fields):
    times = {"start": start} | ({"end": end} if end else {})
    return record("events", record_id, kind="meeting", place="Uppsala", **times, **fields)


def order(months) -> list[tuple[str, list[str]]]:
    return [(month.first.isoformat()[:7], [row.card.id for row in month.rows]) for month in months]


def calendar(*events, today: date = TODAY):
    return next(event.pages(context_of(*events, today=today))).view


def test_coming_events_rise_and_past_ones_fall():
    view = calendar(
        meeting("may", "2027-05-19"),
        meeting("afternoon", "2026-12-02 13:00"),
        meeting("morning", "2026-12-02 09:00"),
        meeting("january", "2026-01-07"),
        meeting("october", "2026-10-22"),
    )
    assert order(view.months.real.coming) == [("2026-12", ["morning", "afternoon"]), ("2027-05", ["may"])]
    assert order(view.months.real.past) == [("2026-10", ["october"]), ("2026-01", ["january"])]


@pytest.mark.parametrize(("today", "over"), [(date(2026, 11, 24), False), (date(2026, 11, 25), True)])
def test_an_event_is_over_the_day_after_its_last(today: date, over: bool):
    view = calendar(meeting("two-days", "2026-11-23", "2026-11-24"), today=today)
    assert bool(view.months.real.past) is over
    assert bool(view.months.real.coming) is not over


def test_examples_have_a_calendar_of_their_own():
    view = calendar(meeting("real", "2026-12-01"), meeting("made-up", "2026-12-01", example="true"))
    assert order(view.months.real.coming) == [("2026-12", ["real"])]
    assert order(view.months.example.coming) == [("2026-12", ["made-up"])]


@pytest.mark.parametrize(
    ("start", "end", "sv", "en"),
    [
        (
            "2026-12-02 13:00",
            "2026-12-02 16:00",
            "onsdag den 2 december 2026 kl. 13.00–16.00",
            "Wednesday 2 December 2026, 13:00–16:00",
        ),
        (
            "2026-12-02 09:30",
            "2026-12-02 10:00",
            "onsdag den 2 december 2026 kl. 9.30–10.00",
            "Wednesday 2 December 2026, 9:30–10:00",
        ),
        ("2026-12-02", "2026-12-02", "onsdag den 2 december 2026", "Wednesday 2 December 2026"),
        (
            "2026-12-31",
            "2027-01-01",
            "torsdag den 31 december 2026 – fredag den 1 januari 2027",
            "Thursday 31 December 2026 – Friday 1 January 2027",
        ),
    ],
)
def test_times_are_written_as_each_language_does(start: str, end: str, sv: str, en: str):
    context = context_of(meeting("one", start, end))
    page = list(event.pages(context))[1]
    for lang, words in (("sv", sv), ("en", en)):
        assert f"<strong>{words}</strong>" in without_times(rendered(context, page, lang))


def without_times(html: str) -> str:
    return re.sub(r"</?time[^>]*>", "", html)


def test_a_cancelled_event_says_so_in_the_calendar_and_on_its_page():
    context = context_of(meeting("off", "2026-12-01", cancelled="true"))
    index, page = event.pages(context)
    assert "Inställt" in rendered(context, index)
    assert "Inställt" in rendered(context, page)
