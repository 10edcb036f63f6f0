"""A list where fields should stand, fields where a list should, a dash too many: what to write instead."""

import re
from typing import Any

from ..problems import Loc
from .base import Model, Shorthand
from .scalars import ID_PATTERN
from .walk import fields_at, kind_at

Misshapen = tuple[str, dict[str, str]]  # a code of messages.yml, and its parameters


def not_list(kind: type, loc: Loc, value: object) -> Misshapen:
    """What stands where a list should."""
    if isinstance(value, dict) and fields_at(kind, (*loc, 0)):
        return "not_list_of_parts", {}
    return "not_list", {
        "nearest": _as_list(kind_at(kind, (*loc, 0)), value) if isinstance(value, str) else ""
    }


def _as_list(kind: Any, value: str) -> str:
    """The same in brackets, where each thing of the list is one value."""
    if isinstance(kind, type) and issubclass(kind, Model) and not issubclass(kind, Shorthand):
        return ""
    words = value.split()
    apart = "," in value or not all(re.match(ID_PATTERN, word) for word in words)
    return f"[{value if apart else ', '.join(words)}]"


def not_fields(kind: type, loc: Loc, value: object) -> Misshapen:
    """What stands where fields should."""
    allowed = ", ".join(fields_at(kind, loc) or ())
    if isinstance(value, list):
        return ("list_for_fields" if allowed else "not_mapping"), {"allowed": allowed}
    return ("not_fields" if allowed else "not_mapping"), {"allowed": allowed}


def split_by_dashes(kind: type, part: Loc, value: object) -> bool:
    """Whether a list's one thing was written as several: a dash before each of its fields."""
    if not isinstance(value, list) or len(value) < 2 or not all(isinstance(one, dict) for one in value):
        return False
    names = [name for one in value for name in one]
    fields = fields_at(kind, part) or {}
    return len(names) == len(value) == len(set(names)) and all(name in fields for name in names)
