"""The picture as it was known at each half-year's end, at an address of its own; then what was corrected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..history.changes import added_afterwards
from ..history.snapshots import snapshot_dates
from ..history.topics import Tally, tally
from ..model import Roadmap
from .changes import changed
from .context import Context
from .page import Page, UiText, index_page
from .parts.answer import Told, scope_answer
from .parts.both import Both, both
from .parts.card import Card, card
from .parts.linemap import LineMap, line_map
from .parts.quarters import ChangeRow, change_row
from .parts.receipt import Receipt, receipts
from .parts.scope_progress import ScopeProgress, scope_progress


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure then, at the snapshot before, and today; `name` is a figure of the totals.

    `receipt` says what the figure of then was counted from; there is none where nothing was.
    """

    name: str
    then: int
    receipt: Receipt | None
    before: int | None
    today: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One block of a snapshot: real records or examples."""

    example: bool
    map: LineMap
    progress: ScopeProgress
    comparisons: tuple[Comparison, ...]
    receipts: tuple[Receipt, ...]
    corrections: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class SnapshotView:
    day: date
    before: date | None
    after: date | None
    roadmap: Card | None
    roadmaps: tuple[Card, ...]
    pictures: Both[Picture | None]


@dataclass(frozen=True, slots=True)
class DayRow:
    """A snapshot in the list of them: where the work stood, and what changed since the one before."""

    day: date
    before: date | None
    answer: Told | None
    news: Tally


@dataclass(frozen=True, slots=True)
class HistoryIndex:
    """The latest day first; None where there was nothing, as of real work before any is published."""

    days: Both[tuple[DayRow, ...] | None]
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
    past = [Context.of(context.site, day) for day in days]
    rows = both(lambda *, example: _rows(past, example=example))
    yield index_page("history", HistoryIndex(rows, cards), section="roadmaps/")
    for before, then, after in zip([None, *past], past, [*past[1:], None], strict=False):
        for roadmap in (None, *context.site.roadmaps):
            yield _page(_Moment(context, then, before, after), roadmap, cards)


def _rows(past: list[Context], *, example: bool) -> tuple[DayRow, ...] | None:
    pairs = zip([None, *past], past, strict=False)
    rows = tuple(_row(before, then, example=example) for before, then in pairs)
    return tuple(reversed(rows)) if any(row.news.total for row in rows) else None


def _row(before: Context | None, then: Context, *, example: bool) -> DayRow:
    since = before.today if before else date.min
    return DayRow(
        day=then.today,
        before=before.today if before else None,
        answer=scope_answer(then, None, example=example),
        news=tally(changed(then, since, example=example)),
    )


class _Moment(NamedTuple):
    """A snapshot's context among today's and its neighbours'."""

    now: Context
    then: Context
    before: Context | None
    after: Context | None


def _page(moment: _Moment, roadmap: Roadmap | None, cards: tuple[Card, ...]) -> Page:
    day = moment.then.today
    view = SnapshotView(
        day=day,
        before=moment.before.today if moment.before else None,
        after=moment.after.today if moment.after else None,
        roadmap=card(moment.now.site, roadmap) if roadmap else None,
        roadmaps=cards,
        pictures=both(lambda *, example: _picture(moment, roadmap, example=example)),
    )
    title = UiText("history.of_day", {"date": day})
    if roadmap:
        title = UiText("history.of_roadmap", {"date": day, "roadmap": roadmap.title})
    path = f"history/{day.isoformat()}/{f'{roadmap.id}/' if roadmap else ''}"
    return Page(
        path=path,
        template="snapshot.html",
        view=view,
        title=title,
        description=title,
        section="roadmaps/",
        line=roadmap.colour if roadmap else "",
    )


def _picture(moment: _Moment, roadmap: Roadmap | None, *, example: bool) -> Picture | None:
    then = _then(moment.then, roadmap)
    shown = scope_progress(moment.then, then, example=example)
    if shown is None:
        return None
    # The receipts that the key figures don't have already.
    there = {one.figure.rule for one in shown.receipts}
    names = [(name, None) for name in _COMPARED if name not in there]
    figures = moment.then.figures(then, example=example)
    more = receipts(moment.then, figures, names, of=then, example=example)
    return Picture(
        example=example,
        map=line_map(moment.then, then, example=example),
        progress=shown,
        comparisons=_comparisons(moment, roadmap, (*shown.receipts, *more), example=example),
        receipts=more,
        corrections=_corrections(moment, roadmap, example=example),
    )


def _comparisons(
    moment: _Moment, roadmap: Roadmap | None, told: tuple[Receipt, ...], *, example: bool
) -> tuple[Comparison, ...]:
    now = moment.now.totals(roadmap, example=example)
    then = moment.then.totals(_then(moment.then, roadmap), example=example)
    before = None
    if moment.before:
        before = moment.before.totals(_then(moment.before, roadmap), example=example)
    by_name = {one.figure.rule: one for one in told}
    return tuple(
        Comparison(
            name=name,
            then=then[name],
            receipt=by_name.get(name),
            before=before[name] if before else None,
            today=now[name],
        )
        for name in _COMPARED
    )


def _corrections(moment: _Moment, roadmap: Roadmap | None, *, example: bool) -> tuple[ChangeRow, ...]:
    """What had happened by then, but was written down only later."""
    site, day = moment.now.site, moment.then.today
    members = [one for one in site.all_records() if one.example == example]
    if roadmap:
        members = [one for one in members if roadmap in site.roadmaps_of(one)]
    found = added_afterwards(members, day, moment.now.today)
    return tuple(change_row(site, one) for one in found)


def _then(context: Context, roadmap: Roadmap | None) -> Roadmap | None:
    """The roadmap as it was known then."""
    return context.site.one(Roadmap, roadmap.id) if roadmap else None
