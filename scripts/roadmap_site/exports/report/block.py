"""A block of a report: how far real missions have come, or, in the appendix, examples. The two are never added."""

from collections.abc import Iterator
from typing import Any

from ...model import Roadmap
from ...views.context import Context
from ...views.parts.linemap import line_map
from ...views.parts.scope_progress import ScopeProgress, scope_progress
from ..typeset.pieces import Pieces
from .drawings import burn_up, map_section, planned_by
from .figures import figures
from .followed import followed
from .tables import coming, late, moved, needs

Section = dict[str, Any]


def block(pieces: Pieces, context: Context, scope: Roadmap | None, *, example: bool) -> dict[str, Any]:
    """Summary, key figures and sections; where nothing is published, the map alone, and a sentence that says so."""
    roadmaps = (scope,) if scope else context.site.roadmaps
    lines = map_section(pieces, line_map(context, roadmaps, example=example))
    view = scope_progress(context, scope, example=example)
    if view is None:
        return {"example": example, "summary": _nothing(pieces, scope), "stats": [], "sections": [lines]}
    return {
        "example": example,
        "summary": summary(pieces, context, view, scope),
        "stats": _stats(pieces, view),
        "sections": [lines, *_sections(pieces, context, scope, view)],
    }


def _nothing(pieces: Pieces, scope: Roadmap | None) -> list[str]:
    t = pieces.text
    if scope:
        return [t("report.none_roadmap"), t("report.none_why")]
    return [t("report.none_project"), t("report.none_why_all")]


def summary(pieces: Pieces, context: Context, view: ScopeProgress, scope: Roadmap | None) -> list[str]:
    """The state in sentences."""
    t, counts = pieces.text, view.counts
    kinds = [("linemap.missions_count", view.missions), ("report.mobilisations", view.mobilisations)]
    followed_here = [pieces.words.t(key, count=len(rows)) for key, rows in kinds if rows]
    said = [t("report.follows", what=pieces.words.list(followed_here))]
    if view.missions:
        said.append(t("report.stand", stages=pieces.words.list(_at_stages(pieces, context, view))))
    if view.burn_up:
        said.append(
            t("milestone.reached_of", count=counts.planned, reached=pieces.words.number(counts.reached))
        )
        said.append(t("report.by_now", count=planned_by(view.burn_up, context)))
        said.append(t("milestone.late", count=counts.overdue) if counts.overdue else t("report.none_late"))
    if counts.moved:
        said.append(t("milestone.moved", count=counts.moved))
    if open_needs := view.totals["needs_open"]:
        said.append(t("report.needs_open", count=open_needs))
    if view.shared:
        said.append(t("report.shared_here" if scope else "report.shared", count=len(view.shared)))
    return said


def _at_stages(pieces: Pieces, context: Context, view: ScopeProgress) -> Iterator[str]:
    for stage in context.method.stages:
        if count := view.totals[f"missions_at_{stage}"]:
            yield f"{pieces.words.word('stages', stage).lower()} {pieces.words.number(count)}"
    for condition in ("not_started", "stopped"):
        if count := view.totals[f"missions_{condition}"]:
            yield pieces.words.t(f"linemap.{condition}", count=count)


def _stats(pieces: Pieces, view: ScopeProgress) -> list[dict[str, Any]]:
    """The key figures, each with its unit in words."""
    words, counts = pieces.words, view.counts
    reached = words.t("linemap.of", reached=counts.reached, planned=counts.planned)
    needs_open = view.totals["needs_open"]
    found = [
        (len(view.missions), words.number(len(view.missions)), "linemap.missions"),
        (counts.planned, reached, "linemap.milestones_reached"),
        (counts.overdue, words.number(counts.overdue), "standing.late"),
        (counts.moved, words.number(counts.moved), "standing.moved"),
        (needs_open, words.number(needs_open), "standing.open_needs"),
    ]
    return [
        {"number": number, "words": pieces.text(key, count=count), "late": key == "standing.late"}
        for count, number, key in found
        if count
    ]


def _sections(
    pieces: Pieces, context: Context, scope: Roadmap | None, view: ScopeProgress
) -> Iterator[Section]:
    if view.burn_up:
        yield burn_up(pieces, context, view.burn_up)
    yield late(pieces, view, context)
    yield moved(pieces, view)
    yield coming(pieces, view, context, scope)
    yield _gaps(pieces, view)
    yield needs(pieces, view)
    for kind, rows in (("mission", view.missions), ("mobilisation", view.mobilisations)):
        if rows:
            yield followed(pieces, context, rows, kind)
    yield figures(pieces, context, scope, example=view.example)


def _gaps(pieces: Pieces, view: ScopeProgress) -> Section:
    gaps = view.gaps
    perspectives = [pieces.words.word("perspectives", one) for one in gaps.perspectives]
    found = [
        ("gap_directions", [pieces.words.plain(one.title) for one in gaps.directions]),
        ("gap_regions", [pieces.words.plain(one.title) for one in gaps.regions]),
        ("gap_perspectives", perspectives),
    ]
    lines = [
        [pieces.say(f"roadmaps.{key}", "strong"), pieces.run(f" {pieces.words.list(names)}")]
        for key, names in found
        if names
    ]
    return {
        "kind": "lines",
        "heading": pieces.text("roadmaps.gaps_heading"),
        "lines": lines or [[pieces.say("roadmaps.no_gaps")]],
    }
