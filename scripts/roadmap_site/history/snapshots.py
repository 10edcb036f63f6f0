"""The half-years' ends inside the project's period: the days whose picture keeps an address of its own."""

from datetime import date

from .method import Method


def snapshot_dates(method: Method, today: date) -> tuple[date, ...]:
    """30 June and 31 December of each year of the period, before `today`; the oldest first."""
    ends = [day for year in range(method.start.year, method.end.year + 1) for day in (date(year, 6, 30), date(year, 12, 31))]
    return tuple(day for day in ends if method.start <= day <= method.end and day < today)


def quarters(method: Method, today: date) -> tuple[tuple[date, date], ...]:
    """First and last day of each quarter of the period that has begun; the latest first."""
    found = []
    for year in range(method.start.year, method.end.year + 1):
        for month in (1, 4, 7, 10):
            first = date(year, month, 1)
            after = date(year + (month == 10), (month + 2) % 12 + 1, 1)
            last = date.fromordinal(after.toordinal() - 1)
            if last >= method.start and first <= min(method.end, today):
                found.append((first, last))
    return tuple(reversed(found))
