"""What somebody most likely meant who wrote a value in another way than the site reads it; empty where it is anybody's guess."""

import re
from datetime import date

from ..languages import BY_CODE

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212/.", "-"))
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(\d{4})(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    r"(\d{1,2})\.?(?: (?:of )?([^\W\d_]{3,})\.?,?|/(\d{1,2}))[ -](\d{4})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2}),? (\d{4})(?!\d)", re.IGNORECASE)
_MONTHS = {name: at for one in BY_CODE.values() for at, name in enumerate(one.months, 1)}
_CLOCK = re.compile(r"\D*?(\d{1,2})(?:[.:](\d{2}))?(?!\d)")
_AMOUNT = re.compile(
    r"(?:ca\.?|cirka|c:a|about|approx\.?|~|≈)? *([+-]?\d[\d ,.\u00a0\u202f]*)([^\d]*)", re.IGNORECASE
)
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(\1\d{3})+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SCHEME = re.compile(r"(https?)(?:://|;?//|:/?)(?!/)")
_HOST = re.compile(r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|org|com|eu|net|io))(?:/\S*)?")
_YES = frozenset(("1", "x")).union(*(one.yes for one in BY_CODE.values()))
_NO = frozenset(("0",)).union(*(one.no for one in BY_CODE.values()))


def likely_date(text: str) -> str:
    """`1 mars 2025`, `2025/3/1` and `20250301` → `2025-03-01`"""
    return _day_and_rest(text)[0]


def likely_moment(text: str) -> str:
    """`2027-03-11 kl 17.30` → `2027-03-11 17:30`"""
    day, rest = _day_and_rest(text)
    clock = _CLOCK.match(rest) if day else None
    if clock is None:
        return day
    hour, minute = int(clock[1]), int(clock[2] or 0)
    return f"{day} {hour:02}:{minute:02}" if hour < 24 and minute < 60 else day


def _day_and_rest(text: str) -> tuple[str, str]:
    if found := _YEAR_FIRST.match(text[:10].translate(_DASHES) + text[10:]):
        year, month, day = (part for part in found.groups() if part)
    elif found := _DAY_FIRST.match(text):
        day, name, month, year = found.groups()
        month = month or _MONTHS.get(name[:3].lower(), 0)
    elif found := _MONTH_FIRST.match(text):
        name, day, year = found.groups()
        month = _MONTHS.get(name[:3].lower(), 0)
    else:
        return "", ""
    try:
        return date(int(year), int(month), int(day)).isoformat(), text[found.end() :]
    except ValueError:
        return "", ""


def likely_number(text: str) -> str:
    """`45 %` → `45`, `12.000.000` → `12 000 000`"""
    found = _AMOUNT.fullmatch(text)
    amount = found[1].strip(" ,.\u00a0\u202f") if found else ""
    return re.sub("[.,]", " ", amount) if _THOUSANDS.fullmatch(amount) else amount


def likely_address(text: str) -> str:
    """`www.example.org` and `<https://example.org>` → with nothing around them, and with https://"""
    if inside := re.search(r"https?://[^\s<>()\"]+(?=[>)]|, )", text):
        return inside.group()
    if glued := _SCHEME.match(text):
        return f"{glued[1]}://{text[glued.end() :]}".replace(" ", "%20")
    return f"https://{text}" if _HOST.fullmatch(text) else ""


def likely_email(text: str) -> str:
    """`Brevlådan <info@example.org>` → `info@example.org`"""
    found = _MAIL.search(re.sub(r" ?[\[(](?:at|a|@)[\])] ?", "@", text, flags=re.IGNORECASE))
    return found.group() if found else ""


def likely_boolean(text: str) -> str:
    """`ja` → `true`"""
    word = text.lower().rstrip(".,")
    return "true" if word in _YES else "false" if word in _NO else ""
