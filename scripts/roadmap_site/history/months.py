"""The months of the project: the days at which the travel in time stops."""

from calendar import monthrange
from datetime import date

from .method import Method


def month_ends(method: Method, today: date) -> tuple[date, ...]:
    """The last day of each month from the period's start on, the oldest first; of this month, `today`."""
    months = range(_number(method.start), _number(today) + 1 if today >= method.start else 0)
    return tuple(min(_last_day(at // 12, at % 12 + 1), today) for at in months)


def _number(day: date) -> int:
    """How many months lie before a day's own."""
    return day.year * 12 + day.month - 1


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
