"""Texts that stand after | or >, line by line: what YAML loses or joins there without a word.

A line that begins with # and stands less far in than its text is a comment to YAML: a heading that nobody
will read. After > lines are joined, so the items of a list become one line of prose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..finding import Finding

_OPENING = re.compile(r"^( *(?:- +)*)(?:[\w-]+: +)?([|>])[-+\d]{0,2} *(?: #.*)?$")
_MARK = re.compile(r"(?:[-*•–] |\d+[.)] |#{1,6} |\|)")
_BULLET = re.compile(r"^( *)([•·‣◦▪–—*])( +)(?=\S)")
_BULLET_SIGNS = re.compile(r"[•·‣◦▪–—*]")
_FIELD = re.compile(r" *(?:- |[\w-]+ *:(?: |$)|[\"'].*[\"'] *:|\.\.\.|---)")
_FIELD_ALONE = re.compile(r"^ *(?:- +)*[\w-]+: *(?:#.*)?$")


class Block(NamedTuple):
    """One text: its field's column, the indent of its lines, and its lines (from 0, without the end)."""

    sign: str
    column: int
    indent: int
    start: int
    end: int


def blocks(lines: list[str]) -> Iterator[Block]:
    """Every text after | or >."""
    at = 0
    while at < len(lines):
        opened = _OPENING.match(lines[at])
        at += 1
        if opened:
            start, column = at, len(opened[1])
            indent = next((_indent(line) for line in lines[at:] if line.strip()), 0)
            while indent > column and at < len(lines) and _belongs(lines[at], indent):
                at += 1
            yield Block(opened[2], column, indent, start, at)


def _belongs(line: str, indent: int) -> bool:
    return not line.strip() or _indent(line) >= indent


def lost_and_joined(lines: list[str], found: list[Block]) -> Iterator[Finding]:
    """Each line of a text that would not be there, or not as a line of its own."""
    for block in found:
        yield from _lost(lines, block)
        yield from _out_of_text(lines, block)
        if block.sign == ">":
            yield from _joined(lines, block)


def _lost(lines: list[str], block: Block) -> Iterator[Finding]:
    after = block.end
    remarks = []
    while after < len(lines) and (not lines[after].strip() or lines[after].lstrip().startswith("#")):
        remarks += [after] if lines[after].strip() else []
        after += 1
    goes_on = after < len(lines) and _indent(lines[after]) >= block.indent
    for at in remarks:
        indent, text = _indent(lines[at]), lines[at].strip()
        if goes_on or indent > block.column or (indent and text.startswith("##")):
            yield Finding.at(at + 1, indent + 1, "yaml_lost_line", {"line": text})
            return


def _out_of_text(lines: list[str], block: Block) -> Iterator[Finding]:
    """A line of a text that stands less far in than the rest of it."""
    here = block.end
    if (
        block.start < here < len(lines)
        and not _FIELD.match(lines[here])
        and not lines[here].lstrip().startswith("#")
    ):
        after = next((line for line in lines[here + 1 :] if line.strip()), "")
        if _indent(after) >= block.indent:
            yield Finding.at(here + 1, _indent(lines[here]) + 1, "yaml_out_of_text")


def _joined(lines: list[str], block: Block) -> Iterator[Finding]:
    for at in range(block.start + 1, block.end):
        if _indent(lines[at]) == block.indent and _MARK.match(lines[at].strip()) and lines[at - 1].strip():
            yield Finding.at(at + 1, block.indent + 1, "yaml_joined", {"line": lines[at].strip()})
            return


def joined_plain(lines: list[str], start: int, end: int) -> Finding | None:
    """The first line of a list inside a text without any sign before it, between two lines (from 0)."""
    for at in range(start + 1, min(end + 1, len(lines))):
        if _MARK.match(lines[at].lstrip()) and not lines[at].lstrip().startswith("|"):
            return Finding.at(at + 1, _indent(lines[at]) + 1, "yaml_joined", {"line": lines[at].strip()})
    return None


def bullets(lines: list[str], found: list[Block]) -> Iterator[tuple[Finding, int, int]]:
    """Items of a list that begin with another sign than a dash, each with its line and column from 0."""
    inside = {at for block in found for at in range(block.start, block.end)}
    above = ""
    for at, line in enumerate(lines):
        mark = None if at in inside else _BULLET.match(line)
        if mark and (_FIELD_ALONE.match(above) or above.startswith(f"{mark[1]}- ") or _BULLET.match(above)):
            column = len(mark[1])
            yield Finding.at(at + 1, column + 1, "yaml_bullet", {"character": mark[2]}), at, column
        above = line if line.strip() else above


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
