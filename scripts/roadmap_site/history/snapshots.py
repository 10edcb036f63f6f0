"""The half-years' ends inside the project's period: the days whose picture keeps an address of its own."""

from datetime import date, timedelta

from ..model.half_years import half_years_ended
from .method import Method

_YEAR = 365


def snapshot_dates(method: Method, today: date) -> tuple[date, ...]:
    """30 June and 31 December of each year of the period, once the day is over; the oldest first."""
    return half_years_ended(method.start, method.end, today)


def year_before(method: Method, today: date) -> date | None:
    """The snapshot that is nearest to a year ago; None before there is any."""
    return min(snapshot_dates(method, today), key=lambda day: abs((today - day).days - _YEAR), default=None)


def quarters(method: Method, today: date) -> tuple[tuple[date, date], ...]:
    """First and last day of each quarter from the period's start to `today`; the latest first.

    Work goes on after the period: so do the quarters.
    """
    years = range(method.start.year, today.year + 1)
    firsts = [date(year, month, 1) for year in years for month in (1, 4, 7, 10)]
    spans = [(first, _before_next(first)) for first in firsts]
    return tuple((first, last) for first, last in reversed(spans) if last >= method.start and first <= today)


def _before_next(first: date) -> date:
    """The last day of the quarter that begins on `first`."""
    return date(first.year + first.month // 10, (first.month + 2) % 12 + 1, 1) - timedelta(days=1)
