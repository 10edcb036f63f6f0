"""The border: a file's plain tree becomes one typed, frozen thing, or a list of what is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..languages import LANGUAGES
from ..problems import Loc, Problem, nearest, problem
from ..source import Document
from ..source.document import Plain
from . import KINDS
from .likely_fields import meant_field
from .shape import Misshapen, not_fields, not_list, split_by_dashes
from .walk import fields_at

M = TypeVar("M", bound=BaseModel)

# What pydantic calls an error → our code for it; our own codes pass through.
_CODES = {
    "tuple_type": "not_list",
    "dict_type": "not_mapping",
    "model_type": "not_mapping",
    "string_type": "not_text",
    "literal_error": "not_allowed",
    "too_short": "empty_list",
}
_KEY = "[key]"  # what pydantic calls a field's name that is itself a value


def parse(document: Document, kind: type[M], **given: str) -> tuple[M | None, list[Problem]]:
    """The document as a `kind`, or None and every problem; `given` are fields that no file holds (its id)."""
    misplaced = [_given_by_file(document, name) for name in given if name in document.data]
    try:
        return kind.model_validate({**document.data, **given}), misplaced
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        return None, misplaced + list(_without_misspelt([_problem(document, kind, one) for one in errors]))


def _without_misspelt(problems: list[Problem]) -> Iterator[Problem]:
    """A field that stands there under another name isn't missing too."""
    meant = {
        _beside(one.field, dict(one.params)["nearest"])
        for one in problems
        if one.code in ("unknown_field", "unknown_language")
    }
    astray = [one for one in problems if one.code == "language_astray"]
    if astray:  # both languages of a text that lost its indent are one mistake, and so is the field above
        follows = {one.line + 1 for one in problems if one.code == "empty_field"}
        first = min(astray)
        problems = [one for one in problems if one not in astray or one == first]
        if first.line in follows:
            problems = [one for one in problems if (one.code, one.line) != ("empty_field", first.line - 1)]
    for one in problems:
        if one.code not in ("missing", "translation_missing") or one.field not in meant:
            yield one


def failed_fields(problems: Iterable[Problem]) -> set[str]:
    """The record's own fields in which something is wrong, those that were meant included."""
    found = {re.split(r"[.[]", one.field)[0] for one in problems}
    meant = {
        _beside(one.field, dict(one.params).get("nearest", "")) for one in problems if "unknown" in one.code
    }
    return found | {re.split(r"[.[]", name)[0] for name in meant}


def _beside(field: str, name: str) -> str:
    return ".".join([*field.split(".")[:-1], name])


def _given_by_file(document: Document, name: str) -> Problem:
    line, column = document.place_of_key((name,))
    return problem(document.path, line, column, (name,), "id_in_file", right=document.id)


def _problem(document: Document, kind: type[BaseModel], error: ErrorDetails) -> Problem:
    loc: Loc = tuple(step for step in error["loc"] if step != _KEY)
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    code = _CODES.get(error["type"], error["type"])
    match code:
        case "extra_forbidden":
            return _unknown_field(document, kind, loc)
        case "missing":
            return _missing(document, kind, loc)
        case "not_allowed":
            params = _not_allowed(str(error["input"]), params["expected"])
        case "not_list":
            code, params = not_list(kind, loc, _value_at(document, loc))
        case "not_mapping":
            code, params = not_fields(kind, loc, _value_at(document, loc))
    written = _written(document, loc)
    if line := params.pop("line", ""):
        row, column = document.place_in_text(written, int(line))
        return problem(document.path, row, column, written, code, **params)
    return _at(document, loc, written, code, params)


def _unknown_field(document: Document, kind: type[BaseModel], loc: Loc) -> Problem:
    code, params = _misplaced(document, kind, loc, str(loc[-1]))
    line, column = document.place_of_key(loc)
    return problem(document.path, line, column, loc, code, **params)


def _misplaced(document: Document, kind: type[BaseModel], loc: Loc, name: str) -> Misshapen:
    """A field that isn't known here: misspelt, another kind's, or a language that lost its text."""
    own = set(fields_at(kind, loc[:-1]) or ())
    allowed = sorted(own - {"id"} if len(loc) == 1 else own)
    meant = meant_field(name, allowed)
    params = {"field": name, "allowed": ", ".join(allowed)}
    if name in LANGUAGES:
        return "language_astray", {"language": name}
    if own == set(LANGUAGES):
        left = [lang for lang in LANGUAGES if lang not in (_value_at(document, loc[:-1]) or {})]
        params["allowed"] = ", ".join(LANGUAGES)
        return "unknown_language", {**params, "nearest": meant or (left[0] if len(left) == 1 else "")}
    others = [folder for folder, other in KINDS.items() if name in other.model_fields]
    if len(loc) == 1 and document.folder and others and not meant:
        return "field_of_another_kind", {**params, "kind": document.folder, "others": ", ".join(others)}
    return "unknown_field", {**params, "nearest": meant}


def _missing(document: Document, kind: type[BaseModel], loc: Loc) -> Problem:
    """A field that must be there: it isn't, or there is nothing behind it."""
    name, around = str(loc[-1]), loc[:-1]
    if loc in document.keys:
        return _at(document, loc, loc, "empty_field", {"field": name})
    if name in LANGUAGES and isinstance(_value_at(document, around), str):
        allowed = ", ".join(f"{lang}:" for lang in LANGUAGES)
        return _at(document, around, around, "not_translated", {"allowed": allowed})
    if name in LANGUAGES:
        return _at(document, around, loc, "translation_missing", {"language": name})
    if split_by_dashes(kind, around, _value_at(document, around[:-1])):
        return _at(document, around[:-1], around[:-1], "dash_before_each", {})
    return _at(document, around, loc, "missing", {"field": name})


def _not_allowed(value: str, expected: str) -> dict[str, str]:
    allowed = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
    return {"value": value, "allowed": ", ".join(allowed), "nearest": nearest(value, allowed) or ""}


def _value_at(document: Document, loc: Loc) -> Plain:
    """What the file says at a place; None where it says nothing."""
    value: Plain = document.data
    for step in loc:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _written(document: Document, loc: Loc) -> Loc:
    """The field as it stands in the file: a source that is only an address has no field of that name."""
    while loc and loc not in document.values and isinstance(_value_at(document, loc[:-1]), str):
        loc = loc[:-1]
    return loc


def _at(document: Document, place: Loc, field: Loc, code: str, params: dict[str, str]) -> Problem:
    line, column = document.place(place)
    return problem(document.path, line, column, field, code, **params)
