"""YAML's own complaints, in words that someone who has never heard of YAML can act on: the likeliest mistake.

PyYAML has two parsers, in C and in Python, that phrase a complaint differently; the patterns below know both.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from ..finding import Finding
from .marks import begin, end

GLUED_COLON = re.compile(r"[\w-]+:(?=\S)")
_NEAR = 20
_WORD = re.compile(r"\s*(?:- +)*[\w-]+")
_GLUED_DASH = re.compile(r"-(?=[^\s-])")
_FIELD_ALONE = re.compile(r" *(?:- +)*[\w-]+: *(?:#.*)?")
_LOST_COMMA = re.compile(r"[{,] *[\w-]+: +[^\s,:]+ +([\w-]+)$")
_CURLY = re.compile(r"(?:^|[:-] +)[”“„’‘»«]")
_OPENED = re.compile(r"(?:^|[:-] +)([\[{])")


class Complaint(NamedTuple):
    """What PyYAML said, where it noticed (line and column from 0) and had begun; the last value before."""

    said: str
    line: int
    column: int
    context: tuple[int, int]
    lines: list[str]
    last: yaml.ScalarEvent | None

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def sign(self) -> str:
        return self.text[self.column : self.column + 1]

    @property
    def before(self) -> str:
        return self.text[: self.column]

    def here(self, code: str, **params: str) -> Finding:
        return Finding.at(self.line + 1, self.column + 1, code, params)

    def begun(self, code: str, **params: str) -> Finding:
        return Finding.at(self.context[0] + 1, self.context[1] + 1, code, params)


def explain(refused: yaml.YAMLError, lines: list[str], last: yaml.ScalarEvent | None) -> tuple[Finding, int]:
    """The most likely mistake, and the line (from 1) where PyYAML noticed it."""
    mark = getattr(refused, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    context = getattr(refused, "context_mark", None) or mark
    begun = (context.line, context.column) if context else (0, 0)
    said = f"{getattr(refused, 'context', None) or ''}: {getattr(refused, 'problem', None) or refused}"
    complaint = Complaint(said, line, column, begun, lines, last)
    tell = next((tell for words, tell in _CAUSES if re.search(words, said)), _unknown)
    return tell(complaint), line + 1


def _colon(complaint: Complaint) -> Finding:
    """`: ` inside a text; or this line is a field, and something about the one above made it a text."""
    if dashed := _glued_dash(complaint.text, complaint.line):
        return dashed
    if not _WORD.fullmatch(complaint.before):
        curly = _CURLY.search(complaint.before)
        if curly:
            return Finding.at(complaint.line + 1, curly.end(), "yaml_curly_quote")
        return complaint.here("yaml_colon")
    indent = _indent(complaint.text)
    above = next((n for n in range(complaint.line - 1, -1, -1) if complaint.lines[n].strip()), None)
    if above is not None and _indent(complaint.lines[above]) == indent:
        if finding := _glued(complaint.lines[above], above):
            return finding
        begun = next((text for text in reversed(complaint.lines[:above]) if text.strip()), "")
        opens = _FIELD_ALONE.fullmatch(begun) and _indent(begun) < indent
        if indent == 0 or opens or _WORD.fullmatch(complaint.lines[above].rstrip()):
            return Finding.at(above + 1, indent + 1, "yaml_no_colon")
    return Finding.at(complaint.line + 1, indent + 1, "yaml_syntax" if above is None else "yaml_too_far")


def _no_colon(complaint: Complaint) -> Finding:
    """A line that should be a field has no colon, or none that YAML sees."""
    line = complaint.context[0]
    text = complaint.lines[line]
    if finding := _glued(text, line):
        return finding
    if _among_dashes(complaint.lines, line):
        return complaint.begun("yaml_dash_missing")
    if (cut := text.find(" #", complaint.context[1])) >= 0:
        return Finding.at(line + 1, cut + 2, "yaml_cut_comment")
    return complaint.begun("yaml_no_colon")


def _brackets(complaint: Complaint) -> Finding:
    """Between [ ] or { }: a colon or a quote in a text, or a bracket that is never closed."""
    if complaint.sign == ":" and (lost := _LOST_COMMA.search(complaint.before)):
        word = lost[1]
        return Finding.at(complaint.line + 1, complaint.column - len(word) + 1, "yaml_comma", {"word": word})
    if complaint.sign == ":" and not _WORD.fullmatch(complaint.before):
        return complaint.here("yaml_colon")
    if complaint.before.rstrip().endswith(("'", '"')):
        return complaint.here("yaml_after_quote")
    return complaint.begun("yaml_bracket")


def _not_a_field(complaint: Complaint) -> Finding:
    """Something stands where a field should: behind a quote or bracket that closed, or at an odd indent."""
    before = complaint.before.rstrip()
    if before.endswith(("'", '"')):
        last = complaint.last
        if last and begin(last)[0] < complaint.line + 1 == end(last)[0]:
            return Finding.at(*begin(last), "yaml_quote")
        return complaint.here("yaml_after_quote")
    if complaint.sign in ("]", "}"):
        return complaint.here("yaml_bracket")
    if before.endswith(("]", "}")) and (opened := _OPENED.search(before)):
        return Finding.at(complaint.line + 1, opened.end(), "yaml_start", {"character": opened.group(1)})
    if dashed := _glued_dash(complaint.text, complaint.line):
        return dashed
    if complaint.sign == ":":
        return complaint.here("yaml_key_not_text")
    if _among_dashes(complaint.lines, complaint.line):
        return complaint.here("yaml_dash_missing")
    return _odd_first(complaint) or complaint.here("yaml_indent")


def _among_dashes(lines: list[str], at: int) -> bool:
    """Whether the nearest line above that stands as far in, nothing less between, begins with a dash."""
    indent = _indent(lines[at])
    for text in reversed(lines[:at]):
        if text.strip() and _indent(text) <= indent:
            return _indent(text) == indent and text.lstrip().startswith("- ")
    return False


def _odd_first(complaint: Complaint) -> Finding | None:
    """Where a list's first item stands further in than all that follow it, it is the first that is wrong."""
    if not complaint.text.lstrip().startswith("- "):
        return None
    above = next((at for at in range(complaint.line - 1, -1, -1) if complaint.lines[at].strip()), None)
    if above is None or not complaint.lines[above].lstrip().startswith("- "):
        return None
    following = [
        text for text in complaint.lines[complaint.line + 1 :][:_NEAR] if text.lstrip().startswith("- ")
    ]
    if not following or _indent(following[0]) != _indent(complaint.text):
        return None
    before = complaint.lines[above - 1] if above else ""
    indent = _indent(complaint.lines[above])
    alone = _FIELD_ALONE.fullmatch(before) and indent > _indent(complaint.text)
    return Finding.at(above + 1, indent + 1, "yaml_indent") if alone else None


