"""PyYAML's events become a tree of texts, under our rules; the place of every key and value is kept."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NoReturn

import yaml

from ..finding import Finding
from ..phrases import LOADER
from ..problems import Loc, Place
from .blocks import joined_plain
from .characters import HIDDEN, named
from .document import Plain
from .marks import begin, end
from .repeated import once_told
from .syntax import GLUED_COLON, explain
from .unreadable import Unreadable

MAX_DEPTH = 20
MAX_VALUES = 20_000
_NOTHING = ("", "~", "null")
# What follows a value on its line: a comment has two spaces before # and one after it; anything else
# is a cut text.
_CUT_TEXT = re.compile(r" (?=#)| +(?=#+[^# ])")
_CUT_START = re.compile(r" +(?=#+[^# ])")
_DIGITS = re.compile(r"[+-]?[0-9]+")
_ESCAPE, _ESCAPED = re.compile(r"\\(.|$)"), ('"', "\\", "/", "x", "u", "U", "")
_ITS_COLON = re.compile(r" *:")
# Findings that make YAML stumble further on: what it complains of then is no mistake of its own.
_STUMBLING = (
    "yaml_tab",
    "yaml_bullet",
    "yaml_odd_space",
    "yaml_control",
    "yaml_cut_comment",
    "yaml_cut_comma",
    "yaml_cut_decimal",
    "yaml_braces",
)


_OUT_OF_TEXT = ("yaml_lost_line", "yaml_out_of_text")


class Tree:
    """What one file holds: `root`, and the places of values and keys; adds to `findings`."""

    def __init__(self, text: str, findings: list[Finding], before: Sequence[Finding] = ()) -> None:
        self.root: Plain = None
        self.values: dict[Loc, Place] = {}
        self.keys: dict[Loc, Place] = {}
        self.blocks: dict[Loc, Place] = {}
        self.findings = findings
        self._before = before  # what is told of the file already
        self._lines = text.split("\n")
        self._may_be_cut = " #" in text
        self._events = LOADER(text)
        self._anchors: dict[str, Place] = {}
        self._last: yaml.ScalarEvent | None = None

    def read(self) -> None:
        """Read the whole file; raises Unreadable where it can't be read on."""
        try:
            self._read_documents()
        except yaml.YAMLError as refused:
            raise self._explained(refused) from None

    def _explained(self, refused: yaml.YAMLError) -> Unreadable:
        finding, until = explain(refused, self._lines, self._last)
        line = _line(finding)
        told = any(
            one.code in _STUMBLING and line - 1 <= _line(one) <= until
            for one in (*self._before, *self.findings)
        )
        told = told or any(self._goes_on(one, line) for one in self._before)
        self.findings[:] = [
            one for one in self.findings if one.code != "yaml_joined"
        ]  # what was read is in doubt
        whole = finding.code == "yaml_fence"  # the file is an example that was copied with its frame
        return Unreadable(None if told else finding, 0 if whole else line)

    def _goes_on(self, one: Finding, until: int) -> bool:
        """Whether YAML stumbles over the rest of a text of which a line stands too far out."""
        line = _line(one)
        between = [text for text in self._lines[line:until] if text.strip()]
        out = one.code in _OUT_OF_TEXT and line <= until
        return out and all(_indent(text) > _indent(self._lines[line - 1]) for text in between)

    def _read_documents(self) -> None:
        documents = 0
        while self._events.check_event():
            event = self._events.get_event()
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Unreadable(Finding.at(*begin(event), "yaml_two_documents"))
                if event.version or event.tags:
                    self.findings.append(Finding.at(*begin(event), "yaml_start", {"character": "%"}))
                self.root = self._value(self._events.get_event(), (), 0)

    def _tell(self, event: yaml.Event, code: str, loc: Loc, **params: str) -> None:
        self.findings.append(Finding.at(*begin(event), code, params, loc))

    def _value(self, event: yaml.Event, loc: Loc, depth: int) -> Plain:
        if depth > MAX_DEPTH:
            raise Unreadable(Finding.at(*begin(event), "yaml_too_deep", {"limit": str(MAX_DEPTH)}, loc[:3]))
        if len(self.values) >= MAX_VALUES:
            raise Unreadable(Finding.at(*begin(event), "yaml_too_many", {"limit": str(MAX_VALUES)}, loc[:3]))
        self.values[loc] = begin(event)
        self._refuse_signs(event, loc)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, loc, depth)
        return self._sequence(loc, depth) if isinstance(event, yaml.SequenceStartEvent) else None

    def _refuse_signs(self, event: Any, loc: Loc) -> None:
        """& * and ! would name, copy or retype a value: nothing in a file is expanded or executed."""
        if not event.anchor and (isinstance(event, yaml.AliasEvent) or not event.tag):
            return
        if isinstance(event, yaml.AliasEvent) and event.anchor in self._anchors:
            self._refuse_reuse(self._anchors[event.anchor])
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            self._tell(event, "yaml_alias", loc)
            if not isinstance(event, yaml.AliasEvent):
                self._anchors.setdefault(event.anchor, begin(event))
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self._tell(event, "yaml_tag", loc)

    def _refuse_reuse(self, first: Place) -> NoReturn:
        """What was named with & is fetched with *: one mistake, told where the name was given."""
        self.findings[:] = [one for one in self.findings if one.code not in ("yaml_alias", "yaml_merge")]
        raise Unreadable(Finding.at(*first, "yaml_anchor"))

    def _scalar(self, event: yaml.ScalarEvent, loc: Loc) -> str | None:
        self._last = event
        if event.style:
            if event.style != '"' or not self._refuse_escapes(event, loc):
                self._refuse_hidden(event, loc)
            if event.style == "|" and event.value.strip(" \n"):
                self.blocks[loc] = self._first_line(begin(event)[0])
            return event.value
        self._refuse_cut(event, loc)
        first, last = begin(event)[0] - 1, end(event)[0] - 1
        if last > first and (joined := joined_plain(self._lines, first, last)):
            self.findings.append(replace(joined, loc=loc))
        return None if event.value in _NOTHING else event.value

    def _first_line(self, number: int) -> Place:
        """The place of the first line that isn't blank, from a line (from 0) on."""
        while not self._lines[number].strip(" "):
            number += 1
        text = self._lines[number]
        return number + 1, len(text) - len(text.lstrip(" ")) + 1

    def _refuse_hidden(self, event: yaml.ScalarEvent, loc: Loc) -> None:
        """Inside "…", \\x1b and its like are characters that nobody sees."""
        if event.style == '"' and (hidden := HIDDEN.search(event.value)):
            self._tell(event, "yaml_control", loc, character=named(hidden.group()))

    def _refuse_escapes(self, event: yaml.ScalarEvent, loc: Loc) -> bool:
        """Inside "…", \\n and \\t are no letters: whoever wrote C:\\temp would lose them without a word."""
        (line, column), (last, until) = begin(event), end(event)
        for number in range(line, min(last, len(self._lines)) + 1):
            text = self._lines[number - 1][: until - 1 if number == last else None]
            for found in _ESCAPE.finditer(text, column - 1 if number == line else 0):
                if found[1] not in _ESCAPED:
                    self.findings.append(Finding.at(number, found.start() + 1, "yaml_escape", loc=loc))
                    return True
        return False

    def _refuse_cut(self, event: yaml.ScalarEvent, loc: Loc) -> None:
        pattern = _CUT_TEXT if event.value else _CUT_START
        if self._may_be_cut and (cut := self._match_after(pattern, event)):
            line, _ = end(event)
            self.findings.append(Finding.at(line, cut.end() + 1, "yaml_cut_comment", loc=loc))

    def _match_after(self, pattern: re.Pattern[str], event: yaml.Event) -> re.Match[str] | None:
        """What stands behind a value; PyYAML may put the end of a file on a line of its own."""
        line, column = end(event)
        return pattern.match(self._lines[line - 1], column - 1) if line <= len(self._lines) else None

    def _sequence(self, loc: Loc, depth: int) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := self._events.get_event(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*loc, len(items)), depth + 1))
        return items

    def _mapping(self, start: yaml.MappingStartEvent, loc: Loc, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        split, told = False, len(self.findings)
        while not isinstance(event := self._events.get_event(), yaml.MappingEndEvent):
            key, given = self._key(event, loc), self._events.get_event()
            if start.flow_style and self._is_fragment(key, given):
                self._refuse_fragment(start, key, loc, found, again=split)
                split = True
                continue
            split = False
            self._field(key, given, (*loc, key.value), found, depth)
        if len(self.findings) > told:
            self.findings[:] = once_told(self.findings, loc)
        return found

    def _field(
        self, event: yaml.ScalarEvent, given: yaml.Event, loc: Loc, found: dict[str, Plain], depth: int
    ) -> None:
        key = event.value
        if key in found:
            self._tell(event, "yaml_key_twice", loc, key=key, first=str(self.keys[loc][0]))
        self.keys[loc] = begin(event)
        value = self._value(given, loc, depth + 1)
        if key == "<<" and not event.style:
            self._tell(event, "yaml_merge", loc)
            return
        found[key] = value
        if value is None:
            self.values[loc] = self.keys[loc]

    def _key(self, event: yaml.Event, loc: Loc) -> yaml.ScalarEvent:
        """The event as a field's name; Unreadable where something else stands there."""
        if not isinstance(event, yaml.ScalarEvent):
            line, column = begin(event)
            sign = self._lines[line - 1][column - 1 : column]
            raise Unreadable(Finding.at(line, column, "yaml_start", {"character": sign}, loc))
        self._last = event
        self._refuse_signs(event, loc)
        self._refuse_hidden(event, loc)
        if not event.value:
            self._tell(event, "yaml_key_not_text", loc)
        line, column = begin(event)
        before = self._lines[line - 1][: column - 1]
        if "?" in before and (asked := before.rstrip()).endswith("?"):
            self.findings.append(Finding.at(line, len(asked), "yaml_start", {"character": "?"}, loc))
        return event

    def _is_fragment(self, event: yaml.ScalarEvent, given: yaml.Event) -> bool:
        """A field of { } without a value, and without the colon that would say that it is one."""
        empty = isinstance(given, yaml.ScalarEvent) and not given.value and not given.style
        return empty and not self._match_after(_ITS_COLON, event)

    def _refuse_fragment(
        self, start: yaml.Event, event: yaml.ScalarEvent, loc: Loc, found: dict[str, Plain], *, again: bool
    ) -> None:
        """What a comma in a text has split off, told once at its first comma, as a fault of that text."""
        if glued := GLUED_COLON.match(event.value):
            line, column = begin(event)
            self.findings.append(
                Finding.at(line, column + glued.end(), "yaml_no_space", {"character": ":"}, loc)
            )
        elif not again and not found:
            self._tell(start, "yaml_braces", loc)
        elif not again:
            before, value = [*found.items()][-1]
            number = _DIGITS.fullmatch(str(value)) and _DIGITS.fullmatch(event.value)
            self._tell(event, "yaml_cut_decimal" if number else "yaml_cut_comma", (*loc, before))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _line(finding: Finding) -> int:
    return finding.position[0] if finding.position else 0
