"""What must be known before the site is published: its address, its publisher, and the decision that funds
the project.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..finding import Finding
from ..model import Project
from ..problems import Loc

# Set aside (RFC 2606 and RFC 6761): nobody can register a name below them.
_RESERVED = re.compile(r"(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$")
NO_ADDRESS = "unset_address"
_PUBLISHER = {
    "name": "unset_publisher",
    "organisation_number": "unset_organisation_number",
    "postal_address": "unset_postal_address",
    "mailbox": "unset_mailbox",
    "response_time": "unset_response_time",
    "data_protection_officer": "unset_data_protection_officer",
    "personal_data": "unset_personal_data",
}


def cannot_exist(address: str) -> bool:
    """Whether no visitor can ever come to an address: its name is set aside, or is none outside of one
    computer.
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    return "." not in host or _RESERVED.search(host) is not None


def check_publishing(project: Project) -> Iterator[Finding]:
    """A finding for each setting that is still missing."""
    if cannot_exist(project.address):
        yield _missing(("address",), NO_ADDRESS, value=project.address)
    for name, code in _PUBLISHER.items():
        if getattr(project.publisher, name, None) is None:
            yield _missing(("publisher", name), code)
    if project.mailbox is None:
        yield _missing(("mailbox",), "unset_mailbox")
    if project.eu_cofunded and project.funding is None:
        yield _missing(("funding",), "unset_funding")


def _missing(loc: Loc, code: str, **params: str) -> Finding:
    return Finding(loc, code, params, "unpublishable")
