"""Half-years and years inside a period, whose pages keep their addresses; the day half a year before."""

from calendar import monthrange
from datetime import date


def half_year_ends(start: date, end: date) -> tuple[date, ...]:
    """30 June and 31 December of each year, as far as they lie in the period; the oldest first."""
    years = range(start.year, end.year + 1)
    ends = [day for year in years for day in (date(year, 6, 30), date(year, 12, 31))]
    return tuple(day for day in ends if start <= day <= end)


def half_years_ended(start: date, end: date, today: date) -> tuple[date, ...]:
    """Those of them that are over."""
    return tuple(day for day in half_year_ends(start, end) if day < today)


def years_ended(start: date, end: date, today: date) -> tuple[int, ...]:
    """The period's years that are over; the oldest first."""
    return tuple(range(start.year, min(end.year + 1, today.year)))


def half_year_before(day: date) -> date:
    """The same day six months earlier; from a month's last day, that month's last day."""
    year, month = (day.year, day.month - 6) if day.month > 6 else (day.year - 1, day.month + 6)
    if year < date.min.year:
        return date.min
    last = monthrange(year, month)[1]
    ends_month = day.day == monthrange(day.year, day.month)[1]
    return date(year, month, last if ends_month else min(day.day, last))
