"""The values a communicator can write: every scalar reaches this module as the text that stands in the file.

YAML's own guesses (`no` is false, `1.10` is 1.1, `12:30` is 750) are switched off in `source`; the types here
decide instead, so the same text always means the same thing. Each error carries a code of messages.yml.
"""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..problems import nearest
from ..source.files import slug
from .likely_values import (
    likely_address,
    likely_boolean,
    likely_date,
    likely_email,
    likely_moment,
    likely_number,
    likely_period_end,
)
from .plain_text import TextFault, any_faults, first_unseen, plain_faults, seen

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?$"
# 12.000 is twelve thousand to one reader and twelve to the next.
_TWO_MEANINGS = r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$"
_THOUSANDS = r"[0-9]{1,3}([ \u00a0\u202f][0-9]{3})+"
NUMBER_PATTERN = rf"^(?!{_TWO_MEANINGS})[+-]?([0-9]+|{_THOUSANDS})([.,][0-9]+)?$"
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
EMAIL_PATTERN = rf"^{_ATOM}(\.{_ATOM})*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{{2,}}$"
YEARS = range(1990, 2101)
LONGEST_ID = 80
LARGEST = 10**15
# Names with a dot, of letters in any script; an address of numbers or of one's own computer is nobody else's.
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = rf"(?:{_LABEL}\.)+(?:[^\W\d_]{{2,}}|xn--[a-z0-9-]+)\.?"
_SCHEMES = ("http", "https")
N = TypeVar("N", int, Decimal)
_SPACE = r" \t\r\n\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
# What is to be one space; a single space is one already.
_WIDE = re.compile(rf"[{_SPACE[1:]}][{_SPACE}]*| [{_SPACE}]+")
_NO_SCALAR: dict[type, str] = {list: "list_given", dict: "fields_given"}


def error(code: str, value: object = "", **params: str) -> PydanticCustomError:
    """A refusal whose words stand under `code` in messages.yml; `value` is what was written."""
    return PydanticCustomError(code, code, {"value": str(value), **params})


def _offering(code: str, value: str, meant: str, read: Callable[[str], object]) -> PydanticCustomError:
    """A refusal that offers what was most likely meant, where that would be read."""
    return error(code, value, nearest=meant if read(meant) is not None else "")


def scalar(value: object) -> str:
    """The one value that stands there, whatever it says."""
    if not isinstance(value, str):
        raise error(_NO_SCALAR.get(type(value), "empty_value"))
    return value.strip()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise error("not_text" if value is not None else "empty_value")
    text = _WIDE.sub(" ", value).strip()  # also of blanks that were pasted in with it, such as U+00A0
    return _told(text, next(plain_faults(text), None))


def _markdown(value: object) -> str:
    if not isinstance(value, str):
        raise error("not_text")
    return _told(value, next(any_faults(value), None)).strip("\n")


def _told(text: str, fault: TextFault | None) -> str:
    """The text, if there is something to see and nothing to mend; else what is wrong, and on which line."""
    if not seen(text):
        raise error("empty_text")
    if fault:
        first = text[: fault.at].lstrip("\n").count("\n") + 1
        raise error(fault.code, fault.value, line=str(first))
    return text


def _refuse_hidden(text: str) -> None:
    if hidden := first_unseen(text):
        raise error(hidden.code, hidden.value)


def _id(value: object) -> str:
    text = scalar(value)
    if not re.match(ID_PATTERN, text) or len(text) > LONGEST_ID:
        raise error("bad_id", text, nearest=slug(text))
    return text


def _date(value: object) -> date:
    text = scalar(value)
    if (day := _as_date(text)) is None:
        _refuse_vague(text)
        raise _offering("bad_date", text, likely_date(text), _as_date)
    return day


def _refuse_vague(text: str) -> None:
    """A month, a season or a year is no day; the last one of it is offered."""
    last = likely_period_end(text)
    if _as_date(last):
        raise error("vague_date", text, nearest=last)


def _as_date(text: str) -> date | None:
    try:
        day = date.fromisoformat(text) if re.match(DATE_PATTERN, text) else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


class Moment(NamedTuple):
    """A day, with the time of day when it is known (local time, the project's)."""

    date: date
    clock: time | None = None

    def __str__(self) -> str:
        return f"{self.date} {self.clock:%H:%M}" if self.clock else str(self.date)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_moment)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": MOMENT_PATTERN}


