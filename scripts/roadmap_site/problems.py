"""What is wrong with the content, in plain words and with its place: every stage yields problems, this module tells them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

import yaml

from .languages import DEFAULT, LANGUAGES

CATALOGUE = Path(__file__).with_name("messages.yml")
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend: `path` from the project's root, line and column from 1, and a code of messages.yml."""

    path: str
    line: int
    column: int
    field: str
    code: str
    params: tuple[tuple[str, str], ...] = ()
    severity: str = "error"


def problem(
    path: str, line: int, column: int, loc: Loc, code: str, severity: str = "error", **params: str
) -> Problem:
    """A problem at a place in a file; `loc` is the way to the field: ("milestones", 0, "due")."""
    return Problem(path, line, column, field_name(loc), code, tuple(sorted(params.items())), severity)


def field_name(loc: Loc) -> str:
    """The way to a field as a person counts: `milestones[1].due` is the first milestone's."""
    name = ""
    for step in loc:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".")


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Code → the message's words in every language."""
    return yaml.safe_load(CATALOGUE.read_text(encoding="utf-8"))


def message(found: Problem, lang: str) -> str:
    """What is wrong, what is allowed, and the nearest right word where there is one."""
    params = dict(found.params)
    words = catalogue()[found.code][lang].format(**params)
    if guess := params.get("nearest"):
        words += " " + catalogue()["did_you_mean"][lang].format(nearest=guess)
    return words


def report(problems: Iterable[Problem], lang: str) -> str:
    """A line a problem, sorted and without doubles, then their count."""
    found = sorted(set(problems))
    warning = catalogue()["warning"][lang]
    lines = [
        f"{one.path}:{one.line}:{one.column}: {f'{warning}: ' if one.severity == 'warning' else ''}"
        f"{f'{one.field}: ' if one.field else ''}{message(one, lang)}"
        for one in found
    ]
    errors = sum(one.severity == "error" for one in found)
    return "\n".join([*lines, _count(errors, len(found) - errors, lang)])


def _count(errors: int, warnings: int, lang: str) -> str:
    numbers = {"errors": errors, "warnings": warnings}
    named = [catalogue()[f"{key}_{'one' if n == 1 else 'many'}"][lang].format(n=n) for key, n in numbers.items()]
    return ", ".join(named)


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that was most likely meant: å, ä, ö, capitals and small slips don't count."""
    folded = {_fold(one): one for one in allowed}
    close = get_close_matches(_fold(word), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def _fold(word: str) -> str:
    return "".join(char for char in normalize("NFD", word.casefold()) if not combining(char))


def choose_language(option: str | None, lang_variable: str) -> str:
    """The language of messages: as asked for, else by LANG, else the site's first (an unset or plain `C` says nothing)."""
    wish = (option or lang_variable or "").lower()
    return next((lang for lang in LANGUAGES if wish.startswith(lang)), DEFAULT)
