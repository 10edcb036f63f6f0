"""A table of a document: what stands above it, its columns with their widths, its rows of cells."""

from collections.abc import Iterable
from typing import TypedDict

from .pieces import Cell


class Column(TypedDict):
    """A column's title and its width, as Typst writes widths."""

    title: str
    width: str


class Table(TypedDict):
    """A section that is a table; `none` is said where there are no rows, `dense` sets small rows close."""

    kind: str
    heading: str
    columns: list[Column]
    rows: list[list[Cell]]
    none: str
    dense: bool


def table(
    heading: str,
    columns: Iterable[tuple[str, str]],
    rows: Iterable[list[Cell]],
    *,
    none: str = "",
    dense: bool = False,
) -> Table:
    """A table under a heading; columns are (title, width)."""
    return {
        "kind": "table",
        "heading": heading,
        "columns": [{"title": title, "width": width} for title, width in columns],
        "rows": list(rows),
        "none": none,
        "dense": dense,
    }
