"""The roadmaps: how far each has come, what is late, what comes next, and where it is empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..history.snapshots import snapshot_dates
from ..model import Direction, Event, Initiative, Resource, Result, Roadmap
from ..model.entries import Source
from ..model.roadmap import Period
from ..model.text import FullText, Prose, Text
from .context import Context
from .page import Page, UiText, record_page
from .parts.card import Card, card, cards
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
    card: Card
    real: int
    example: int


@dataclass(frozen=True, slots=True)
class RoadmapView:
    record_frame: RecordFrame
    period: Period
    challenge_area: FullText
    context: Text | None
    document: Source
    global_goals: tuple[int, ...]
    chapters: tuple[Chapter, ...]
    missing: tuple[str, ...]
    directions: tuple[DirectionRow, ...]
    real: ScopeProgress | None
    example: ScopeProgress | None
    real_map: LineMap
    example_map: LineMap
    results: tuple[Card, ...]
    resources: tuple[Card, ...]
    events: tuple[Card, ...]
    withdrawn: tuple[Card, ...]
    snapshots: tuple[date, ...]
    siblings: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RoadmapIndex:
    """All lines on one map, and the whole: a mission on two lines counts once in it."""

    real_map: LineMap
    example_map: LineMap
    real: ScopeProgress | None
    example: ScopeProgress | None
    roadmaps: tuple[Card, ...]


def pages(context: Context) -> Iterator[Page]:
    """All lines on one map, then a page a roadmap."""
    site = context.site
    index = RoadmapIndex(
        line_map(context, site.roadmaps, example=False),
        line_map(context, site.roadmaps, example=True),
        scope_progress(context, None, example=False),
        scope_progress(context, None, example=True),
        cards(site, site.roadmaps),
    )
    yield Page(
        "roadmaps/",
        "roadmaps.html",
        index,
        UiText("roadmaps.title"),
        UiText("roadmaps.lead"),
        "roadmaps/",
        "pages",
    )
    for roadmap in site.roadmaps:
        yield record_page(context, roadmap, _view(context, roadmap))


def _view(context: Context, roadmap: Roadmap) -> RoadmapView:
    site = context.site
    return RoadmapView(
        record_frame=record_frame(site, roadmap),
        period=roadmap.period,
        challenge_area=roadmap.challenge_area,
        context=roadmap.context,
        document=roadmap.document,
        global_goals=roadmap.global_goals,
        chapters=tuple(
            Chapter(f"roadmaps.{name}", text) for name in CHAPTERS if (text := getattr(roadmap, name))
        ),
        missing=tuple(
            f"roadmaps.{name}" for name in (*CHAPTERS, "global_goals") if not getattr(roadmap, name)
        ),
        directions=tuple(_direction(context, one) for one in site.directions if one.roadmap == roadmap.id),
        real=scope_progress(context, roadmap, example=False),
        example=scope_progress(context, roadmap, example=True),
        real_map=line_map(context, (roadmap,), example=False),
        example_map=line_map(context, (roadmap,), example=True),
        results=cards(site, site.on_roadmap(roadmap, Result)),
        resources=cards(site, site.on_roadmap(roadmap, Resource)),
        events=cards(site, site.on_roadmap(roadmap, Event)),
        withdrawn=cards(site, _withdrawn(context, roadmap)),
        snapshots=tuple(reversed(snapshot_dates(context.method, context.today))),
        siblings=cards(site, site.roadmaps),
    )


def _withdrawn(context: Context, roadmap: Roadmap) -> Iterator[Initiative]:
    """What belonged to it once: the standing doesn't count it, but its page remains."""
    for one in context.site.initiatives:
        if not context.state(one).counted and roadmap in context.site.roadmaps_of(one):
            yield one


def _direction(context: Context, direction: Direction) -> DirectionRow:
    missions = [one for one in context.site.missions if direction in context.site.directions_of(one)]
    standing_now = [one for one in missions if context.state(one).counted]
    real = sum(not one.example for one in standing_now)
    return DirectionRow(card(context.site, direction), real, len(standing_now) - real)
