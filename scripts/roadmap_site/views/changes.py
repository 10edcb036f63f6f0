"""What changed: since each of the half-years, since any day that a reader asks for, and in each quarter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..history.changes import news
from ..history.happenings import Happening
from ..history.snapshots import snapshot_dates
from ..history.topics import TOPICS, Tally, Topic, tally
from ..model import Record
from ..model.half_years import years_ended
from .context import Context
from .page import Page, UiText, index_page
from .parts.both import Both, both
from .parts.listing import Listing, Row, listed
from .parts.quarters import ChangeRow, Quarter, by_quarter, change_row

Found = tuple[Happening, ...]
_FEW = 3


@dataclass(frozen=True, slots=True)
class Since:
    """What there is to tell since a day: the topics that a reader asks for first, and how many in all."""

    day: date
    first: Tally
    total: int


@dataclass(frozen=True, slots=True)
class Block:
    """Changes of real records or of examples: of what they all are, and those that the page lists."""

    tally: Tally
    quarters: tuple[Quarter, ...]
    since: tuple[Since, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangesView:
    """The newest year's changes, what all can be chosen by, and the years whose changes have a page.

    `first` is the earliest day that makes a difference.
    """

    blocks: Both[Block]
    years: tuple[int, ...]
    topics: tuple[Topic, ...]
    choices: Listing[None]
    first: date
    today: date


@dataclass(frozen=True, slots=True)
class YearView:
    year: int
    blocks: Both[Block]
    newest: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """Everything since a day. What happened in the years that have pages of their own is listed there."""

    since: date
    until: date
    blocks: Both[Block]
    years: tuple[int, ...]


def pages(context: Context) -> Iterator[Page]:
    """The newest year's changes; a page for each year that is over, and for each snapshot's day until now."""
    days = tuple(reversed(snapshot_dates(context.method, context.today)))
    found = both(lambda *, example: changed(context, date.min, example=example))
    happened = {one.date.year for one in (*found.real, *found.example)}
    newest = max(happened, default=context.today.year)
    over = years_ended(context.method.start, context.method.end, context.today)
    paged = tuple(sorted({*over, *happened} - {context.today.year}, reverse=True))
    older = tuple(year for year in paged if year != newest)
    yield index_page("changes", _newest(context, found, days, newest, older), section="roadmaps/")
    for year in paged:
        yield _of_year(YearView(year, _listed(context, found, year), newest, paged))
    for day in days:
        yield _since(context, day, newest, older)


def changed(context: Context, since: date, *, example: bool) -> Found:
    """What can be told at the end of the context's day and couldn't at the end of `since`."""
    records: tuple[Record, ...] = (context.site.project, *context.site.all_records())
    return news((one for one in records if one.example == example), since, context.today)


def _newest(
    context: Context, found: Both[Found], days: tuple[date, ...], newest: int, older: tuple[int, ...]
) -> ChangesView:
    every = (*found.real, *found.example)
    happened = {topic for topic, _ in tally(every).counts}
    listed_now = _listed(context, found, newest)
    return ChangesView(
        blocks=Both(
            real=replace(listed_now.real, tally=tally(found.real), since=_of_days(found.real, days)),
            example=replace(
                listed_now.example, tally=tally(found.example), since=_of_days(found.example, days)
            ),
        ),
        years=older,
        topics=tuple(topic for topic in TOPICS if topic in happened),
        choices=_choices(context, every),
        first=min((one.known for one in every), default=context.today),
        today=context.today,
    )


def _listed(context: Context, found: Both[Found], year: int) -> Both[Block]:
    """The changes of a year."""
    real, example = (
        tuple(one for one in block if one.date.year == year) for block in (found.real, found.example)
    )
    return Both(
        real=Block(tally(real), _quarters(context, real, example=False)),
        example=Block(tally(example), _quarters(context, example, example=True)),
    )


def _quarters(context: Context, found: Iterable[Happening], *, example: bool) -> tuple[Quarter, ...]:
    rows = [change_row(context.site, one) for one in found]
    return by_quarter(rows, "example" if example else "q")


def _of_days(found: Found, days: Iterable[date]) -> tuple[Since, ...]:
    """The same as `changed` since each of the days, out of all that there is to tell."""
    tallies = ((day, tally(one for one in found if one.known > day)) for day in days)
    return tuple(Since(day, counts.first(_FEW), counts.total) for day, counts in tallies)


def _choices(context: Context, found: Iterable[Happening]) -> Listing[None]:
    """What changes can be chosen by beside their topic and day."""
    rows = [_row(change_row(context.site, one)) for one in found]
    return listed(context.site, tuple(rows), sorts=())


def _row(one: ChangeRow) -> Row[None]:
    facets = {"roadmap": tuple(line.id for line in one.card.lines), "region": one.regions}
    return Row(card=one.card, facets=facets, sort={}, detail=None)


def _of_year(view: YearView) -> Page:
    title = UiText("changes.year_title", {"year": view.year})
    return _dated(f"changes/{view.year}/", "changes_year.html", view, title)


def _since(context: Context, day: date, newest: int, older: tuple[int, ...]) -> Page:
    view = SinceView(
        since=day,
        until=context.today,
        blocks=both(lambda *, example: _since_block(context, day, newest, example=example)),
        years=tuple(year for year in older if date(year, 12, 31) > day),
    )
    title = UiText("changes.since_title", {"date": day})
    return _dated(f"changes/since-{day.isoformat()}/", "changes_since.html", view, title)


def _since_block(context: Context, day: date, newest: int, *, example: bool) -> Block:
    found = changed(context, day, example=example)
    shown = [one for one in found if one.date.year == newest or one.date <= day]
    return Block(tally(found), _quarters(context, shown, example=example))


def _dated(path: str, template: str, view: object, title: UiText) -> Page:
    return Page(path=path, template=template, view=view, title=title, description=title, section="roadmaps/")
