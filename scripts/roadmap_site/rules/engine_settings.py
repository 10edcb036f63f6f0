"""mkdocs.yml and its sisters say just what the build relies on: every key and value that they may have stands
in one list.

They are read as strictly as content is, before MkDocs sees them: no Python tag is executed, no plugin is
loaded, and no path leads the build out of its own folders.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..finding import Finding, problems_at
from ..languages import LANGUAGES
from ..problems import Loc, Problem, nearest, problem
from ..source import Document, read_file

_EXPECTED = Path(__file__).with_suffix(".yml")
_MAIN, _SISTER, _LANGUAGE, _ANY_TEXT = "mkdocs.yml", "mkdocs.LANGUAGE.yml", "LANGUAGE", "ANY TEXT"
# A text of the project's own says a footnote's number, and fills in nothing else.
_NUMBER, _MARKS = "{}", re.compile(r"\{[^{}]*\}|[{}]")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value is the text that stands there


@cache
def expected() -> Mapping[str, Mapping[str, Any]]:
    """File → what it must say, as the strict reader reads it."""
    written = _EXPECTED.read_text(encoding="utf-8")
    main = yaml.load(written, Loader=_Loader)[_MAIN]
    sisters = {
        _SISTER.replace(_LANGUAGE, lang): yaml.load(written.replace(_LANGUAGE, lang), Loader=_Loader)
        for lang in LANGUAGES[1:]
    }
    return {_MAIN: main, **{name: read[name] for name, read in sisters.items()}}


def engine_problems(root: Path) -> Iterator[Problem]:
    """Everything that is wrong with the settings of the engine."""
    for name, wanted in expected().items():
        if not (root / name).is_file():
            yield problem(name, 1, 1, (), "file_missing")
            continue
        document, misread = read_file(root / name, name)
        found = tuple(problems_at(document, check_settings(document, wanted))) if document else ()
        # What must be written there says more than what is wrong with how it is written now.
        told = tuple(one.field for one in found if one.field)
        yield from (one for one in misread if not one.field or not one.field.startswith(told))
        yield from found


def check_settings(document: Document, wanted: Mapping[str, Any]) -> Iterator[Finding]:
    """What is missing, more than there should be, or otherwise than it must be."""
    return _check(document, document.data, wanted, ())


def _check(document: Document, found: Any, wanted: Any, loc: Loc) -> Iterator[Finding]:
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        yield from _check_fields(document, found, wanted, loc)
    elif wanted == _ANY_TEXT:
        if not isinstance(found, str):
            yield Finding(loc, "not_text")
        elif _MARKS.findall(found) != [_NUMBER]:
            yield Finding(loc, "setting_without_number", {"mark": _NUMBER})
    elif _plain(found) != _plain(wanted):
        params = {"field": str(loc[-1]), "value": _shown(found), "allowed": _shown(wanted)}
        yield Finding(loc, "setting_fixed", params)


def _check_fields(
    document: Document, found: Mapping[str, Any], wanted: Mapping[str, Any], loc: Loc
) -> Iterator[Finding]:
    missing = [key for key in wanted if key not in found and not (key in document.unread and not loc)]
    meant = {key: nearest(key, missing) or "" for key in found if key not in wanted}
    for key, likely in meant.items():
        place = document.place_of_key((*loc, key))
        params = {"field": key, "allowed": ", ".join(wanted), "nearest": likely}
        yield Finding((*loc, key), "setting_unknown", params, position=place)
    for key in missing:
        if key not in meant.values():  # misspelt is not missing too
            yield Finding(loc, "setting_missing", {"field": key, "allowed": _shown(wanted[key])})
    for key in found:
        if key in wanted:
            yield from _check(document, found[key], wanted[key], (*loc, key))


def _plain(value: Any) -> Any:
    """`tables:` and `tables: {}` are one and the same; how a text of several lines ends is nothing."""
    return value.strip() if isinstance(value, str) else value if value is not None else {}


def _shown(value: Any) -> str:
    """A setting on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_shown(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    lines = (value or "").strip().split("\n")
    return " ⏎ ".join(lines if len(lines) == 1 else ["|", *lines])
