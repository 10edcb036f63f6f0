"""The border: a file's plain tree becomes one typed, frozen thing, or a list of what is wrong with it."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from ..languages import LANGUAGES
from ..problems import Problem, nearest, problem
from ..source import Document
from .walk import Loc, fields_at

# What pydantic calls an error → our code for it; our own codes pass through.
_CODES = {
    "tuple_type": "not_list",
    "dict_type": "not_mapping",
    "model_type": "not_mapping",
    "string_type": "not_text",
    "literal_error": "not_allowed",
    "too_short": "empty_list",
}


def parse(document: Document, kind: type[BaseModel], **given: Any) -> tuple[Any, list[Problem]]:
    """The document as a `kind`, or None and every problem; `given` are fields that no file holds, such as its id."""
    try:
        return kind.model_validate({**document.data, **given}), []
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        return None, [_problem(document, kind, error) for error in errors]


def _problem(document: Document, kind: type[BaseModel], error: dict[str, Any]) -> Problem:
    loc: Loc = error["loc"]
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    match error["type"]:
        case "extra_forbidden":
            return _unknown_field(document, kind, loc)
        case "missing" if loc[-1] in LANGUAGES:
            return _at(document, loc[:-1], loc, "translation_missing", {"language": str(loc[-1])})
        case "missing":
            return _at(document, loc[:-1], loc, "missing", {"field": str(loc[-1])})
        case "literal_error":
            params = _not_allowed(str(error["input"]), params["expected"])
    code = _CODES.get(error["type"], error["type"])
    return _at(document, loc, loc, code, params)


def _unknown_field(document: Document, kind: type[BaseModel], loc: Loc) -> Problem:
    allowed = sorted(
        set(fields_at(kind, loc[:-1]) or ()) - {"id"} if len(loc) == 1 else fields_at(kind, loc[:-1]) or ()
    )
    params = {
        "field": str(loc[-1]),
        "nearest": nearest(str(loc[-1]), allowed) or "",
        "allowed": ", ".join(allowed),
    }
    line, column = document.place_of_key(loc)
    return problem(document.path, line, column, loc, "unknown_field", **params)


def _not_allowed(value: str, expected: str) -> dict[str, str]:
    allowed = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
    return {"value": value, "allowed": ", ".join(allowed), "nearest": nearest(value, allowed) or ""}


def _at(document: Document, place: Loc, field: Loc, code: str, params: dict[str, str]) -> Problem:
    line, column = document.place(place)
    return problem(document.path, line, column, field, code, **params)


def problems_at(document: Document, findings: Iterator[Any]) -> Iterator[Problem]:
    """Findings about a typed record, with the places in its file where they stand."""
    for finding in findings:
        line, column = document.place(finding.loc)
        yield problem(
            document.path,
            line,
            column,
            finding.loc,
            finding.code,
            severity=finding.severity,
            **finding.params,
        )
