"""Tables of hand-written pages: each cell carries its column's heading, which a phone shows above it."""

import re
from collections.abc import Iterator

_RULE = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$")
_EDGE = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r"\s*(```|~~~)")
_MARKS = str.maketrans({"*": "", "`": "", "_": "", '"': "”", "{": "", "}": "", "\\": ""})


def labelled_tables(body: str) -> str:
    """The Markdown with an attribute after each cell but a row's first, which is the row's own heading."""
    return "\n".join(_labelled(body.split("\n")))


def _labelled(lines: list[str]) -> Iterator[str]:
    labels: list[str] = []
    fenced = False
    for number, line in enumerate(lines):
        fenced ^= bool(_FENCE.match(line))
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if "|" not in line or fenced:
            labels = []
        elif _RULE.match(below):
            labels = [cell.strip().translate(_MARKS) for cell in _cells(line)]
        elif labels and not _RULE.match(line):
            line = _row(line, labels)
        yield line


def _row(line: str, labels: list[str]) -> str:
    """A row with more or fewer cells than headings (a bar inside code, say) stays as it is."""
    first, *rest = _cells(line)
    if len(rest) != len(labels) - 1:
        return line
    cells = [first.strip(), *map(_cell, rest, labels[1:])]
    return f"| {' | '.join(cells)} |"


def _cell(cell: str, label: str) -> str:
    """An empty cell has nothing to be labelled, and one that ends with attributes keeps them alone."""
    words = cell.strip()
    if not words or not label or words.endswith("}"):
        return words
    return f'{words} {{ data-label="{label}" }}'


def _cells(line: str) -> list[str]:
    return _EDGE.split(line.strip().removeprefix("|").removesuffix("|"))
