"""The half-years' ends inside the project's period: the days whose picture keeps an address of its own."""

from datetime import date

from ..model.half_years import half_years_ended
from .method import Method

_YEAR = 365


def snapshot_dates(method: Method, today: date) -> tuple[date, ...]:
    """30 June and 31 December of each year of the period, once the day is over; the oldest first."""
    return half_years_ended(method.start, method.end, today)


def year_before(method: Method, today: date) -> date | None:
    """The snapshot that is nearest to a year ago; None before there is any."""
    return min(snapshot_dates(method, today), key=lambda day: abs((today - day).days - _YEAR), default=None)


def quarter_start(day: date) -> date:
    """The first day of the quarter that a day lies in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
