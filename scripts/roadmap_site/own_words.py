"""The interface's strings with the project's own words in them: its name, its area, how many regions it has.

Any string of content/ui.yml may hold these marks, so that the same file serves another project's content.
With a capital, as in {Regions}, the words begin with one.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from .languages import LANGUAGES
from .model import Interface, Project, Record, Region, Roadmap, Vocabularies
from .model.settings import Phrase, Plural
from .words import Words, all_words

R = TypeVar("R", bound=Record)
COUNTED = ("regions", "roadmaps", "lines")
NAMES = ("project", "area", "roadmaps_for", "target_year", *COUNTED)
MARKS = frozenset(f"{{{spelt}}}" for name in NAMES for spelt in (name, name.capitalize()))
_MARK = re.compile("|".join(rf"(?<!{{){re.escape(mark)}(?!}})" for mark in sorted(MARKS)))


def counting(records: Sequence[R]) -> tuple[R, ...]:
    """Those that count as the project's own: valid and real ones, or the examples where all are examples."""
    valid = tuple(one for one in records if one.withdrawn is None)
    return tuple(one for one in valid if not one.example) or valid


def in_own_words(
    phrases: Interface,
    vocabularies: Vocabularies,
    project: Project,
    regions: Sequence[Region],
    roadmaps: Sequence[Roadmap],
) -> Interface:
    """Every string, with the project's own words put in; what a page fills in stays a mark."""
    own = {
        lang: _own(words, project, regions, roadmaps)
        for lang, words in all_words(phrases, vocabularies).items()
    }
    return Interface(
        {
            group: {name: _filled(phrase, own) for name, phrase in named.items()}
            for group, named in phrases.root.items()
        }
    )


def _own(
    words: Words, project: Project, regions: Sequence[Region], roadmaps: Sequence[Roadmap]
) -> dict[str, str]:
    """What stands for each mark in a language; braces are doubled, as in every string."""
    years = [roadmap.period.end.year for roadmap in roadmaps]
    said = {
        "project": words.plain(project.short_name),
        "area": words.plain(project.area),
        "roadmaps_for": words.plain(project.roadmaps_for),
        "target_year": str(max(years, default=project.period.end.year)),
        "regions": _counted(words, "counted.regions", regions),
        "roadmaps": _counted(words, "counted.roadmaps", roadmaps),
        "lines": _counted(words, "counted.lines", roadmaps),
    }
    escaped = {name: text.replace("{", "{{").replace("}", "}}") for name, text in said.items()}
    small = {f"{{{name}}}": text for name, text in escaped.items()}
    return small | {f"{{{name.capitalize()}}}": text[:1].upper() + text[1:] for name, text in escaped.items()}


def _counted(words: Words, key: str, records: Sequence[Record]) -> str:
    """How many there are, with the number in words."""
    count = len(counting(records))
    numbers = words.t("counted.numbers").split()
    return words.t(key, count=count, number=numbers[count] if count < len(numbers) else words.number(count))


def _filled(phrase: Phrase, own: Mapping[str, Mapping[str, str]]) -> Phrase:
    return phrase.model_copy(update={lang: _put_in(phrase.wording(lang), own[lang]) for lang in LANGUAGES})


def _put_in(text: str | Plural, own: Mapping[str, str]) -> str | Plural:
    if isinstance(text, Plural):
        return Plural(one=str(_put_in(text.one, own)), other=str(_put_in(text.other, own)))
    return _MARK.sub(lambda mark: own[mark[0]], text)
