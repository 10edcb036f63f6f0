"""The report's first lines: who publishes it, what it is about, as of when."""

from typing import TypedDict

from ...look.emblem import eu_emblem
from ...model import Roadmap
from ...views.context import Context
from ...views.parts.card import line
from ..typeset.pieces import Pieces, Run, Tile, tile


class Head(TypedDict):
    """What stands in the band on the first page, and in the foot of all; `emblem` is an SVG."""

    brand: Run
    tagline: str
    emblem: str | None
    emblem_alt: str
    cofunded: str
    licence: str
    kind: str
    title: Run
    lead: Run
    as_of: str
    lines: list[Tile]


def head(pieces: Pieces, context: Context, scope: Roadmap | None) -> Head:
    """The head of a roadmap's report, or of the whole project's."""
    project = context.site.project
    roadmaps = (scope,) if scope else context.site.roadmaps
    return {
        "brand": pieces.own(project.short_name),
        "tagline": pieces.text("frame.tagline"),
        "emblem": eu_emblem() if project.eu_cofunded else None,
        "emblem_alt": pieces.text("report.emblem"),
        "cofunded": pieces.text("frame.cofunded"),
        "licence": pieces.text("frame.licence"),
        "kind": _kind(pieces, scope),
        "title": pieces.own(scope.title) if scope else pieces.say("start.headline"),
        "lead": pieces.own(scope.summary if scope else project.summary),
        "as_of": pieces.text("report.as_of", date=pieces.words.date(context.today)),
        "lines": [tile(line(roadmap)) for roadmap in roadmaps],
    }


def _kind(pieces: Pieces, scope: Roadmap | None) -> str:
    if scope is None:
        return pieces.text("report.kind_project")
    return pieces.text("report.kind_roadmap", start=scope.period.start.year, end=scope.period.end.year)
