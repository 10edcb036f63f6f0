"""What is wrong with the content, in plain words and with its place: stages yield it, this module tells it.

A new message: add its code with every language to messages.yml, then `Finding(loc, "code", {name: value})`.
Parameters without a placeholder are allowed; `nearest` and `choices` are never written in one: they add
"did you mean …?" and "possible: …".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Literal, get_args
from unicodedata import combining, normalize

from .phrases import read_own

CATALOGUE = Path(__file__).with_name("messages.yml")
Loc = tuple[str | int, ...]  # the way to a field: ("milestones", 0, "due")
Place = tuple[int, int]  # line and column, from 1
# What is missing before the site may be published is wrong only then: it stops `--strict`, and nothing else.
Severity = Literal["error", "warning", "unpublishable"]
_FALLBACK = "not_understood"
_LONGEST_QUOTE = 80
_WHOLE = ("allowed", "choices", "way")  # lists are shown to their end
# Characters that would break a line of the report, colour a terminal, or make it read in another order.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend: `path` from the project's root, line and column from 1, a code of messages.yml."""

    path: str
    line: int
    column: int
    field: str
    code: str
    params: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"


def problem(path: str, line: int, column: int, loc: Loc, code: str, **params: str) -> Problem:
    """An error at a place in a file; `loc` is the way to the field: ("milestones", 0, "due")."""
    return Problem(path, line, column, field_name(loc), code, tuple(sorted(params.items())))


def field_name(loc: Loc) -> str:
    """The way to a field as a person counts: `milestones[1].due` is the first milestone's."""
    name = ""
    for step in loc:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".")


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Code → the message's words in every language."""
    read: dict[str, dict[str, str]] = read_own(CATALOGUE)
    return read


class _Quoted(dict[str, str]):
    """A message's parameters as shown; one that nobody gave is an ellipsis, for a report must never fail."""

    def __missing__(self, name: str) -> str:
        return "…"


def message(found: Problem, lang: str) -> str:
    """What is wrong, what is allowed, and the nearest right word where there is one."""
    params = _Quoted(
        {name: on_one_line(value, None if name in _WHOLE else _LONGEST_QUOTE) for name, value in found.params}
    )
    words = catalogue().get(found.code) or catalogue()[_FALLBACK]
    sentences = [words[lang].format_map(params)]
    if params.get("choices"):
        sentences.append(catalogue()["possible"][lang].format_map(params))
    if params.get("nearest"):
        sentences.append(catalogue()["did_you_mean"][lang].format_map(params))
    return " ".join(sentences)


def on_one_line(text: str, limit: int | None = None) -> str:
    """Content is quoted on one line, without what a terminal would obey, and not at length."""
    plain = " ".join(_UNPRINTABLE.sub(" ", text).split())
    return plain if limit is None or len(plain) <= limit else f"{plain[: limit - 1].rstrip()}…"


def report(problems: Iterable[Problem], lang: str) -> str:
    """A line a problem, sorted and without doubles, then their count: `path:line:column: field: message`."""
    found = sorted(set(problems))
    return "\n".join([*(_line(one, lang) for one in found), _count(found, lang)])


def _line(found: Problem, lang: str) -> str:
    place = f"{on_one_line(found.path)}:{found.line}:{found.column}"
    severity = [catalogue()[found.severity][lang]] if found.severity != "error" else []
    field = [on_one_line(found.field, _LONGEST_QUOTE)] if found.field else []
    return ": ".join([place, *severity, *field, message(found, lang)])


def _count(found: Sequence[Problem], lang: str) -> str:
    """Errors and warnings, also where there are none; what stops publishing, where something does."""
    numbers = {severity: sum(one.severity == severity for one in found) for severity in get_args(Severity)}
    told = {key: number for key, number in numbers.items() if number or key != "unpublishable"}
    keys = {key: f"{key}_{'one' if number == 1 else 'many'}" for key, number in told.items()}
    return ", ".join(catalogue()[keys[key]][lang].format(n=number) for key, number in told.items())


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that was most likely meant: å, ä, ö, capitals and small slips don't count."""
    folded: dict[str, str] = {}
    for one in allowed:
        folded.setdefault(fold(one), one)
    close = get_close_matches(fold(word[:_LONGEST_QUOTE]), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def fold(word: str) -> str:
    """A word without what slips are made of: capitals, accents, and what stands between its parts."""
    plain = "".join(char for char in normalize("NFD", word.casefold()) if not combining(char))
    return plain.replace("_", "-").replace(" ", "-")
