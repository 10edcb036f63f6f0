"""Texts of records and words: their length, their language, and whose address stands in them.

What no text may hold at all is refused by its type.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..finding import Finding
from ..languages import DEFAULT, LANGUAGES
from ..model.base import Model
from ..model.entries import Source
from ..model.text import Multilingual, Prose, Unit
from ..model.walk import parts, texts
from ..phrases import read_own
from ..problems import Loc, fold

# The most characters of a text by its field: a heading or a card must hold it.
LONGEST = {"title": 150, "summary": 400, "short": 30, "short_name": 40, "area": 60}
LONGEST |= {"label": 60, "term": 80, "keywords": 60, "unit": 40, "alt": 250}
_LONGEST_ELSEWHERE = 1200
_ENOUGH, CLEAR = 2, 3  # words that only one language has: in a pair that is swapped, in a single text
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_MOBILE = re.compile(r"(?<!\d)(?:\+46[ -]?\(?0?\)?|0)7[02369][- ]?\d(?:[ -]?\d){6}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
# What stands in a text in any language: in brackets, in quotation marks, addresses.
_NOT_ITS_OWN = re.compile(r"\([^)]{0,300}\)|[”\"“][^”\"“]*[”\"“]|https?://\S+")
_WORDS = Path(__file__).with_name("texts.yml")


def check_texts(whole: Model) -> Iterator[Finding]:
    """Everything that is odd about the texts of a record, of the vocabularies or of the glossary."""
    source: Loc = ()
    for loc, part in parts(whole):
        if isinstance(part, Source):
            source = loc
        if isinstance(part, Multilingual):
            yield from _too_long(loc, part)
            if not isinstance(part, Unit) and not (source and loc[: len(source)] == source):
                yield from _other_language(loc, part)
    for loc, text in texts(whole):
        yield from personal_details(loc, text)


def _too_long(loc: Loc, text: Multilingual) -> Iterator[Finding]:
    if isinstance(text, Prose):
        return
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    limit = LONGEST.get(field, _LONGEST_ELSEWHERE)
    for lang in LANGUAGES:
        length = len(text.translation(lang) or "")
        if length > limit:
            yield Finding((*loc, lang), "too_long", {"length": str(length), "limit": str(limit)})


def _other_language(loc: Loc, text: Multilingual) -> Iterator[Finding]:
    """A text in another language than its field says; two that have changed places are one mistake."""
    astray = {lang: other for lang in LANGUAGES for other in read_as(text.translation(lang) or "", lang)}
    for lang, (other, marks) in astray.items():
        if astray.get(other, ("", 0))[0] == lang:
            if lang == DEFAULT:
                yield Finding(loc, "languages_swapped", {"language": lang, "other": other}, "warning")
        elif marks >= CLEAR and text.translation(lang) != text.translation(other):
            yield Finding((*loc, lang), "other_language", {"language": lang, "other": other}, "warning")


def read_as(text: str, lang: str) -> Iterator[tuple[str, int]]:
    """The other language that a text seems to be in, and how many words say so."""
    words = _WORD.findall(_NOT_ITS_OWN.sub(" ", text).casefold())
    common = _common_words()
    if lang in common and common[lang].isdisjoint(words):
        for other, known in common.items():
            count = sum(word in known for word in words)
            if other != lang and count >= _ENOUGH:
                yield other, count


def personal_details(loc: Loc, text: str) -> Iterator[Finding]:
    """A mailbox is a role's: it is read, and answered, whoever works there."""
    for found in _MAIL.finditer(text) if "@" in text else ():
        if is_persons(found.group()):
            yield Finding(
                loc, "personal_email", {"value": found.group()}, "warning", line_in(text, found.start())
            )
    for found in _MOBILE.finditer(text) if "7" in text else ():
        yield Finding(
            loc, "personal_phone", {"value": found.group()}, "warning", line_in(text, found.start())
        )


def line_in(text: str, at: int) -> int:
    """The line of a text, from 1, on which a sign stands."""
    return text.count("\n", 0, at) + 1


def is_persons(address: str) -> bool:
    """A first name, a surname's ending, an initial and a name, or a host of private mailboxes."""
    name, _, host = fold(address).partition("@")
    told = re.split(r"[.+_-]", name)
    first_names, endings, private = (
        set(_lists()[key].split()) for key in ("first_names", "surname_endings", "private")
    )
    surname = len(told) > 1 and told[-1].endswith(tuple(endings))
    initial = len(told) > 1 and len(told[0]) == 1
    return host in private or told[0] in first_names or surname or initial


@cache
def _lists() -> dict[str, str]:
    read: dict[str, str] = read_own(_WORDS)
    return read


@cache
def _common_words() -> dict[str, frozenset[str]]:
    return {
        lang: frozenset(_lists()[f"common_{lang}"].split())
        for lang in LANGUAGES
        if f"common_{lang}" in _lists()
    }
