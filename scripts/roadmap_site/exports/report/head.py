"""What stands around a report's figures: its head, the facts about a roadmap or the project, and how it was counted."""

from collections.abc import Iterator
from typing import Any

from ...look.emblem import eu_emblem
from ...model import Roadmap
from ...model.entries import Source
from ...model.roadmap import Period
from ...views.context import Context
from ...views.parts.card import card, cards, line
from ..typeset.pieces import Pieces, Run, tile

Fact = dict[str, Any]
_CHAPTERS = ("desired_state", "current_state", "drivers", "proposed_actions")


def head(pieces: Pieces, context: Context, scope: Roadmap | None) -> dict[str, Any]:
    """The report's first lines: who publishes it, what it is about, as of when."""
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


def facts(pieces: Pieces, context: Context, scope: Roadmap | None) -> dict[str, Any]:
    """What the report is about, whatever has been published."""
    rows = _roadmap(pieces, context, scope) if scope else _project(pieces, context)
    return {
        "heading": pieces.text("report.about_roadmap" if scope else "report.about_project"),
        "rows": list(rows),
    }


def _fact(pieces: Pieces, term: str, *lines: list[Run]) -> Fact:
    return {"term": pieces.text(term), **pieces.cell(*lines)}


def _roadmap(pieces: Pieces, context: Context, roadmap: Roadmap) -> Iterator[Fact]:
    directions = [one for one in context.site.directions if one.roadmap == roadmap.id]
    yield _fact(pieces, "roadmaps.challenge_area", [pieces.own(roadmap.challenge_area)])
    years = f"{roadmap.period.start.year}–{roadmap.period.end.year}"
    yield _fact(pieces, "roadmaps.period", [pieces.run(years)])
    if roadmap.context:
        yield _fact(pieces, "roadmaps.context", [pieces.own(roadmap.context)])
    if directions:
        named = [[pieces.named(card(context.site, one))] for one in directions]
        yield _fact(pieces, "roadmaps.directions", *named)
    yield _fact(pieces, "roadmaps.document", _source(pieces, roadmap.document))
    missing = [pieces.words.t(f"roadmaps.{name}") for name in _CHAPTERS if getattr(roadmap, name) is None]
    if missing:
        named = pieces.words.list(missing[:1] + [name.lower() for name in missing[1:]])
        yield _fact(
            pieces, "report.not_entered", [pieces.run(named)], [pieces.say("report.read_there", "quiet")]
        )


def _project(pieces: Pieces, context: Context) -> Iterator[Fact]:
    site, project = context.site, context.site.project
    yield _fact(pieces, "report.goal", [pieces.own(project.overall_goal)])
    yield _fact(pieces, "report.period", [pieces.run(_span(pieces, project.period))])
    if project.owner:
        yield _fact(pieces, "report.owner", [pieces.own(one.title) for one in site.get(project.owner)])
    yield _fact(pieces, "report.regions", [pieces.regions(cards(site, site.regions))])


def _span(pieces: Pieces, period: Period) -> str:
    return f"{pieces.words.date(period.start)} – {pieces.words.date(period.end)}"


def _source(pieces: Pieces, source: Source) -> list[Run]:
    """A source's title or address."""
    address = source.address or ""
    return [pieces.own(source.title, to=address) if source.title else pieces.run(address, to=address)]


def method(pieces: Pieces, context: Context, scope: Roadmap | None) -> dict[str, Any]:
    """How it was counted, where everything stands, and the sources of the facts."""
    path = scope.path if scope else ""
    data = f"{pieces.address.rstrip('/')}/data/progress.json"
    rows = [
        ("report.web_page", pieces.page(path)),
        ("report.how_page", pieces.page("method/")),
        ("report.data_file", data),
    ]
    sources = scope.sources if scope else context.site.project.sources
    facts = [_fact(pieces, term, [pieces.run(address, to=address)]) for term, address in rows]
    if sources:
        facts.append(_fact(pieces, "report.sources", *(_source(pieces, one) for one in sources)))
    return {"heading": pieces.text("report.how"), "note": pieces.text("report.how_note"), "rows": facts}
