"""A string's key as a template or code has it: whole, or with parts (*) that are only known when it runs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

KEY = re.compile(r"[a-z_*]+\.[a-z_*-]*[a-z*]")
# "project.html" is a file, "project.owner" a string.
_FILES = frozenset({"css", "html", "json", "md", "py", "svg", "typ", "xml", "yml"})
# What a call may say of how a string is shown; all else fills a mark.
_MANNER = frozenset({"style", "to", "lang"})


@dataclass(frozen=True, slots=True)
class Ask:
    """A string is asked for; `direct` where this place also fills its marks, if it has any."""

    key: str
    marks: frozenset[str] = frozenset()
    direct: bool = False


@dataclass(slots=True)
class File:
    """All that one file asks for; `open_marks` are filled in where the key stands elsewhere in the file."""

    asks: list[Ask] = field(default_factory=list)
    open_marks: set[str] = field(default_factory=set)

    def named(self, text: str) -> None:
        """A text that stands in the file; it is a key if it looks like one."""
        if is_key(text):
            self.asks.append(Ask(text))

    def called(self, keys: Iterable[str], names: Iterable[str]) -> None:
        """A call asks for one of these keys and fills in these marks; without a key, for some other one."""
        marks = frozenset(f"{{{name}}}" for name in names if name not in _MANNER)
        found = [Ask(key, marks, direct=True) for key in keys if is_key(key)]
        self.asks += found
        if not found:
            self.open_marks |= marks

    def whole(self) -> Iterator[Ask]:
        """Every ask, those whose marks are filled in elsewhere in the file with these."""
        direct = {ask.key for ask in self.asks if ask.direct}
        for ask in self.asks:
            elsewhere = not ask.direct and ask.key not in direct
            yield Ask(ask.key, ask.marks | self.open_marks) if elsewhere else ask


def is_key(text: str) -> bool:
    """Whether a text may be a string's key."""
    return KEY.fullmatch(text) is not None and text.partition(".")[2] not in _FILES and text != "*.*"


def resolved(asks: Iterable[Ask], written: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Whole keys with their marks.

    What is only known in part is each string that is written and agrees with it; its marks are theirs where
    no other place asks for them in whole.
    """
    asks = list(asks)
    direct = {ask.key for ask in asks if ask.direct}
    groups = {*written, *(ask.key.partition(".")[0] for ask in asks if ask.direct)}
    names = [f"{group}.{name}" for group, group_names in written.items() for name in group_names]
    found: dict[str, set[str]] = {}
    for ask in asks:
        pattern = re.compile(re.escape(ask.key).replace(r"\*", "[a-z_-]+"))
        partly = "*" in ask.key
        for key in filter(pattern.fullmatch, names) if partly else (ask.key,):
            if key.partition(".")[0] in groups:
                found.setdefault(key, set()).update(() if partly and key in direct else ask.marks)
    return found
