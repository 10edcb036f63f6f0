"""content/ui.yml holds every string that the pages ask for, with just the marks that they fill in.

It is checked as it is written, not as typed strings, so that a mistake of another sort in the file
hides none of these.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..finding import Finding
from ..languages import LANGUAGES
from ..own_words import MARKS, NAMES
from ..phrases import read_own
from ..problems import nearest
from ..source.document import Plain

CATALOGUE = Path(__file__).parents[1] / "interface.yml"
COUNT = "{count}"
_MARK = re.compile(r"\{+[^{}]*\}+|[{}]")


class Asked(NamedTuple):
    """What the pages ask for: the names of each group's strings, and each one's marks by `group.name`."""

    phrases: Mapping[str, tuple[str, ...]]
    fills: Mapping[str, tuple[str, ...]]


@cache
def asked() -> Asked:
    read = read_own(CATALOGUE)
    return Asked(*({key: tuple(text.split()) for key, text in read[part].items()} for part in Asked._fields))


def check_interface(data: Mapping[str, Plain]) -> Iterator[Finding]:
    """Everything that is wrong with the interface strings, beside what their type says."""
    phrases, fills = asked()
    for group, names in phrases.items():
        written = data.get(group, {})
        for name in names:
            # What is there but is no group or no string is told by its type.
            if isinstance(written, Mapping) and name not in written:
                yield Finding((group, name), "phrase_missing")
    for group, written in data.items():
        if group not in phrases:
            yield _unknown((group,), phrases)
        for name, phrase in written.items() if isinstance(written, Mapping) and group in phrases else ():
            if name not in phrases[group]:
                yield _unknown((group, name), phrases[group])
            elif isinstance(phrase, Mapping):
                # The project's own words may stand everywhere but in what they are made from.
                own = () if group == "counted" else tuple(f"{{{one}}}" for one in NAMES)
                yield from _check_marks((group, name), phrase, (*fills.get(f"{group}.{name}", ()), *own))


def _unknown(loc: tuple[str, ...], known: Iterable[str]) -> Finding:
    return Finding(loc, "phrase_unknown", {"nearest": nearest(loc[-1], known) or ""}, "warning")


def _check_marks(
    loc: tuple[str, ...], phrase: Mapping[str, Plain], allowed: tuple[str, ...]
) -> Iterator[Finding]:
    found: dict[str, set[str]] = {}
    for lang, wording in ((lang, phrase.get(lang)) for lang in LANGUAGES):
        if wording is None:
            continue
        forms: Mapping[str, Plain] = wording if isinstance(wording, dict) else {"": wording}
        if "" not in forms and COUNT not in allowed:
            yield Finding((*loc, lang), "phrase_not_counted")
        found[lang] = set()
        for form, text in forms.items():
            marks = [_as_listed(mark) for mark in _MARK.findall(text)] if isinstance(text, str) else []
            found[lang].update(marks)
            for mark in dict.fromkeys(mark for mark in marks if mark not in allowed):
                place = (*loc, lang, *([form] if form else []))
                code = "phrase_mark" if allowed else "phrase_no_marks"
                yield Finding(place, code, {"mark": mark, "allowed": ", ".join(allowed)})
    counted = {lang: isinstance(phrase.get(lang), dict) for lang in found}
    for lang, shown in found.items():
        if COUNT in shown and any(counted.values()) and not counted[lang]:
            yield Finding((*loc, lang), "plural_missing", severity="warning")
    filled = set(allowed) & set().union(*found.values())
    for lang, stands in found.items():
        for mark in sorted(filled - stands):
            yield Finding((*loc, lang), "phrase_mark_missing", {"mark": mark})


def _as_listed(mark: str) -> str:
    """{Regions} is {regions} at the beginning of a sentence."""
    return mark.lower() if mark in MARKS else mark
