"""JSON Schemas made from the model: an editor completes and checks the YAML while it is typed."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from .model import KINDS, SINGLES, Vocabularies
from .model.references import RECORD, VOCABULARY

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files(vocabularies: Vocabularies) -> dict[str, str]:
    """File name in schemas/ → its text; words of the vocabularies stand in it, with their labels as help."""
    kinds = {kind.noun: kind for kind in KINDS.values()} | SINGLES
    return {f"{name}.json": _text(_schema(kind, vocabularies)) for name, kind in kinds.items()}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _schema(kind: type, vocabularies: Vocabularies) -> dict[str, Any]:
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    _without_id(schema, kind)
    _tidy(schema)
    _offer_words(schema, vocabularies)
    return {"$schema": _DIALECT, **schema}


def _without_id(schema: dict[str, Any], kind: type) -> None:
    """A record's id is its file's name: it isn't written in the file."""
    if hasattr(kind, "folder"):
        schema["properties"].pop("id")
        schema["required"].remove("id")


def _tidy(node: Any) -> None:
    """Write `X | None` as X, and leave out what pydantic says of defaults and titles: noise to a reader."""
    for inner in _inside(node):
        if "type" in inner or "anyOf" in inner or "$ref" in inner:
            inner.pop("default", None)
        options = inner.get("anyOf", [])
        if {"type": "null"} in options:
            kept = [option for option in options if option != {"type": "null"}]
            inner.pop("anyOf")
            inner.update(kept[0] if len(kept) == 1 else {"anyOf": kept})
        if isinstance(inner.get("title"), str):
            inner.pop("title")


def _offer_words(node: Any, vocabularies: Vocabularies) -> None:
    """Where the model names a vocabulary (see `WordRef`), offer its words, or also a record's id."""
    for inner in _inside(node):
        refers = inner.pop(RECORD, False)
        if lists := inner.pop(VOCABULARY, None):
            words = [word.id for name in lists for word in vocabularies.words(name)]
            pattern = inner.pop("pattern", None)
            inner |= {"anyOf": [{"enum": words}, {"pattern": pattern}]} if refers else {"enum": words}


def _inside(node: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of the schema that is a schema itself or a table of them, inner ones last."""
    if isinstance(node, list):
        for inner in node:
            yield from _inside(inner)
    elif isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _inside(inner)
