"""Short codes for something: a roadmap's letter, a county's number, a statistical region, a currency."""

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from ..problems import nearest
from .scalars import error, scalar

LETTER = r"^[^\W\d_]$"
COUNTY = r"^[0-9A-Z]{1,4}$"
NUTS = r"^[A-Z]{2}[0-9A-Z]{1,3}$"
CURRENCIES = tuple("SEK EUR DKK NOK ISK GBP CHF PLN CZK HUF RON BGN UAH TRY USD".split())
_NAMES = {
    "kr": "SEK",
    "kronor": "SEK",
    "kr.": "SEK",
    "tkr": "SEK",
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "$": "USD",
}


def _coded(pattern: str, code: str) -> PlainValidator:
    """A value in capitals of a pattern; small letters are offered as capitals."""

    def read(value: Any) -> str:
        text = scalar(value)
        if not re.match(pattern, text) or text != text.upper():
            meant = text.upper()
            raise error(code, text, nearest=meant if re.match(pattern, meant) else "")
        return text

    return PlainValidator(read)


def _currency(value: Any) -> str:
    text = scalar(value)
    if text not in CURRENCIES:
        meant = _NAMES.get(text.lower()) or nearest(text, CURRENCIES) or ""
        raise error("bad_currency", text, allowed=", ".join(CURRENCIES), nearest=meant)
    return text


Letter = Annotated[str, _coded(LETTER, "bad_letter"), WithJsonSchema({"type": "string", "maxLength": 1})]
CountyCode = Annotated[
    str, _coded(COUNTY, "bad_county_code"), WithJsonSchema({"type": "string", "pattern": COUNTY})
]
Nuts = Annotated[str, _coded(NUTS, "bad_nuts"), WithJsonSchema({"type": "string", "pattern": NUTS})]
Currency = Annotated[
    str, PlainValidator(_currency), WithJsonSchema({"type": "string", "enum": list(CURRENCIES)})
]
