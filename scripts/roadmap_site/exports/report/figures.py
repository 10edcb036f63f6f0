"""The report's figures in full: the very ones that stand in data/progress.json, under the same names."""

from collections.abc import Iterator
from typing import TypedDict

from ...history.totals import CONDITIONS, PARTS, Totals
from ...model import Roadmap
from ...views.context import Context
from ..typeset.pieces import Cell, Pieces
from ..typeset.table import Table, table


class Pair(TypedDict):
    """Two tables side by side."""

    kind: str
    heading: str
    note: str
    left: Table
    right: Table


def figures(pieces: Pieces, context: Context, scope: Roadmap | None, *, example: bool) -> Pair:
    """What is counted for missions and for mobilisations, and beside it what is counted for both together."""
    found = context.totals(scope, example=example)
    t = pieces.text
    return {
        "kind": "pair",
        "heading": t("report.figures"),
        "note": t("report.figures_note"),
        "left": table("", _columns(pieces), _of_each_kind(pieces, context, found), dense=True),
        "right": table(
            "",
            [(t("report.in_all"), "1fr"), (t("report.count"), "1.2cm")],
            _together(pieces, found),
            dense=True,
        ),
    }


def _columns(pieces: Pieces) -> list[tuple[str, str]]:
    return [
        (pieces.text("report.what"), "1fr"),
        (pieces.text("roadmaps.missions"), "1.7cm"),
        (pieces.text("roadmaps.mobilisations"), "2.3cm"),
    ]


def _of_each_kind(pieces: Pieces, context: Context, found: Totals) -> Iterator[list[Cell]]:
    for figure, label in _labels(pieces, context):
        counts = [_count(pieces, found, f"{kind}{figure}") for kind in ("missions", "mobilisations")]
        yield [pieces.cell([pieces.run(label)]), *counts]


def _labels(pieces: Pieces, context: Context) -> Iterator[tuple[str, str]]:
    """The end of a figure's name, and its label."""
    words = pieces.words
    yield "", words.t("report.figure_all")
    for stage in context.method.stages:
        yield f"_at_{stage}", words.t("report.figure_at", word=words.word("stages", stage).lower())
    for condition in CONDITIONS:
        yield f"_{condition}", words.t(f"report.figure_{condition}")
    for one in context.method.perspectives:
        perspective = words.word("perspectives", one).lower()
        yield f"_covering_{one}", words.t("report.figure_covering", word=perspective)


def _together(pieces: Pieces, found: Totals) -> list[list[Cell]]:
    return [
        [pieces.cell([pieces.say(f"report.count_{name}")]), _count(pieces, found, name)] for name in PARTS
    ]


def _count(pieces: Pieces, found: Totals, name: str) -> Cell:
    return pieces.cell([pieces.run(pieces.words.number(found[name]))])
