"""The pictures that social media show of a page: one for the start page, each roadmap and each mission, in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from ..history.state import State
from ..look.emblem import eu_emblem
from ..look.icons import icon
from ..look.palette import LIGHT
from ..look.typeface import FAMILY
from ..model import Mission, Record, Roadmap
from ..views.context import Context
from ..views.parts.card import line
from ..views.parts.linemap import line_map
from ..views.parts.progress import stations
from ..words import Words
from .typeset.pieces import Pieces, colour, tile
from .typeset.typesetting import Job, typeset

TEMPLATE = "cards/card.typ"
WIDTH, HEIGHT = 1200, 630  # what the template draws
TITLE_LENGTH = 180  # a longer title is cut between words


def card_png(context: Context, words: Words, record: Roadmap | Mission | None = None) -> bytes:
    """The picture of a roadmap's or a mission's page; of the start page where there is none."""
    return typeset(card_job(context, words, record))


def card_jobs(context: Context, words: Mapping[str, Words]) -> Iterator[tuple[str, Job]]:
    """Path and job of every card."""
    for lang, said in words.items():
        for record in (None, *context.site.roadmaps, *context.site.missions):
            name = record.id if record else "start"
            yield f"cards/{lang}/{name}.png", card_job(context, said, record)


def card_job(context: Context, words: Words, record: Record | None) -> Job:
    """What the typesetter needs: the words and the line of one card."""
    pieces = Pieces(context.site, words, context.site.project.address)
    project = context.site.project
    frame = {
        "lang": words.lang,
        "family": FAMILY,
        "colours": asdict(LIGHT),
        "logo": icon(context.site.line_colours, margin=0, corner=0),
        "emblem": eu_emblem() if project.eu_cofunded else None,
        "cofunded": pieces.text("frame.cofunded"),
        "brand": pieces.own(project.short_name),
        "tagline": pieces.text("frame.tagline"),
    }
    return Job.of(TEMPLATE, frame | _matter(pieces, context, record), "png")


def _matter(pieces: Pieces, context: Context, record: Record | None) -> dict[str, Any]:
    match record:
        case Mission():
            return _mission(pieces, context, record)
        case Roadmap():
            return _roadmap(pieces, context, record)
    lines = [tile(line(one)) | {"name": pieces.own(one.short)} for one in context.site.roadmaps]
    kind, title = pieces.text("cards.start"), pieces.say("start.headline")
    return {
        "kind": kind,
        "title": title,
        "line": LIGHT.ink,
        "tiles": [],
        "tag": "",
        "lines": lines,
        "track": None,
    }


def _roadmap(pieces: Pieces, context: Context, roadmap: Roadmap) -> dict[str, Any]:
    """A roadmap's line is drawn as far as its real missions have come."""
    (row,) = line_map(context, (roadmap,), example=False).rows
    start, end = roadmap.period.start.year, roadmap.period.end.year
    return {
        **_titled(pieces, roadmap, pieces.text("cards.roadmap", start=start, end=end), roadmap.colour),
        "tiles": [tile(row.line)],
        "tag": pieces.text("example.tag") if roadmap.example else "",
        "track": _track(pieces, [(stop.stage, "later" if stop.later else "done") for stop in row.stops]),
    }


def _mission(pieces: Pieces, context: Context, mission: Mission) -> dict[str, Any]:
    state, roadmaps = context.state(mission), context.site.roadmaps_of(mission)
    track = _track(pieces, [(one.stage, one.status) for one in stations(context, state)])
    if state.condition in ("paused", "stopped"):
        track["aside"] = pieces.words.word("interruptions", state.condition).lower()
    return {
        **_titled(pieces, mission, pieces.text("cards.mission"), roadmaps[0].colour if roadmaps else "slate"),
        "tiles": [tile(line(one)) for one in roadmaps],
        "tag": " · ".join(_marks(pieces, mission, state)),
        "track": track,
    }


def _marks(pieces: Pieces, mission: Mission, state: State) -> Iterator[str]:
    """What a reader must know before believing the card."""
    if mission.example:
        yield pieces.text("report.not_decided")
    if not state.counted:
        yield pieces.text("progress.withdrawn")


def _titled(pieces: Pieces, record: Record, kind: str, line_colour: str) -> dict[str, Any]:
    title = pieces.own(record.title)
    if len(title["text"]) > TITLE_LENGTH:
        title["text"] = title["text"][: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return {"kind": kind, "title": title, "line": colour(line_colour), "lines": []}


def _track(pieces: Pieces, stops: list[tuple[str, str]]) -> dict[str, Any]:
    named = [{"name": pieces.words.word("stages", stage), "status": status} for stage, status in stops]
    return {"stops": named, "aside": ""}
