"""A file's bytes as text, and the characters that mislead: unseen ones, tabs, odd spaces, broken letters."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from ..finding import Finding
from .unreadable import Unreadable

# U+0085, U+2028 and U+2029 would begin a new line for YAML, though no editor shows one.
HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_ODD_SPACE = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]"
_TAB_INSIDE = re.compile(r"(?<=[^ \t\n])[ \t]*\t")
# Only where YAML needs a space: in an indent, after a dash, after a field's colon. In a text it is
# just a space.
_ODD_PLACE = rf"^ *(?:- +)*(?:-|[\w-]+:)?({_ODD_SPACE})"
_BLANK = f"(?: |{_ODD_SPACE})"
_NEEDED_SPACES = re.compile(rf"^{_BLANK}*(?:-{_BLANK}+)*(?:[\w-]+:{_BLANK})?", re.MULTILINE)
_GARBLED = "(Ã[¥¤¶©…„–]|\ufffd)"
# The character itself is the pattern's group; a pattern with ^ tells only the first of its kind on a line.
_RULES = (
    (re.compile(f"({HIDDEN.pattern})"), "yaml_control"),
    (re.compile(r"^ *(\t)"), "yaml_tab"),
    (re.compile(r"^ *[^ \t][^\t]*(\t)"), "yaml_tab_inside"),
    (re.compile(_ODD_PLACE), "yaml_odd_space"),
    # å, ä, ö, é saved as UTF-8 and read as something else; U+FFFD stands where a letter was lost for good.
    (re.compile(_GARBLED), "garbled"),
)
_MARKDOWN_RULES = (
    (re.compile(rf"^[ \t]*(?:[-*+>]|\d+[.)]|#{{1,6}}|!!!)({_ODD_SPACE})"), "yaml_odd_space"),
    (re.compile(_GARBLED), "garbled"),
)
# Without one of these signs there is nothing to tell or to replace.
_SUSPECT = re.compile(f"[{HIDDEN.pattern[1:-1]}\t{_ODD_SPACE[1:-1]}Ã\ufffd]")
_LETTERS = "åäöÅÄÖé"
_OLD_ENCODINGS = {"cp1252": "Windows-1252 / Latin-1", "mac_roman": "Mac OS Roman", "cp850": "MS-DOS (850)"}


def decode(data: bytes) -> tuple[str, list[Finding]]:
    """The text with `\\n` at every line's end, and a finding for a byte order mark.

    Raises Unreadable if it isn't UTF-8.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or data[:400].count(0) > len(data[:400]) // 4:
        raise Unreadable(Finding.at(1, 1, "not_utf8", {"encoding": "UTF-16"}))
    findings = [Finding.at(1, 1, "byte_order_mark")] if data.startswith(BOM_UTF8) else []
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as refused:
        before = _plain_breaks(data[: refused.start].decode())
        place = _place(before, len(before))
        raise Unreadable(Finding.at(*place, "not_utf8", {"encoding": _old_encoding(data)})) from None
    return _plain_breaks(text), findings


def is_suspect(text: str) -> bool:
    """Whether any character in it may mislead: most texts need no closer look."""
    return bool(_SUSPECT.search(text))


def misleading(text: str) -> Iterator[Finding]:
    """Every character that a text may not hold, or not where it stands; one tab a line is enough."""
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, code in _RULES:
            for found in pattern.finditer(line):
                character = found.group(1)
                params = {"character": character if code == "garbled" else named(character)}
                yield Finding.at(number, found.start(1) + 1, code, params)


def misleading_in_markdown(text: str, start: int) -> Iterator[Finding]:
    """The same for a text whose first line is the file's `start`: tabs indent, hard spaces are spaces.

    One that stands where Markdown needs an ordinary space makes the list or the heading a text.
    """
    for number, line in enumerate(text.split("\n"), start):
        for pattern, code in _MARKDOWN_RULES:
            for found in pattern.finditer(line):
                character = found.group(1)
                params = {"character": character if code == "garbled" else named(character)}
                yield Finding.at(number, found.start(1) + 1, code, params)


def parsable(text: str) -> str:
    """The text with spaces for what YAML can't read, so that the rest is checked too.

    Every place stays where it was.
    """
    text = _NEEDED_SPACES.sub(_spaced, HIDDEN.sub(" ", text))
    return _TAB_INSIDE.sub(lambda found: " " * len(found.group()), text) if "\t" in text else text


def _spaced(found: re.Match[str]) -> str:
    return re.sub(_ODD_SPACE, " ", found.group())


def named(character: str) -> str:
    """How to speak of a character that can't be seen: U+00A0."""
    return f"U+{ord(character):04X}"


def _old_encoding(data: bytes) -> str:
    """The encoding in which the file has most of the letters that Swedish has."""
    decoded = {codec: data.decode(codec, errors="replace") for codec in _OLD_ENCODINGS}
    likely = max(decoded, key=lambda codec: sum(decoded[codec].count(letter) for letter in _LETTERS))
    return _OLD_ENCODINGS[likely]


def _plain_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
