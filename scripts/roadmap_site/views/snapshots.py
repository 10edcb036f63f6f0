"""The picture as it was known at each half-year's end, at a permanent address; later corrections are listed beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..history.changes import added_afterwards
from ..history.snapshots import snapshot_dates
from ..model import Roadmap
from .changes import ChangeRow, rows
from .context import Context
from .page import Page, UiText
from .parts.card import Card, card
from .parts.linemap import LineMap, line_map
from .parts.scope_progress import ScopeProgress, scope_progress, totals_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure then, at the snapshot before, and today; `name` is a figure of the totals."""

    name: str
    then: int
    before: int | None
    today: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One block of a snapshot: real records or examples."""

    example: bool
    map: LineMap
    progress: ScopeProgress
    comparisons: tuple[Comparison, ...]
    corrections: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class SnapshotView:
    day: date
    today: date
    before: date | None
    after: date | None
    roadmap: Card | None
    roadmaps: tuple[Card, ...]
    real: Picture | None
    example: Picture | None


@dataclass(frozen=True, slots=True)
class HistoryIndex:
    days: tuple[date, ...]
    roadmaps: tuple[Card, ...]


_COMPARED = (
    "missions",
    "missions_not_started",
    "milestones_planned",
    "milestones_reached",
    "milestones_overdue",
    "needs_open",
)


def pages(context: Context) -> Iterator[Page]:
    """The list of snapshots; then each for the whole, and for each roadmap."""
    days = snapshot_dates(context.method, context.today)
    cards = tuple(card(context.site, roadmap) for roadmap in context.site.roadmaps)
    index = HistoryIndex(tuple(reversed(days)), cards)
    yield Page(
        "history/",
        "history.html",
        index,
        UiText("history.title"),
        UiText("history.lead"),
        "roadmaps/",
        "pages",
    )
    past = [Context.of(context.site, day) for day in days]
    for before, then, after in zip([None, *past], past, [*past[1:], None], strict=False):
        for roadmap in (None, *context.site.roadmaps):
            yield _page(_Moment(context, then, before, after), roadmap, cards)


class _Moment(NamedTuple):
    """A snapshot's context among today's and its neighbours'."""

    now: Context
    then: Context
    before: Context | None
    after: Context | None


def _page(moment: _Moment, roadmap: Roadmap | None, cards: tuple[Card, ...]) -> Page:
    day = moment.then.today
    view = SnapshotView(
        day,
        moment.now.today,
        moment.before.today if moment.before else None,
        moment.after.today if moment.after else None,
        card(moment.now.site, roadmap) if roadmap else None,
        cards,
        _picture(moment, roadmap, example=False),
        _picture(moment, roadmap, example=True),
    )
    title = UiText("history.of_day", {"date": day})
    if roadmap:
        title = UiText("history.of_roadmap", {"date": day, "roadmap": roadmap.title})
    path = f"history/{day.isoformat()}/{f'{roadmap.id}/' if roadmap else ''}"
    return Page(
        path, "snapshot.html", view, title, title, "roadmaps/", line=roadmap.colour if roadmap else ""
    )


def _picture(moment: _Moment, roadmap: Roadmap | None, *, example: bool) -> Picture | None:
    shown = scope_progress(moment.then, _then(moment.then, roadmap), example=example)
    if shown is None:
        return None
    site = moment.now.site
    roadmaps = (_then(moment.then, roadmap),) if roadmap else moment.then.site.roadmaps
    now = totals_of(moment.now, roadmap, example=example)
    before = (
        totals_of(moment.before, _then(moment.before, roadmap), example=example) if moment.before else None
    )
    comparisons = tuple(
        Comparison(name, shown.totals[name], before[name] if before else None, now[name])
        for name in _COMPARED
    )
    members = [one for one in site.all_records() if one.example == example]
    if roadmap:
        members = [one for one in members if roadmap in site.roadmaps_of(one)]
    corrections = rows(
        moment.now, added_afterwards(members, moment.then.today, moment.now.today), entered_afterwards=True
    )
    return Picture(example, line_map(moment.then, roadmaps, example=example), shown, comparisons, corrections)


def _then(context: Context, roadmap: Roadmap | None) -> Roadmap | None:
    """The roadmap as it was known then."""
    return context.site.by_id[roadmap.id] if roadmap else None
