"""Which day was most likely meant that is written in another way: `1 mars 2025`, `mars 2025`."""

import re
from datetime import date, timedelta
from unicodedata import decimal

from ..languages import BY_CODE

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_MONTHS = {name: at for one in BY_CODE.values() for at, name in enumerate(one.months, 1)}
_YEAR, _MONTH = r"(?P<year>\d{4})(?!\d)", r"(?P<month>\d{1,2})"
_NAME = r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,})"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?::?[ae]|st|nd|rd|th)?"
# The last month of a season; a year's winter ends in its February.
_ENDS = {2: "vinter winter", 5: "vår spring", 8: "sommar summer", 11: "höst autumn fall"}
_SEASONS = {name: month for month, names in _ENDS.items() for name in names.split()}
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<year>\d{{4}})[-/._ ]{_MONTH}[-/._ ](?P<day>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"{_DAY}\.? ?(?:of )?{_NAME}\.?,? *-? ?{_YEAR}",
        rf"{_NAME}\.? {_DAY},? {_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})[-/.]{_MONTH}[-/., ] ?{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})[/.]{_MONTH}[- ]+(?P<short>\d\d)(?!\d)",
        r"^(?P<short>\d\d)(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)$",
    )
)
_TIMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.])(?<!\d )(?<!\d\. ){_NAME}\.?,? {_YEAR}",
        r"^(?P<year>\d{4})[-/](?P<month>\d{1,2})$",
        rf"(?:q|kv\.?|kvartal|quarter) ?(?P<quarter>[1-4]),? {_YEAR}",
        rf"(?:v\.?|vecka|week) ?(?P<week>\d{{1,2}}),? {_YEAR}",
        rf"(?P<season>{'|'.join(_SEASONS)})\w*,? {_YEAR}",
        r"^(?:år|year|under|during|ca|årsskiftet)? ?(?P<year>\d{4})(?:[-/]\d{2,4})?$",
    )
)
_LONGEST = 60


def likely_day(text: str) -> tuple[str, str]:
    """The day in a text as it should be written, and what stands after it; both empty if there is none."""
    plain = western(text[:_LONGEST]).translate(_DASHES)
    for pattern in _DAYS:
        found = pattern.search(plain)
        if found and (day := _day(found.groupdict())):
            return day, plain[found.end() :]
    return "", ""


def likely_last_day(text: str) -> str:
    """The last day of a longer time: `mars 2025` → `2025-03-31`; empty where it is no such time."""
    plain = western(text[:_LONGEST]).translate(_DASHES)
    for pattern in _TIMES:
        found = pattern.search(plain)
        if found and (day := _last_day(found.groupdict())):
            return day
    return ""


def western(text: str) -> str:
    """Digits of other scripts as 0–9; all else stays."""
    return "".join(
        str(value) if (value := decimal(sign, None)) is not None and not sign.isascii() else sign
        for sign in text
    )


def _day(said: dict[str, str]) -> str:
    year, day = int(said.get("year") or f"20{said['short']}"), int(said["day"])
    month = _month(said)
    if month > 12 >= day and "dash" not in said:
        day, month = month, day  # the American order, where no other is a date
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(said: dict[str, str]) -> int:
    return _MONTHS.get(said["name"][:3].lower(), 0) if "name" in said else int(said["month"])


def _last_day(said: dict[str, str]) -> str:
    year = int(said["year"])
    if "week" in said:
        return _last_of_week(year, int(said["week"]))
    if "season" in said:
        month = _SEASONS[said["season"].lower()]
    elif "quarter" in said:
        month = 3 * int(said["quarter"])
    else:
        month = _month(said) if {"name", "month"} & {*said} else 12
    if not (1 <= month <= 12 and 1 <= year < 9999):
        return ""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).isoformat()


def _last_of_week(year: int, week: int) -> str:
    try:
        return date.fromisocalendar(year, week, 7).isoformat()
    except ValueError:
        return ""
