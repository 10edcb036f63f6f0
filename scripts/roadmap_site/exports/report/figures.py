"""The report's figures in full: the very ones that stand in data/progress.json, under the same names."""

from collections.abc import Iterator
from typing import Any

from ...history.totals import CONDITIONS, PARTS, Totals, in_scope, totals
from ...model import Roadmap
from ...views.context import Context
from ..typeset.pieces import Cell, Pieces
from .tables import table


def counted(context: Context, scope: Roadmap | None, *, example: bool) -> Totals:
    """Every figure of a scope."""
    return totals(context.state(one) for one in in_scope(context.site, scope, example=example))


def figures(pieces: Pieces, context: Context, scope: Roadmap | None, *, example: bool) -> dict[str, Any]:
    """Two tables side by side: what is counted for missions and for mobilisations, and what is counted for both together."""
    found = counted(context, scope, example=example)
    t = pieces.text
    rows = [
        [
            pieces.cell([pieces.run(label)]),
            _count(pieces, found, f"missions{figure}"),
            _count(pieces, found, f"mobilisations{figure}"),
        ]
        for figure, label in _labels(pieces, context)
    ]
    parts = [
        [pieces.cell([pieces.say(f"report.count_{name}")]), _count(pieces, found, name)] for name in PARTS
    ]
    kinds = [
        (t("report.what"), "1fr"),
        (t("roadmaps.missions"), "1.7cm"),
        (t("roadmaps.mobilisations"), "2.3cm"),
    ]
    both = [(t("report.in_all"), "1fr"), (t("report.count"), "1.2cm")]
    return {
        "kind": "pair",
        "heading": t("report.figures"),
        "note": t("report.figures_note"),
        "left": table("", kinds, rows, dense=True),
        "right": table("", both, parts, dense=True),
    }


def _labels(pieces: Pieces, context: Context) -> Iterator[tuple[str, str]]:
    """The end of a figure's name, and its label."""
    words = pieces.words
    yield "", words.t("report.figure_all")
    for stage in context.method.stages:
        yield f"_at_{stage}", words.t("report.figure_at", word=words.word("stages", stage).lower())
    for condition in CONDITIONS:
        yield f"_{condition}", words.t(f"report.figure_{condition}")
    for perspective in context.method.perspectives:
        yield (
            f"_covering_{perspective}",
            words.t("report.figure_covering", word=words.word("perspectives", perspective).lower()),
        )


def _count(pieces: Pieces, found: Totals, name: str) -> Cell:
    return pieces.cell([pieces.run(pieces.words.number(found[name]))])
