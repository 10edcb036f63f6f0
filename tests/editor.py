"""What an editor that knows the schemas underlines in a file of content."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from roadmap_site.model import KINDS

_NAMES = {f"content/{folder}": kind.noun for folder, kind in KINDS.items()}


def schema_name(path: str) -> str:
    """The schema of a file, by its place in the project."""
    return f"{_NAMES.get(str(Path(path).parent)) or Path(path).stem}.json"


def underlined(schemas: Mapping[str, str], path: str, text: str) -> list[str]:
    """Everything that is against the schema of a file's kind; `schemas` are texts by their names."""
    schema = json.loads(schemas[schema_name(path)])
    data = yaml.load(text, yaml.BaseLoader)
    return [
        f"{'.'.join(map(str, error.path))}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(_with_booleans(data))
    ]


def _with_booleans(value: Any) -> Any:
    """An editor reads `true` as YAML does, unlike the checker, which takes every value as it stands."""
    if isinstance(value, dict):
        return {key: _with_booleans(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_booleans(inner) for inner in value]
    return {"true": True, "false": False}.get(value, value)
