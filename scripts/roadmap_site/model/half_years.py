"""The half-years' ends inside a period: the days whose picture keeps an address of its own."""

from datetime import date


def half_year_ends(start: date, end: date) -> tuple[date, ...]:
    """30 June and 31 December of each year, as far as they lie in the period; the oldest first."""
    years = range(start.year, end.year + 1)
    ends = [day for year in years for day in (date(year, 6, 30), date(year, 12, 31))]
    return tuple(day for day in ends if start <= day <= end)


def half_years_ended(start: date, end: date, today: date) -> tuple[date, ...]:
    """Those of them that are over."""
    return tuple(day for day in half_year_ends(start, end) if day < today)
