"""The site's languages and what each of them writes in its own way, defined once.

The first is the default, and stands at the root of the site. A further language is one more row here; its
words stand in the YAML files, under its code.

Uses nothing but Python itself: the set-up speaks by the same rule before anything is installed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """How a language is written, where that is no matter of words.

    `locale` is Babel's name for its dates and numbers. `last_letters` stand after z, in their order.
    `weekday` and `clock` are patterns (Unicode TR 35) of a day named with its weekday, and of a time of day;
    `before_clock` parts the two. `abbreviations` mend what Babel shortens otherwise than people do.
    `compound_endings` is a pattern of what may follow a compound's last part; None where compounds are
    written apart. `endings` are what a word may end with when it is inflected, `endings_within` the words
    before it in a name of several words. `months` begin so.
    """

    code: str
    locale: str
    decimal_mark: str
    last_letters: str
    compound_endings: str | None
    endings: str
    endings_within: str
    weekday: str
    clock: str
    before_clock: str
    abbreviations: Mapping[str, str]
    months: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


_SWEDISH_ENDINGS = r"(?:[aeo]?r(?:na)?|e?n|e?t|na)?s?"
SWEDISH = Language(
    code="sv",
    locale="sv",
    decimal_mark=",",
    last_letters="åäö",
    compound_endings=_SWEDISH_ENDINGS,
    endings=_SWEDISH_ENDINGS,
    endings_within=r"(?:[aet]|na)?",
    weekday="EEEE 'den' d MMMM y",
    clock="H.mm",
    before_clock=" kl. ",
    abbreviations={"sep.": "sept."},
    months=tuple("jan feb mar apr maj jun jul aug sep okt nov dec".split()),
    yes=("ja", "j", "sant", "på"),
    no=("nej", "falskt", "av"),
)
ENGLISH = Language(
    code="en",
    locale="en_GB",
    decimal_mark=".",
    last_letters="",
    compound_endings=None,
    endings=r"(?:e?s|['’]s)?",
    endings_within=r"s?",
    weekday="EEEE d MMMM y",
    clock="H:mm",
    before_clock=", ",
    abbreviations={},
    months=tuple("jan feb mar apr may jun jul aug sep oct nov dec".split()),
    yes=("yes", "y", "true", "on"),
    no=("no", "n", "false", "off"),
)
BY_CODE = {one.code: one for one in (SWEDISH, ENGLISH)}
LANGUAGES = tuple(BY_CODE)
DEFAULT = LANGUAGES[0]
# In the order in which a system asks them; the first that says anything decides.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SAYS_NOTHING = ("", "c", "posix")


def choose_language(option: str | None, environment: Mapping[str, str]) -> str:
    """The language to speak to whoever runs a command: the one asked for, else the system's.

    A system that names no language hears the site's first. Someone whose computer speaks a third language
    reads English rather than Swedish.
    """
    named = option or next(filter(None, map(environment.get, _VARIABLES)), "")
    wish = re.split(r"[_.@-]", named.lower())[0]
    if wish in _SAYS_NOTHING:
        return DEFAULT
    return wish if wish in LANGUAGES else ENGLISH.code
