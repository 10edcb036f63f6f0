"""Strict YAML: what a communicator writes is what arrives, or she is told why not.

- Every plain value stays the text that it is: no `no` that is false, no 1.10 that is 1.1.
- ` #` with one space before it would cut a text short, so it is refused; a comment stands after two spaces or more.
- `{sv: one, two}` would split a text at its comma, so a field without a value inside { } is refused.
- Anchors, aliases and tags are refused: nothing is copied, expanded or executed. Depth and number of values are bounded.
"""

import re
from typing import Any

import yaml

from ..problems import Problem, problem
from .document import Document, Loc
from .syntax import explain

MAX_BYTES = 512 * 1024
MAX_DEPTH = 20
MAX_VALUES = 20_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
_CUT = re.compile(r" #")
_PLAIN = (None, "")


class _Stop(Exception):
    """The file can't be read any further; the problem is told already."""


def read_text(path: str, folder: str, id_: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """A file's bytes as a document, and every problem with how it is written; None where nothing can be read."""
    reader = _Reader(path)
    try:
        reader.load(data)
    except _Stop:
        return None, reader.problems
    if not isinstance(reader.root, dict):
        reader.add((1, 1), "yaml_not_fields" if reader.root is not None else "file_empty")
        return None, reader.problems
    return Document(path, folder, id_, reader.root, reader.values, reader.keys), reader.problems


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.values: dict[Loc, tuple[int, int]] = {}
        self.keys: dict[Loc, tuple[int, int]] = {}
        self.root: Any = None
        self._lines: list[str] = []
        self._count = 0

    def add(self, place: tuple[int, int], code: str, loc: Loc = (), **params: str) -> None:
        self.problems.append(problem(self.path, *place, loc, code, **params))

    def load(self, data: bytes) -> None:
        """Read the whole file into `root`; raises _Stop where it can't be read on."""
        text = self._decode(data)
        for found in _TAB_INDENT.finditer(text):
            self.add((text.count("\n", 0, found.start()) + 1, 1), "yaml_tab")
        if found := _CONTROL.search(text):
            place = _place(text, found.start())
            self.add(place, "yaml_control", character=f"U+{ord(found.group()):04X}")
            raise _Stop
        self._lines = re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text)
        try:
            self._events = yaml.parse(text, Loader=_LOADER)
            self._read_documents()
        except yaml.YAMLError as refused:
            line, column, code, params = explain(refused, text)
            if not any(one.code == "yaml_tab" for one in self.problems):
                self.add((line, column), code, **params)
            raise _Stop from None

    def _decode(self, data: bytes) -> str:
        if len(data) > MAX_BYTES:
            self.add((1, 1), "file_too_large", limit=str(MAX_BYTES // 1024))
            raise _Stop
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:200]:
            self.add((1, 1), "not_utf8", encoding="UTF-16")
            raise _Stop
        if data.startswith(b"\xef\xbb\xbf"):
            self.add((1, 1), "byte_order_mark")
            data = data[3:]
        try:
            return data.decode()
        except UnicodeDecodeError as refused:
            before = data[: refused.start].decode(errors="replace")
            self.add(_place(before, len(before)), "not_utf8", encoding="Windows-1252 / Latin-1")
            raise _Stop from None

    def _read_documents(self) -> None:
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.add(_mark(event), "yaml_two_documents")
                    raise _Stop
                self.root = self._value(next(self._events), (), 0)

    def _value(self, event: yaml.Event, loc: Loc, depth: int) -> Any:
        self._count += 1
        if self._count > MAX_VALUES or depth > MAX_DEPTH:
            code, limit = ("yaml_too_deep", MAX_DEPTH) if depth > MAX_DEPTH else ("yaml_too_many", MAX_VALUES)
            self.add(_mark(event), code, loc[:3], limit=str(limit))
            raise _Stop
        self.values[loc] = _mark(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.add(_mark(event), "yaml_alias", loc)
        if getattr(event, "tag", None):
            self.add(_mark(event), "yaml_tag", loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, loc, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc, depth)
        return self._scalar(event, loc)

    def _scalar(self, event: yaml.Event, loc: Loc) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            return None
        if event.style not in _PLAIN:
            return event.value
        if event.value in ("", "~", "null"):
            return None
        rest = self._lines[event.end_mark.line][event.end_mark.column :]
        if _CUT.match(rest):
            line, column = event.end_mark.line + 1, event.end_mark.column + 2
            self.add((line, column), "yaml_cut_comment", loc)
        return event.value

    def _sequence(self, loc: Loc, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*loc, len(items)), depth + 1))
        return items

    def _mapping(self, start: yaml.Event, loc: Loc, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, loc, depth)
            place = (*loc, key)
            if key in found:
                self.add(_mark(event), "yaml_key_twice", place, key=key, first=str(self.keys[place][0]))
            self.keys.setdefault(place, _mark(event))
            value_event = next(self._events)
            found[key] = self._value(value_event, place, depth + 1)
            if found[key] is None:
                self.values[place] = _mark(event)
                if start.flow_style:
                    self.add(_mark(event), "yaml_cut_comma", place)
        return found

    def _key(self, event: yaml.Event, loc: Loc, depth: int) -> str:
        around = self.values[loc]
        value = self._value(event, loc, depth + 1)
        self.values[loc] = around
        if isinstance(value, str):
            return value
        self.add(_mark(event), "yaml_key_not_text", loc)
        return f"?{event.start_mark.line + 1}:{event.start_mark.column + 1}"


def _mark(event: yaml.Event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
