"""What a report says beside its figures: facts about the roadmap or the project, and how it was counted."""

from collections.abc import Iterator
from typing import NotRequired, TypedDict

from ...model import Roadmap
from ...model.entries import Source
from ...model.roadmap import Period
from ...views.context import Context
from ...views.parts.card import cards
from ..typeset.pieces import Pieces, Run

_CHAPTERS = ("desired_state", "current_state", "drivers", "proposed_actions")


class Fact(TypedDict):
    """A term, and the lines that say what it is here."""

    term: str
    lines: list[list[Run]]


class Facts(TypedDict):
    """Facts under a heading."""

    heading: str
    note: NotRequired[str]
    rows: list[Fact]


def facts(pieces: Pieces, context: Context, scope: Roadmap | None) -> Facts:
    """What the report is about, whatever has been published."""
    if scope:
        return {"heading": pieces.text("report.about_roadmap"), "rows": [*_roadmap(pieces, context, scope)]}
    return {"heading": pieces.text("report.about_project"), "rows": [*_project(pieces, context)]}


def method(pieces: Pieces, context: Context, scope: Roadmap | None) -> Facts:
    """How it was counted, where everything stands, and the sources of the facts."""
    addresses = [
        ("report.web_page", pieces.page(scope.path if scope else "")),
        ("report.how_page", pieces.page("method/")),
        ("report.data_file", f"{pieces.address.rstrip('/')}/data/progress.json"),
    ]
    rows = [_fact(pieces, term, [pieces.run(address, to=address)]) for term, address in addresses]
    if sources := (scope or context.site.project).sources:
        rows.append(_fact(pieces, "report.sources", *(_source(pieces, one) for one in sources)))
    return {"heading": pieces.text("report.how"), "note": pieces.text("report.how_note"), "rows": rows}


def _fact(pieces: Pieces, term: str, *lines: list[Run]) -> Fact:
    return {"term": pieces.text(term), "lines": list(lines)}


def _roadmap(pieces: Pieces, context: Context, roadmap: Roadmap) -> Iterator[Fact]:
    yield _fact(pieces, "roadmaps.challenge_area", [pieces.own(roadmap.challenge_area)])
    years = f"{roadmap.period.start.year}–{roadmap.period.end.year}"
    yield _fact(pieces, "roadmaps.period", [pieces.run(years)])
    if roadmap.context:
        yield _fact(pieces, "roadmaps.context", [pieces.own(roadmap.context)])
    own = (one for one in context.site.directions if one.roadmap == roadmap.id and not one.withdrawn)
    directions = cards(context.site, own)
    if directions:
        yield _fact(pieces, "roadmaps.directions", *([pieces.named(one)] for one in directions))
    yield _fact(pieces, "roadmaps.document", _source(pieces, roadmap.document))
    if missing := [name for name in _CHAPTERS if getattr(roadmap, name) is None]:
        yield _not_entered(pieces, missing)


def _not_entered(pieces: Pieces, chapters: list[str]) -> Fact:
    """The chapters that only stand in the roadmap's own document so far."""
    first, *others = (pieces.words.t(f"roadmaps.{name}") for name in chapters)
    named = pieces.words.list([first, *(name.lower() for name in others)])
    return _fact(
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
