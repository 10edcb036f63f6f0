"""What no example may say: nothing about somebody who exists, and nothing that a reader would take up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Actor, Event, Project, Record, Region, Vocabularies
from ..model.references import Mark, Ref, WordRef
from ..model.text import Multilingual
from ..model.walk import Leaf, leaves, texts
from .texts import line_in

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)$")
_GENITIVE = r"(?:[:'’]?s)?"


def example_is_over(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """An event that lies ahead is an invitation."""
    if isinstance(record, Event) and record.example:
        ends = record.end or record.start
        if ends.date > today:
            loc = ("end",) if record.end else ("start",)
            yield Finding(loc, "example_lies_ahead", {"value": ends.date.isoformat()})


RULES = (example_is_over,)


class Examples:
    """Checks examples against all that is real."""

    def __init__(self, records: Iterable[Record], project: Project, vocabularies: Vocabularies) -> None:
        real = tuple(one for one in records if not one.example)
        self._named = _pattern([*_names(project.title), *_names(project.short_name), *_bodies(real)])
        self._actors = {one.id for one in real if isinstance(one, Actor)}
        self._vocabularies = vocabularies
        self._words = cache(self._words_by)  # asked for each field there is

    def check(self, record: Record) -> Iterator[Finding]:
        """Everything that an example says or uses, and must not."""
        if record.example and not isinstance(record, Project):
            yield from self._names_somebody(record)
            for leaf in leaves(record):
                for mark in leaf.marks:
                    yield from self._refers(leaf, mark)

    def _names_somebody(self, record: Record) -> Iterator[Finding]:
        """Each text that names somebody, told at the first name."""
        for loc, text in texts(record):
            if found := self._named.search(text):
                value = " ".join(found.group().split())
                yield Finding(loc, "example_names_real", {"value": value}, line=line_in(text, found.start()))

    def _refers(self, leaf: Leaf, mark: Mark) -> Iterator[Finding]:
        """What a field refers to: a real actor, or a word that is for what is real."""
        if isinstance(mark, Ref) and leaf.word in self._actors:
            yield Finding(leaf.loc, "example_with_real_actor", {"value": leaf.word})
        elif isinstance(mark, WordRef):
            possible, real = self._words(mark)
            if leaf.word in real:
                params = {"value": leaf.word, "allowed": ", ".join(possible)}
                yield Finding(leaf.loc, "example_of_real_kind", params)

    def _words_by(self, mark: WordRef) -> tuple[list[str], frozenset[str]]:
        """The words that an example may use, and those that are for what is real."""
        words = [word for name in mark.lists for word in self._vocabularies.words(name)]
        possible = [word.id for word in words if word.examples]
        return possible, frozenset(word.id for word in words if not word.examples)


def _bodies(real: Sequence[Record]) -> Iterator[str]:
    """What the real actors and regions are called. A region's short name is a place, of which anybody may
    speak.
    """
    for one in real:
        if isinstance(one, Actor):
            yield from _names(one.title)
        elif isinstance(one, Region):
            places = set(_names(one.short))
            yield from (name for name in (*_names(one.title), *_shorter(one)) if name not in places)


def _shorter(region: Region) -> Iterator[str]:
    """`Region Örebro` of `Region Örebro län`: what the title says before the place, with each name of the
    place.
    """
    for lang in LANGUAGES:
        title, short = region.title.translation(lang) or "", region.short.translation(lang) or ""
        if short and title.endswith(short):
            yield from (title.removesuffix(short) + place for place in _names(region.short))


def _names(text: Multilingual) -> Iterator[str]:
    """A name in every language, without an explanation in brackets."""
    yield from (_IN_BRACKETS.sub("", text.translation(lang) or "") for lang in LANGUAGES)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as words of their own; a name of one word may be a common one, and counts as it is
    spelt.
    """
    told = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    either = (rf"(?i:{_spaced(name)})" if " " in name else re.escape(name) for name in told)
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)}){_GENITIVE}(?!\w)")


def _spaced(name: str) -> str:
    """A longer text may break its line anywhere."""
    return r"\s+".join(map(re.escape, name.split()))
