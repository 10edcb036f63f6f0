"""The pictures that social media show of a page: the start page's, each roadmap's and mission's, one for all
other examples.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Literal, TypedDict

from ..history.state import State
from ..history.stations import stations
from ..look.emblem import eu_emblem
from ..look.icons import icon
from ..look.palette import LIGHT
from ..look.typeface import DISPLAY, TEXT
from ..model import Mission, Record, Roadmap
from ..views.context import Context
from ..views.page import EXAMPLE_CARD, card_name
from ..views.parts.card import line
from ..views.parts.linemap import line_map
from ..words import Words
from .typeset.pieces import Pieces, Run, Tile, colour, tile
from .typeset.typesetting import Job, typeset

TEMPLATE = "cards/card.typ"
WIDTH, HEIGHT = 1200, 630  # what the template draws
TITLE_LENGTH = 180  # a longer title is cut between words

# Whose card: a record's own, the start page's, or that of the examples which have none of their own.
Subject = Roadmap | Mission | Literal["start", "example"]


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
    """What one card says; a record's own shows a `track`, the others all `lines`."""

    kind: str
    title: Run
    line: str
    tiles: list[Tile]
    tag: str
    lines: list[NamedTile]
    track: Track | None


def card_jobs(
    context: Context, words: Mapping[str, Words], pictures: Mapping[str, bytes] = MappingProxyType({})
) -> Iterator[tuple[str, Job]]:
    """Path and job of every card."""
    for lang, said in words.items():
        for subject in _subjects(context):
            name = subject if isinstance(subject, str) else subject.id
            yield f"cards/{lang}/{name}.png", card_job(context, said, subject, pictures)


def _subjects(context: Context) -> Iterator[Subject]:
    """Every card that a page can name."""
    site = context.site
    yield "start"
    yield from site.roadmaps
    yield from site.missions
    if any(card_name(one, site.roadmaps_of(one)) == EXAMPLE_CARD for one in site.all_records()):
        yield "example"


def card_job(
    context: Context, words: Words, subject: Subject, pictures: Mapping[str, bytes] = MappingProxyType({})
) -> Job:
    """What the typesetter needs: the words and the line of one card."""
    pieces = Pieces(context.site, words, "", pictures)  # nothing on a card leads anywhere
    project = context.site.project
    frame = {
        "lang": words.lang,
        "text": TEXT,
        "display": DISPLAY,
        "colours": asdict(LIGHT),
        "logo": icon(context.site.line_colours, margin=0, corner=0),
        # The European Union funds nothing that is made up.
        "emblem": eu_emblem() if project.eu_cofunded and not _made_up(subject) else None,
        "cofunded": pieces.text("frame.cofunded"),
        "brand": pieces.own(project.short_name),
        "tagline": pieces.text("frame.tagline"),
        "picture": None if isinstance(subject, str) else pieces.picture(subject),
    }
    return Job.of(TEMPLATE, {**frame, **_matter(pieces, context, subject)}, "png")


def _made_up(subject: Subject) -> bool:
    return subject == "example" if isinstance(subject, str) else subject.example


def card_png(context: Context, words: Words, subject: Subject) -> bytes:
    """The picture of one card."""
    return typeset(card_job(context, words, subject))


def _matter(pieces: Pieces, context: Context, subject: Subject) -> Matter:
    match subject:
        case Mission():
            return _mission(pieces, context, subject)
        case Roadmap():
            return _roadmap(pieces, context, subject)
        case "start":
            return _all_lines(pieces, context, kind="cards.start", title="start.headline")
        case "example":
            label = pieces.text("report.not_decided")
            return {
                **_all_lines(pieces, context, kind="cards.example", title="cards.example_title"),
                "tag": label,
            }


def _all_lines(pieces: Pieces, context: Context, *, kind: str, title: str) -> Matter:
    """A card about no record in particular; kind and title are interface strings."""
    return {
        "kind": pieces.text(kind),
        "title": pieces.say(title),
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
