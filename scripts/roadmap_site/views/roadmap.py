"""The roadmaps: how far each has come, what is late, what comes next, and where it is empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..history.snapshots import snapshot_dates
from ..model import Direction, Event, Record, Resource, Result, Roadmap
from ..model.entries import Source
from ..model.roadmap import Period
from ..model.text import FullText, Prose, Text
from .context import Context
from .direction import where_all_stand
from .page import Page, index_page, record_page
from .parts.answer import Told, scope_answer
from .parts.both import Both, both
from .parts.card import Card, CardList, card, card_lists, cards
from .parts.linemap import LineMap, line_map
from .parts.record_frame import RecordFrame, record_frame
from .parts.scope_progress import ScopeProgress, scope_progress

CHAPTERS = ("desired_state", "current_state", "drivers", "proposed_actions")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the roadmap's document; `heading` is an interface string."""

    heading: str
    text: Prose


@dataclass(frozen=True, slots=True)
class DirectionRow:
    """A direction, and how many missions serve it."""

    card: Card
    missions: Both[int]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far real work, or examples, have come: the line map, and what is counted where there is work."""

    map: LineMap
    progress: ScopeProgress | None


@dataclass(frozen=True, slots=True)
class RoadmapView:
    record_frame: RecordFrame
    answer: Both[Told | None]
    period: Period
    challenge_area: FullText
    context: Text | None
    document: Source
    global_goals: tuple[int, ...]
    chapters: tuple[Chapter, ...]
    missing: tuple[str, ...]
    directions: tuple[DirectionRow, ...]
    more_directions: str
    standing: Both[Standing]
    lists: tuple[CardList, ...]
    snapshots: tuple[date, ...]
    siblings: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RoadmapIndex:
    """All lines on one map, and the whole: a mission on two lines counts once in it."""

    answer: Both[Told | None]
    standing: Both[Standing]
    roadmaps: tuple[Card, ...]


def pages(context: Context) -> Iterator[Page]:
    """All lines on one map, then a page a roadmap."""
    yield index_page("roadmaps", _index(context))
    for roadmap in context.site.roadmaps:
        yield record_page(context, roadmap, _view(context, roadmap))


def _index(context: Context) -> RoadmapIndex:
    published = (one for one in context.site.roadmaps if not one.withdrawn)
    return RoadmapIndex(
        answer=_answer(context, None),
        standing=_standing(context, None),
        roadmaps=cards(context.site, published),
    )


def _answer(context: Context, scope: Roadmap | None) -> Both[Told | None]:
    return both(lambda *, example: scope_answer(context, scope, example=example))


def _view(context: Context, roadmap: Roadmap) -> RoadmapView:
    site = context.site
    directions = tuple(
        _direction(context, one) for one in site.directions if one.roadmap == roadmap.id and not one.withdrawn
    )
    return RoadmapView(
        record_frame=record_frame(site, roadmap),
        answer=_answer(context, roadmap),
        period=roadmap.period,
        challenge_area=roadmap.challenge_area,
        context=roadmap.context,
        document=roadmap.document,
        global_goals=roadmap.global_goals,
        chapters=tuple(_chapters(roadmap)),
        missing=tuple(
            f"roadmaps.{name}" for name in (*CHAPTERS, "global_goals") if not getattr(roadmap, name)
        ),
        directions=directions,
        more_directions=where_all_stand(roadmap, some=any(not one.card.example for one in directions)),
        standing=_standing(context, roadmap),
        lists=_lists(context, roadmap),
        snapshots=tuple(reversed(snapshot_dates(context.method, context.today))),
        siblings=cards(site, site.roadmaps),
    )


def _chapters(roadmap: Roadmap) -> Iterator[Chapter]:
    for name in CHAPTERS:
        if text := getattr(roadmap, name):
            yield Chapter(f"roadmaps.{name}", text)


def _lists(context: Context, roadmap: Roadmap) -> tuple[CardList, ...]:
    """What belongs to it beside its directions and the work that is followed."""
    site = context.site
    return card_lists(
        {
            "roadmaps.results": cards(site, site.on_roadmap(roadmap, Result)),
            "roadmaps.resources": cards(site, site.on_roadmap(roadmap, Resource)),
            "roadmaps.events": cards(site, site.on_roadmap(roadmap, Event)),
            "roadmaps.withdrawn": cards(site, _withdrawn(context, roadmap)),
        }
    )


def _standing(context: Context, scope: Roadmap | None) -> Both[Standing]:
    return both(
        lambda *, example: Standing(
            map=line_map(context, scope, example=example),
            progress=scope_progress(context, scope, example=example),
        )
    )


def _withdrawn(context: Context, roadmap: Roadmap) -> Iterator[Record]:
    """What belonged to it once: the standing doesn't count it, but its page remains."""
    belonging = (*context.site.directions, *context.site.initiatives)
    yield from (one for one in belonging if one.withdrawn and roadmap in context.site.roadmaps_of(one))


def _direction(context: Context, direction: Direction) -> DirectionRow:
    return DirectionRow(
        card=card(context.site, direction),
        missions=both(lambda *, example: context.totals(direction, example=example)["missions"]),
    )
