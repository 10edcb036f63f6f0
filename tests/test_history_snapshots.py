"""Which days keep a picture of their own, and where quarters begin."""

from dataclasses import replace
from datetime import date

import pytest

from histories import METHOD
from roadmap_site.history.method import Method
from roadmap_site.history.snapshots import quarter_start, snapshot_dates
from sites import own_site

HALF_YEARS = tuple(
    date(year, month, day) for year in range(2023, 2028) for month, day in ((6, 30), (12, 31))
)[1:-1]


def test_method_is_what_the_content_says():
    method = Method.of(own_site())
    assert method.stages == ("idea", "gathering", "trial", "everyday")
    assert method.perspectives == ("nature", "people", "money", "permits")
    assert (method.start, method.end) == (date(2024, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("today", "count"),
    [
        ("2023-10-31", 0),
        ("2023-12-31", 0),  # the day isn't over
        ("2024-01-01", 1),
        ("2024-06-30", 1),
        ("2024-07-01", 2),
        ("2026-11-23", 6),
        ("2030-01-01", 8),  # none after the period's end: the last is 30 June 2027
    ],
)
def test_a_half_year_has_a_snapshot_once_its_last_day_is_over(today: str, count: int):
    assert snapshot_dates(METHOD, date.fromisoformat(today)) == HALF_YEARS[:count]


def test_the_period_may_end_on_a_half_years_end():
    to_new_year = replace(METHOD, start=date(2024, 6, 30), end=date(2024, 12, 31))
    assert snapshot_dates(to_new_year, date(2026, 1, 1)) == (date(2024, 6, 30), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2026-01-01", "2026-01-01"),
        ("2026-03-31", "2026-01-01"),
        ("2026-04-01", "2026-04-01"),
        ("2026-09-30", "2026-07-01"),
        ("2026-12-31", "2026-10-01"),
    ],
)
def test_a_quarter_begins_every_third_month(day: str, first: str):
    assert quarter_start(date.fromisoformat(day)) == date.fromisoformat(first)