def _empty_field(complaint: Complaint) -> Finding:
    """`{sv:, en: x}`: a comma right after the colon."""
    return Finding.at(complaint.line + 1, complaint.column + 2, "yaml_no_space", {"character": ":"})


def _not_allowed_first(complaint: Complaint) -> Finding:
    """A sign that means something to YAML at the start of a value."""
    if not complaint.sign.strip():
        return complaint.begun("yaml_bracket")
    if complaint.sign == ",":
        return complaint.here("yaml_bracket")
    if complaint.text.startswith("```"):
        return complaint.here("yaml_fence")
    return complaint.here("yaml_start", character=complaint.sign)


def _second_document(complaint: Complaint) -> Finding:
    """Something stands after the end: of the file's one document, or of a block that began further in."""
    ended = next(
        (n for n, text in enumerate(complaint.lines[: complaint.line]) if text.startswith("...")), None
    )
    if ended is not None:
        return Finding.at(ended + 1, 1, "yaml_two_documents")
    sign = next((n for n, text in enumerate(complaint.lines[: complaint.line]) if text.startswith("%")), None)
    return (
        complaint.here("yaml_indent")
        if sign is None
        else Finding.at(sign + 1, 1, "yaml_start", {"character": "%"})
    )


def _glued(text: str, line: int) -> Finding | None:
    """`title:Nära` or `-Nära`: the space is missing that makes it a field or an item."""
    indent = _indent(text)
    for glued in (GLUED_COLON.match(text, indent), _GLUED_DASH.match(text, indent)):
        if glued:
            return Finding.at(line + 1, glued.end() + 1, "yaml_no_space", {"character": glued.group()[-1]})
    return None


def _glued_dash(text: str, line: int) -> Finding | None:
    """`-{actor: x` and `-id: x`"""
    glued = _GLUED_DASH.match(text, _indent(text))
    return Finding.at(line + 1, glued.end() + 1, "yaml_no_space", {"character": "-"}) if glued else None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _unknown(complaint: Complaint) -> Finding:
    return complaint.here("yaml_syntax")


# What PyYAML says → who knows what it means; the first that fits counts.
_CAUSES: tuple[tuple[str, Callable[[Complaint], Finding]], ...] = (
    (r"escape|hexdec", lambda complaint: complaint.here("yaml_escape")),
    (r"unexpected ':'", _empty_field),
    (r"quoted scalar", lambda complaint: complaint.begun("yaml_quote")),
    (r"block scalar", lambda complaint: complaint.begun("yaml_block_text")),
    (r"anchor|alias", lambda complaint: complaint.begun("yaml_alias")),
    (r"\btag\b|\bURI\b", lambda complaint: complaint.begun("yaml_tag")),
    (r"directive", lambda complaint: complaint.begun("yaml_start", character="%")),
    (r"sequence entries are not allowed", lambda complaint: complaint.here("yaml_dash")),
    (r"cannot start any token|node content|mapping keys are not allowed", _not_allowed_first),
    (r"document start", _second_document),
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_colon),
    (r"flow (mapping|sequence)", _brackets),
    (r"block (mapping|collection)", _not_a_field),
)
