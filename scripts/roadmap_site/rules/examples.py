"""What no example may say: nothing about somebody who exists, and nothing that a reader would take up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Actor, Event, Project, Record, Region, Vocabularies
from ..model.references import Ref, WordRef
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


def check_examples(
    records: Iterable[Record], project: Project, vocabularies: Vocabularies
) -> Iterator[tuple[Record, Finding]]:
    """Everything that the examples among the records say or use, and must not."""
    known = tuple(records)
    real = tuple(one for one in known if not one.example)
    named = _pattern([*_names(project.title), *_names(project.short_name), *_bodies(real)])
    actors = {one.id for one in real if isinstance(one, Actor)}
    for record in known:
        if record.example:
            yield from ((record, one) for one in _names_somebody(record, named))
            for leaf in leaves(record):
                yield from ((record, one) for one in _refers(leaf, actors, vocabularies))


def _names_somebody(record: Record, named: re.Pattern[str]) -> Iterator[Finding]:
    """Each text that names somebody, told at the first name."""
    for loc, text in texts(record):
        if found := named.search(text):
            value = " ".join(found.group().split())
            yield Finding(loc, "example_names_real", {"value": value}, line=line_in(text, found.start()))


def _refers(leaf: Leaf, actors: set[str], vocabularies: Vocabularies) -> Iterator[Finding]:
    """What a field refers to: a real actor, or a word that is for what is real."""
    for mark in leaf.marks:
        if isinstance(mark, Ref) and leaf.word in actors:
            yield Finding(leaf.loc, "example_with_real_actor", {"value": leaf.word})
        elif isinstance(mark, WordRef):
            words = [word for name in mark.lists for word in vocabularies.words(name)]
            if any(word.id == leaf.word and not word.examples for word in words):
                allowed = ", ".join(word.id for word in words if word.examples)
                yield Finding(leaf.loc, "example_of_real_kind", {"value": leaf.word, "allowed": allowed})


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
