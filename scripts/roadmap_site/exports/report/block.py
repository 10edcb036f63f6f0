"""A block of a report: how far real work has come, or, in the appendix, examples. The two are never added."""

from collections.abc import Iterator
from typing import TypedDict

from ...history.figures import Count
from ...look.typeface import legible
from ...model import Roadmap
from ...render.telling import told_plainly
from ...views.context import Context
from ...views.parts.answer import scope_answer
from ...views.parts.linemap import line_map
from ...views.parts.scope_progress import ScopeProgress, scope_progress
from ...words import Words
from ..typeset.pieces import Pieces
from ..typeset.table import Table
from .drawings import BurnUpSection, MapSection, burn_up, map_section
from .figures import Pair, figures
from .followed import followed
from .gaps import Lines, gaps
from .pictures import Pictures, pictures
from .tables import coming, late, moved, needs


class Stat(TypedDict):
    """A key figure, and what it counts in words."""

    number: str
    words: str
    late: bool


Section = MapSection | BurnUpSection | Table | Lines | Pair | Pictures


class Block(TypedDict):
    """The state in sentences, its key figures, and sections that show it in full."""

    example: bool
    summary: list[str]
    stats: list[Stat]
    sections: list[Section]


def block(pieces: Pieces, context: Context, scope: Roadmap | None, *, example: bool) -> Block:
    """The block of a scope; where nothing is published, the map alone, and a sentence that says so."""
    lines = map_section(pieces, line_map(context, scope, example=example))
    progress = scope_progress(context, scope, example=example)
    if progress is None:
        said = [*_answer(pieces, context, scope, example=example)]
        said.append(pieces.text("report.none_why" if scope else "report.none_why_all"))
        return {"example": example, "summary": said, "stats": [], "sections": [lines]}
    return {
        "example": example,
        "summary": [*_summary(pieces, context, scope, progress)],
        "stats": _stats(pieces, progress),
        "sections": [lines, *_sections(pieces, context, scope, progress)],
    }


def _answer(pieces: Pieces, context: Context, scope: Roadmap | None, *, example: bool) -> Iterator[str]:
    """The sentences that the scope's page opens with."""
    found = scope_answer(context, scope, example=example)
    for one in (*found.lead, *found.rest) if found else ():
        yield legible(told_plainly(pieces.words, one))


def _summary(
    pieces: Pieces, context: Context, scope: Roadmap | None, progress: ScopeProgress
) -> Iterator[str]:
    """The state in sentences: the answer, what is followed, then what else there is to say."""
    t, words = pieces.text, pieces.words
    yield from _answer(pieces, context, scope, example=progress.example)
    kinds = [("linemap.missions_count", progress.missions), ("report.mobilisations", progress.mobilisations)]
    yield t("report.follows", what=words.list(words.t(key, count=len(rows)) for key, rows in kinds if rows))
    if progress.missions:
        yield t("report.stand", stages=words.list(_at_stages(pieces, context, progress)))
    if moves := progress.counts.moved:
        yield t("milestone.moved", count=moves)
    if open_needs := progress.totals["needs_open"]:
        yield t("report.needs_open", count=open_needs)
    if progress.shared:
        yield t("report.shared_here" if scope else "report.shared", count=len(progress.shared))


def _at_stages(pieces: Pieces, context: Context, progress: ScopeProgress) -> Iterator[str]:
    for stage in context.method.stages:
        if count := progress.totals[f"missions_at_{stage}"]:
            yield f"{pieces.words.word('stages', stage).lower()} {pieces.words.number(count)}"
    for condition in ("not_started", "stopped"):
        if count := progress.totals[f"missions_{condition}"]:
            yield pieces.words.t(f"linemap.{condition}", count=count)


_IN_A_SENTENCE = ("milestones_planned_by_now",)  # told in the summary already


def _stats(pieces: Pieces, progress: ScopeProgress) -> list[Stat]:
    """The key figures, each with its unit in words; one that is nothing is left out."""
    return [
        {
            "number": _number(pieces.words, one.figure.count),
            "words": pieces.text(f"amount.{one.figure.rule}", count=one.figure.value),
            "late": one.late,
        }
        for one in progress.receipts
        if (one.figure.value or one.figure.of) and one.figure.rule not in _IN_A_SENTENCE
    ]


def _number(words: Words, count: Count) -> str:
    """The figure as it is written, with what it is a part of."""
    if count.of is None:
        return words.number(count.value)
    return words.t("linemap.of", reached=words.number(count.value), planned=words.number(count.of))


def _sections(
    pieces: Pieces, context: Context, scope: Roadmap | None, progress: ScopeProgress
) -> Iterator[Section]:
    if progress.burn_up:
        yield burn_up(pieces, context, progress.burn_up)
    yield late(pieces, progress)
    yield moved(pieces, progress)
    yield coming(pieces, context, scope, progress)
    yield gaps(pieces, progress)
    yield needs(pieces, progress)
    if progress.missions:
        yield followed(pieces, context, progress.missions, "mission")
    if progress.mobilisations:
        yield followed(pieces, context, progress.mobilisations, "mobilisation")
    yield from pictures(pieces, progress)
    yield figures(pieces, context, scope, example=progress.example)
