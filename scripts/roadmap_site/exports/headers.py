"""What a web host should say with every answer: what a page may load, and how long a file may be kept.

The same policy stands in each page as a meta tag, for hosts where nobody can set headers; only
`frame-ancestors`, which a browser takes from a header alone, is missing there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..address import language_root
from ..languages import LANGUAGES
from ..render.policy import POLICY

POLICY_HEADER = "Content-Security-Policy"
# A year, and for this name alone: what else stands under the same domain is nothing that we know of.
SECURE_HEADER, SECURE = "Strict-Transport-Security", "max-age=31536000"
_UNUSED = (
    "accelerometer",
    "camera",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers for every file whose path begins with `prefix`; a later rule replaces an earlier one's."""

    prefix: str
    headers: Mapping[str, str]


def _everywhere(folder: str) -> tuple[str, ...]:
    return tuple(language_root(lang) + folder for lang in LANGUAGES)


def header_rules(*, secure: bool) -> tuple[Rule, ...]:
    """The rules in their order; `secure` where the site stands at an address with https."""
    page = {
        POLICY_HEADER: f"{POLICY}; frame-ancestors 'none'",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
    if secure:
        page[SECURE_HEADER] = SECURE
    # Our own files keep their names when they change; Pagefind names its by their content.
    for_an_hour = {"Cache-Control": "public, max-age=3600, stale-while-revalidate=86400"}
    for_ever = {"Cache-Control": "public, max-age=31536000, immutable"}
    open_data = {"Access-Control-Allow-Origin": "*"}
    return (
        Rule("", page),
        Rule("assets/", for_an_hour),
        Rule("data/", open_data),
        *(Rule(prefix, for_ever) for prefix in _everywhere("pagefind/fragment/")),
        *(Rule(prefix, for_ever) for prefix in _everywhere("pagefind/index/")),
    )


def headers_for(path: str, *, secure: bool = False) -> dict[str, str]:
    """The headers of the file at `path` below the site's root."""
    found: dict[str, str] = {}
    for rule in header_rules(secure=secure):
        if path.startswith(rule.prefix):
            found |= rule.headers
    return found
