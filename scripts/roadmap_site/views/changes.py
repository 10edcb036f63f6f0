"""What changed between two days, in words: per quarter, and since each of the snapshot days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..history.changes import added_afterwards, changes
from ..history.happenings import Happening
from ..history.snapshots import quarters, snapshot_dates
from ..model import Record
from .context import Context
from .page import Page, UiText
from .parts.card import Card, card


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change; `entered_afterwards` where it was written down afterwards."""

    card: Card
    happening: Happening
    entered_afterwards: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The changes of a stretch of time, both days included; real records and examples apart."""

    id: str
    first: date
    last: date
    real: tuple[ChangeRow, ...]
    example: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    quarters: tuple[Span, ...]
    snapshots: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    since: date
    until: date
    span: Span


def pages(context: Context) -> Iterator[Page]:
    """All changes by quarter, and a page for what changed since each snapshot."""
    days = tuple(reversed(snapshot_dates(context.method, context.today)))
    spans = tuple(_quarter(context, first, last) for first, last in quarters(context.method, context.today))
    view = ChangesView(tuple(span for span in spans if span.real or span.example), days)
    yield Page(
        "changes/",
        "changes.html",
        view,
        UiText("changes.title"),
        UiText("changes.lead"),
        "roadmaps/",
        "pages",
    )
    for day in days:
        title = UiText("changes.since_title", {"date": day})
        since = SinceView(day, context.today, since_span(context, day))
        yield Page(
            f"changes/since-{day.isoformat()}/", "changes_since.html", since, title, title, "roadmaps/"
        )


def _quarter(context: Context, first: date, last: date) -> Span:
    end = min(last, context.today)
    before = date.fromordinal(first.toordinal() - 1)
    found = changes(_records(context), before, end, known=context.today)
    shown = tuple(ChangeRow(card(context.site, one.record), one, one.known > end) for one in found)
    return _span(context, f"q-{first.isoformat()}", first, end, shown)


def _records(context: Context) -> tuple[Record, ...]:
    return (context.site.project, *context.site.all_records())


def since_span(context: Context, since: date) -> Span:
    """Everything from the day after `since`, with what was written down afterwards about the days before."""
    records = _records(context)
    found = rows(context, changes(records, since, context.today))
    late = rows(context, added_afterwards(records, since, context.today), entered_afterwards=True)
    return _span(context, "since", since, context.today, (*found, *late))


def rows(
    context: Context, found: Iterable[Happening], *, entered_afterwards: bool = False
) -> tuple[ChangeRow, ...]:
    """Changes as lists show them."""
    return tuple(ChangeRow(card(context.site, one.record), one, entered_afterwards) for one in found)


def _span(context: Context, id_: str, first: date, last: date, found: tuple[ChangeRow, ...]) -> Span:
    real = tuple(row for row in found if not row.card.example)
    return Span(id_, first, last, real, tuple(row for row in found if row.card.example))
