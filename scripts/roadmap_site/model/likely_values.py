"""What somebody most likely meant who wrote a value in another way; empty where it is anybody's guess."""

import re

from ..languages import BY_CODE
from .likely_dates import likely_day, likely_last_day, western

_CLOCK = re.compile(r"\D*?(\d{1,2})(?:[.:](\d{2}))?(?!\d)")
_AMOUNT = re.compile(
    r"(?:ca\.?|cirka|c:a|about|approx\.?|[~≈<>≤≥])? *([+-]?\d[\d ,.\u00a0\u202f]*)([^\d]*)", re.IGNORECASE
)
_APART = str.maketrans("_'’", "   ")  # what stands between thousands elsewhere
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(\1\d{3})+")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_SCHEME = re.compile(r"(https?)(?:://|;?//|:/?)(?!/)")
_HOST = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|org|com|eu|net|io|example))(?:/\S*)?"
)
_YES = frozenset(("1", "x")).union(*(one.yes for one in BY_CODE.values()))
_NO = frozenset(("0",)).union(*(one.no for one in BY_CODE.values()))


def likely_date(text: str) -> str:
    """`1 mars 2025`, `2025/3/1` and `20250301` → `2025-03-01`"""
    return likely_day(text)[0]


def likely_period_end(text: str) -> str:
    """`mars 2025` and `våren 2025` → the last day of it, which nobody can have missed"""
    return "" if likely_day(text)[0] else likely_last_day(text)


def likely_moment(text: str) -> str:
    """`2027-03-11 kl 17.30` → `2027-03-11 17:30`"""
    day, rest = likely_day(text)
    clock = _CLOCK.match(rest) if day else None
    if clock is None:
        return day
    hour, minute = int(clock[1]), int(clock[2] or 0)
    return f"{day} {hour:02}:{minute:02}" if hour < 24 and minute < 60 else day


def likely_number(text: str) -> str:
    """`45 %` → `45`, `12.000.000` → `12 000 000`"""
    found = _AMOUNT.fullmatch(western(text).translate(_APART))
    amount = found[1].strip(" ,.\u00a0\u202f") if found else ""
    return re.sub("[.,]", " ", amount) if _THOUSANDS.fullmatch(amount) else amount


def likely_address(text: str) -> str:
    """`www.example.org` and `<https://example.org>` → with nothing around them, and with https://"""
    if inside := re.search(r"https?://[^\s<>()\"]+(?=[>)]|, )", text):
        return inside.group()
    if doubled := re.match(r"(?:https?:/*)+(https?://\S+)", text):
        return doubled[1]
    if glued := _SCHEME.match(text):
        return f"{glued[1]}://{text[glued.end() :]}".replace(" ", "%20")
    text = text.removeprefix("//")
    return f"https://{text}" if _HOST.fullmatch(text) else ""


def likely_email(text: str) -> str:
    """`Brevlådan <info@example.org>` → `info@example.org`"""
    found = _MAIL.search(re.sub(r" ?[\[(](?:at|a|@)[\])] ?", "@", text, flags=re.IGNORECASE))
    return found.group() if found else ""


def likely_boolean(text: str) -> str:
    """`ja` → `true`"""
    word = text.lower().rstrip(".,")
    return "true" if word in _YES else "false" if word in _NO else ""
