"""The values a communicator can write: every scalar reaches this module as the text that stands in the file.

YAML's own guesses (`no` is false, `1.10` is 1.1, `12:30` is 750) are switched off in `source`; the types here decide instead,
so the same text always means the same thing. Each error carries a code, whose plain words stand in messages.yml.
"""

import re
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, NamedTuple
from unicodedata import category
from urllib.parse import urlsplit

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
MOMENT_PATTERN = r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?$"
NUMBER_PATTERN = r"^[+-]?\d+([.,]\d+)?$|^[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$"
EMAIL_PATTERN = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$"
YEARS = range(1990, 2101)
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
# Characters that reorder or hide what stands beside them: a title could read as something that it is not.
_HIDDEN = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]")
_UNSEEN = ("Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me")
_BLANK_LETTER = "\u2800"  # a Braille cell without dots counts as a letter


def error(code: str, value: Any = "", **params: str) -> PydanticCustomError:
    """A refusal whose words stand under `code` in messages.yml; `value` is what was written."""
    return PydanticCustomError(code, code, {"value": str(value), **params})


def _scalar(value: Any, code: str) -> str:
    if not isinstance(value, str):
        raise error(code, "[…]" if isinstance(value, list) else "{…}")
    return value.strip()


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise error("not_text")
    text = _SPACE.sub(" ", value).strip()  # also of blanks that were pasted in with it, such as U+00A0
    _refuse_hidden(text)
    if not _seen(text):
        raise error("empty_text")
    return text


def _markdown(value: Any) -> str:
    if not isinstance(value, str):
        raise error("not_text")
    _refuse_hidden(value)
    if not _seen(value):
        raise error("empty_text")
    return value.strip("\n")


def _seen(text: str) -> bool:
    """Whether a reader would see anything of it: a link or a heading of blanks and unseen marks can't be found."""
    return any(category(char) not in _UNSEEN and char != _BLANK_LETTER for char in text)


def _refuse_hidden(text: str) -> None:
    if hidden := _HIDDEN.search(text):
        raise error("hidden_character", f"U+{ord(hidden.group()):04X}")


def _id(value: Any) -> str:
    text = _scalar(value, "bad_id")
    if not re.match(ID_PATTERN, text) or len(text) > 80:
        raise error("bad_id", text)
    return text


def _date(value: Any) -> date:
    text = _scalar(value, "bad_date")
    try:
        day = date.fromisoformat(text) if re.match(DATE_PATTERN, text) else None
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        raise error("bad_date", text)
    return day


class Moment(NamedTuple):
    """A day, with the time of day when it is known (local time, Europe/Stockholm)."""

    date: date
    clock: time | None = None


def _moment(value: Any) -> Moment:
    text = _scalar(value, "bad_moment")
    if not re.match(MOMENT_PATTERN, text):
        raise error("bad_moment", text)
    try:
        clock = time.fromisoformat(text[11:]) if len(text) > 10 else None
        day = date.fromisoformat(text[:10])
    except ValueError:
        raise error("bad_moment", text) from None
    if day.year not in YEARS:
        raise error("bad_moment", text)
    return Moment(day, clock)


def _number(value: Any) -> Decimal:
    text = _scalar(value, "bad_number").replace("\u2212", "-")
    if not re.match(NUMBER_PATTERN, text) or len(text) > 40:
        raise error("bad_number", text)
    try:
        return Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", "."))
    except InvalidOperation:
        raise error("bad_number", text) from None


def _whole(value: Any) -> int:
    number = _number(value)
    if number != number.to_integral_value():
        raise error("bad_whole_number", value)
    return int(number)


def _boolean(value: Any) -> bool:
    text = _scalar(value, "bad_boolean")
    if text not in ("true", "false"):
        raise error("bad_boolean", text)
    return text == "true"


def _address(value: Any) -> str:
    text = _scalar(value, "bad_address")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise error("bad_address", text) from None
    if (
        parts.scheme not in ("http", "https")
        or not host
        or parts.username
        or re.search(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]", text)
    ):
        raise error("bad_address", text)
    _refuse_hidden(text)
    return text


def _site_address(value: Any) -> str:
    text = _address(value)
    if re.search(r"[?#]|/\.{1,2}(/|$)", text):
        raise error("bad_site_address", text)
    parts = urlsplit(text)
    # Browsers write both in small letters, and every address on the site is compared with this one.
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()


def _email(value: Any) -> str:
    text = _scalar(value, "bad_email").removeprefix("mailto:")
    if not re.match(EMAIL_PATTERN, text):
        raise error("bad_email", text)
    return text


Line = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Markdown = Annotated[str, PlainValidator(_markdown), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
Date = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string", "pattern": DATE_PATTERN})]
Time = Annotated[
    Moment, PlainValidator(_moment), WithJsonSchema({"type": "string", "pattern": MOMENT_PATTERN})
]
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
Boolean = Annotated[bool, PlainValidator(_boolean), WithJsonSchema({"type": "boolean"})]
Address = Annotated[
    str, PlainValidator(_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})
]
SiteAddress = Annotated[
    str, PlainValidator(_site_address), WithJsonSchema({"type": "string", "pattern": "^https?://[^?#]+$"})
]
Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "pattern": EMAIL_PATTERN})]
