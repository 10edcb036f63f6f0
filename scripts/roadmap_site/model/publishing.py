"""Who publishes the site, what its readers must be told of that, and where it is published: settings of
content/project.yml.
"""

import re
from typing import Annotated, Literal, get_args

from pydantic import PlainValidator, WithJsonSchema

from ..problems import nearest
from .base import Model
from .codes import Currency
from .entries import Source
from .scalars import Address, Date, Email, Line, Whole, error, scalar
from .text import FullText

Host = Literal["netlify", "apache", "nginx", "none"]
HOSTS: tuple[str, ...] = get_args(Host)
ORGANISATION_NUMBER = r"^[0-9]{6}-[0-9]{4}$"


def _host(value: object) -> str:
    text = scalar(value)
    if text not in HOSTS:
        raise error("bad_host_kind", text, choices=", ".join(HOSTS), nearest=nearest(text, HOSTS) or "")
    return text


def _organisation_number(value: object) -> str:
    text = scalar(value)
    if not re.match(ORGANISATION_NUMBER, text):
        digits = re.sub(r"[^0-9]", "", text)
        meant = f"{digits[-10:-4]}-{digits[-4:]}" if len(digits) in (10, 12) else ""
        raise error("bad_organisation_number", text, nearest=meant)
    return text


HostKind = Annotated[
    Host, PlainValidator(_host), WithJsonSchema({"type": "string", "enum": list(HOSTS)})
]  # fmt: skip
OrganisationNumber = Annotated[
    str,
    PlainValidator(_organisation_number),
    WithJsonSchema({"type": "string", "pattern": ORGANISATION_NUMBER}),
]


class PersonalData(Model):
    """What a visitor must be told of personal data, in whole sentences: what only the publisher knows."""

    messages_kept: FullText
    server_logs: FullText
    recipients: FullText


class Publisher(Model):
    """The body that publishes the site. What is left out is not known yet, and the pages say so."""

    name: FullText
    organisation_number: OrganisationNumber | None = None
    postal_address: Line | None = None
    site: Address | None = None
    mailbox: Email | None = None
    response_time: FullText | None = None
    data_protection_officer: Email | None = None
    personal_data: PersonalData | None = None


class Funding(Model):
    """The decision on the EU's support, as its document states it."""

    decided: Date
    amount: Whole
    currency: Currency
    reference: Line
    source: Source
