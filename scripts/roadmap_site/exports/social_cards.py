"""The pictures that social media show of a page: of the start page, of each roadmap and of each mission."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TypedDict

from ..history.state import State
from ..history.stations import stations
from ..look.emblem import eu_emblem
from ..look.icons import icon
from ..look.palette import LIGHT
from ..look.typeface import FAMILY
from ..model import Mission, Record, Roadmap
from ..views.context import Context
from ..views.parts.card import line
from ..views.parts.linemap import line_map
from ..words import Words
from .typeset.pieces import Pieces, Run, Tile, colour, tile
from .typeset.typesetting import Job, typeset

TEMPLATE = "cards/card.typ"
WIDTH, HEIGHT = 1200, 630  # what the template draws
TITLE_LENGTH = 180  # a longer title is cut between words


class Stop(TypedDict):
    """A station of the line, and what it is to the record."""

    name: str
    status: str


class Track(TypedDict):
    """The line of one record; `aside` says why it goes no further."""

    stops: list[Stop]
    aside: str


class NamedTile(Tile):
    """A roadmap's letter, colour and short name."""

    name: Run


class Matter(TypedDict):
    """What one card says; the start page's shows `lines`, the others a `track`."""

    kind: str
    title: Run
    line: str
    tiles: list[Tile]
    tag: str
    lines: list[NamedTile]
    track: Track | None


def card_jobs(context: Context, words: Mapping[str, Words]) -> Iterator[tuple[str, Job]]:
    """Path and job of every card."""
    shown: tuple[Roadmap | Mission | None, ...] = (None, *context.site.roadmaps, *context.site.missions)
    for lang, said in words.items():
        for record in shown:
            name = record.id if record else "start"
            yield f"cards/{lang}/{name}.png", card_job(context, said, record)


def card_job(context: Context, words: Words, record: Roadmap | Mission | None) -> Job:
    """What the typesetter needs: the words and the line of one card."""
    pieces = Pieces(context.site, words, address="")  # nothing on a card leads anywhere
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
    return Job.of(TEMPLATE, {**frame, **_matter(pieces, context, record)}, "png")


def card_png(context: Context, words: Words, record: Roadmap | Mission | None = None) -> bytes:
    """The picture of a roadmap's or a mission's page; of the start page where there is none."""
    return typeset(card_job(context, words, record))


def _matter(pieces: Pieces, context: Context, record: Roadmap | Mission | None) -> Matter:
    match record:
        case Mission():
            return _mission(pieces, context, record)
        case Roadmap():
            return _roadmap(pieces, context, record)
        case None:
            return _start(pieces, context)


def _start(pieces: Pieces, context: Context) -> Matter:
    return {
        "kind": pieces.text("cards.start"),
        "title": pieces.say("start.headline"),
        "line": LIGHT.ink,
        "tiles": [],
        "tag": "",
        "lines": [{**tile(line(one)), "name": pieces.own(one.short)} for one in context.site.roadmaps],
        "track": None,
    }


def _roadmap(pieces: Pieces, context: Context, roadmap: Roadmap) -> Matter:
    """A roadmap's line is drawn as far as its real missions have come."""
    (row,) = line_map(context, roadmap, example=False).rows
    start, end = roadmap.period.start.year, roadmap.period.end.year
    return {
        "kind": pieces.text("cards.roadmap", start=start, end=end),
        "title": _title(pieces, roadmap),
        "line": colour(roadmap.colour),
        "tiles": [tile(row.line)],
        "tag": pieces.text("example.tag") if roadmap.example else "",
        "lines": [],
        "track": {
            "stops": [_stop(pieces, stop.stage, "later" if stop.later else "done") for stop in row.stops],
            "aside": "",
        },
    }


def _mission(pieces: Pieces, context: Context, mission: Mission) -> Matter:
    state, roadmaps = context.state(mission), context.site.roadmaps_of(mission)
    interrupted = state.interruption
    return {
        "kind": pieces.text("cards.mission"),
        "title": _title(pieces, mission),
        "line": colour(roadmaps[0].colour if roadmaps else "slate"),
        "tiles": [tile(line(one)) for one in roadmaps],
        "tag": " · ".join(_marks(pieces, mission, state)),
        "lines": [],
        "track": {
            "stops": [_stop(pieces, one.stage, one.status) for one in stations(state, context.method.stages)],
            "aside": pieces.words.word("interruptions", interrupted).lower() if interrupted else "",
        },
    }


def _marks(pieces: Pieces, mission: Mission, state: State) -> Iterator[str]:
    """What a reader must know before believing the card."""
    if mission.example:
        yield pieces.text("report.not_decided")
    if not state.counted:
        yield pieces.text("progress.withdrawn")


def _title(pieces: Pieces, record: Record) -> Run:
    """A record's title, cut between two words where it is too long for the card."""
    title = pieces.own(record.title)
    if len(title["text"]) > TITLE_LENGTH:
        title["text"] = title["text"][: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return title


def _stop(pieces: Pieces, stage: str, status: str) -> Stop:
    return {"name": pieces.words.word("stages", stage), "status": status}
