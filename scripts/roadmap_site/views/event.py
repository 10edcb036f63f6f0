"""The calendar and an event's page: when, where, what it is about, and whether it was cancelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from ..model import Event, Municipality
from ..model.scalars import Moment
from ..model.text import Text
from ..relations import Site
from .context import Context
from .page import Page, index_page, record_page
from .parts.both import Both
from .parts.card import Card, cards
from .parts.listing import Facet, Facets, Row, listing, place_facets
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related


@dataclass(frozen=True, slots=True)
class When:
    """From one moment to another; `clock_only`: it ends on the day on which it began."""

    start: Moment
    end: Moment | None

    @property
    def clock_only(self) -> bool:
        return self.end is not None and self.end.date == self.start.date

    def over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return (self.end or self.start).date < today


@dataclass(frozen=True, slots=True)
class EventDetail:
    """What an event's row in the calendar says."""

    kind: str
    when: When
    place: Text | None
    online: bool
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Month:
    """The events that begin in one month; `first` is its first day."""

    first: date
    rows: tuple[Row[EventDetail], ...]


@dataclass(frozen=True, slots=True)
class Months:
    """What is coming, the nearest first, and what has been, the latest first."""

    coming: tuple[Month, ...]
    past: tuple[Month, ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.coming or self.past)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The whole calendar, real events and examples apart."""

    months: Both[Months]
    facets: tuple[Facet, ...]
    sorts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    record_frame: RecordFrame
    kind: str
    when: When
    over: bool
    place: Text | None
    link: str | None
    cancelled: bool
    regions: tuple[Card, ...]
    municipalities: tuple[Municipality, ...]
    relates_to: tuple[Card, ...]
    related: Related


def pages(context: Context) -> Iterator[Page]:
    """The calendar, then a page for each event."""
    site = context.site
    yield index_page("events", _calendar(context))
    for event in site.events:
        yield record_page(context, event, _view(context, event))


def _calendar(context: Context) -> Calendar:
    site = context.site
    ordered = sorted(site.events, key=lambda event: (event.start.date, event.start.clock or time.min))
    whole = listing(site, ordered, facets=lambda event: _facets(site, event), detail=_detail)
    months = Both(
        real=_months(whole.rows.real, context.today), example=_months(whole.rows.example, context.today)
    )
    return Calendar(months, whole.facets)


def _facets(site: Site, event: Event) -> Facets:
    return {"event": (event.kind,), **place_facets(site, event)}


def _detail(event: Event) -> EventDetail:
    return EventDetail(
        kind=event.kind,
        when=When(event.start, event.end),
        place=event.place,
        online=event.link is not None,
        cancelled=event.cancelled,
    )


def _months(rows: tuple[Row[EventDetail], ...], today: date) -> Months:
    coming = tuple(row for row in rows if not row.detail.when.over(today))
    past = tuple(row for row in reversed(rows) if row.detail.when.over(today))
    return Months(tuple(_by_month(coming)), tuple(_by_month(past)))


def _by_month(rows: Iterable[Row[EventDetail]]) -> Iterator[Month]:
    for first, members in groupby(rows, key=lambda row: row.detail.when.start.date.replace(day=1)):
        yield Month(first, tuple(members))


def _view(context: Context, event: Event) -> EventView:
    site = context.site
    when = When(event.start, event.end)
    return EventView(
        record_frame=record_frame(site, event),
        kind=event.kind,
        when=when,
        over=when.over(context.today),
        place=event.place,
        link=event.link,
        cancelled=event.cancelled,
        regions=cards(site, site.get(*event.regions)),
        municipalities=site.municipalities_in(event),
        relates_to=cards(site, site.get(*event.relates_to)),
        related=related(context, pointing_at(context, event)),
    )