def _moment(value: object) -> Moment:
    text = scalar(value)
    if (moment := _as_moment(text)) is None:
        _refuse_vague(text)
        raise _offering("bad_moment", text, likely_moment(text), _as_moment)
    return moment


def _as_moment(text: str) -> Moment | None:
    day = _as_date(text[:10]) if re.match(MOMENT_PATTERN, text) else None
    try:
        return Moment(day, time.fromisoformat(text[11:]) if len(text) > 10 else None) if day else None
    except ValueError:
        return None


def _number(value: object) -> Decimal:
    text = scalar(value).replace("\u2212", "-")
    if re.match(_TWO_MEANINGS, text):
        raise error("two_meanings", text, nearest=re.sub("[.,]", " ", text))
    if (number := _as_number(text)) is None:
        raise _offering("bad_number", text, likely_number(text), _as_number)
    return number


def _as_number(text: str) -> Decimal | None:
    if not re.match(NUMBER_PATTERN, text):
        return None
    number = Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", "."))
    return _within(number, -LARGEST, LARGEST)


def _within(number: N, low: int, high: int) -> N:
    if not low <= number <= high:
        raise error("out_of_range", number, low=str(low), high=str(high))
    return number


def _whole(value: object) -> int:
    number = _number(value)
    if number != number.to_integral_value():
        raise error("bad_whole_number", value)
    return int(number)


def _between(low: int, high: int) -> tuple[PlainValidator, WithJsonSchema]:
    """A whole number within limits."""
    written = {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, {"type": "string"}]}
    return PlainValidator(lambda value: _within(_whole(value), low, high)), WithJsonSchema(written)


def _boolean(value: object) -> bool:
    text = scalar(value)
    if text not in ("true", "false"):
        raise error("bad_boolean", text, nearest=likely_boolean(text))
    return text == "true"


def _address(value: object) -> str:
    text = scalar(value)
    if _as_address(text) is None:
        raise _offering("bad_address", text, likely_address(text), _as_address)
    _refuse_hidden(text)
    return text


def _public_address(value: Any) -> str:
    """An address that everybody can reach: its host has a name, with a dot in it."""
    text = _address(value)
    if not re.fullmatch(_HOST, urlsplit(text).hostname or ""):
        raise error("bad_host", text, host=urlsplit(text).netloc)
    return text


def _as_address(text: str) -> str | None:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    plain = not re.search(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]", text)
    named = host not in (None, "", *_SCHEMES)
    return text if parts.scheme in _SCHEMES and named and not parts.username and plain else None


def _site_address(value: object) -> str:
    text = _address(value)
    if re.search(r"[?#]|/\.{1,2}(/|$)", text):
        raise error("bad_site_address", text)
    parts = urlsplit(text)
    # Browsers write both in small letters, and every address on the site is compared with this one.
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()


def _email(value: object) -> str:
    text = scalar(value).removeprefix("mailto:")
    if _as_email(text) is None:
        raise _offering("bad_email", text, likely_email(text), _as_email)
    return text


def _as_email(text: str) -> str | None:
    return text if re.match(EMAIL_PATTERN, text) else None


def _time_zone(value: object) -> str:
    text = scalar(value)
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise error("bad_time_zone", text, nearest=nearest(text, available_timezones()) or "") from None


Line = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Markdown = Annotated[str, PlainValidator(_markdown), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
# What refers is right when there is something of that name, which `references` knows.
Reference = Annotated[str, PlainValidator(scalar), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
Date = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string", "pattern": DATE_PATTERN})]
Number = Annotated[
    Decimal,
    PlainValidator(_number),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": NUMBER_PATTERN}]}),
]
Whole = Annotated[
    int,
    PlainValidator(_whole),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": NUMBER_PATTERN}]}),
]
Cell = Annotated[int, *_between(1, 20)]  # of a schematic map
Order = Annotated[int, *_between(0, 999)]
Days = Annotated[int, *_between(1, 1000)]
Year = Annotated[int, *_between(YEARS[0], YEARS[-1])]
Boolean = Annotated[bool, PlainValidator(_boolean), WithJsonSchema({"type": "boolean"})]
Address = Annotated[
    str, PlainValidator(_public_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})
]
SiteAddress = Annotated[
    str, PlainValidator(_site_address), WithJsonSchema({"type": "string", "pattern": "^https?://[^?#]+$"})
]
TimeZone = Annotated[str, PlainValidator(_time_zone), WithJsonSchema({"type": "string", "minLength": 1})]
Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "pattern": EMAIL_PATTERN})]
