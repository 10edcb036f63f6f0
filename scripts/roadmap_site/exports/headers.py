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
EMBED = "embed/"  # the cards that partners show inside pages of their own
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


def _rules() -> tuple[Rule, ...]:
    page = {
        POLICY_HEADER: f"{POLICY}; frame-ancestors 'none'",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
    framed = {POLICY_HEADER: f"{POLICY}; frame-ancestors *"}
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
        *(Rule(prefix, framed) for prefix in _everywhere(EMBED)),
    )


RULES = _rules()


def headers_for(path: str) -> dict[str, str]:
    """The headers of the file at `path` below the site's root."""
    found: dict[str, str] = {}
    for rule in RULES:
        if path.startswith(rule.prefix):
            found |= rule.headers
    return found
