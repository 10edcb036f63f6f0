"""What changed between two days, in words: per quarter, and since each of the snapshot days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..history.changes import added_afterwards, changes
from ..history.happenings import Happening
from ..history.snapshots import quarters, snapshot_dates
from ..model import Record
from .context import Context
from .page import Page, UiText, index_page
from .parts.both import Both, apart
from .parts.card import Card, card


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change; `entered_afterwards` where it was written down afterwards."""

    card: Card
    happening: Happening
    entered_afterwards: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The changes from a day on, real records and examples apart."""

    id: str
    first: date
    rows: Both[tuple[ChangeRow, ...]]

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.rows.real or self.rows.example)

    @property
    def shown(self) -> int:
        """How many changes lead the section: the real ones, or the examples where there is none."""
        return len(self.rows.real or self.rows.example)


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
    view = ChangesView(quarters=tuple(span for span in spans if span.any), snapshots=days)
    yield index_page("changes", view, section="roadmaps/")
    for day in days:
        title = UiText("changes.since_title", {"date": day})
        yield Page(
            path=f"changes/since-{day.isoformat()}/",
            template="changes_since.html",
            view=SinceView(since=day, until=context.today, span=since_span(context, day)),
            title=title,
            description=title,
            section="roadmaps/",
        )


def _quarter(context: Context, first: date, last: date) -> Span:
    end = min(last, context.today)
    before = date.fromordinal(first.toordinal() - 1)
    found = changes(_records(context), before, end, known=context.today)
    return Span(id=f"q-{first.isoformat()}", first=first, rows=apart(rows(context, found, end)))


def _records(context: Context) -> tuple[Record, ...]:
    return (context.site.project, *context.site.all_records())


def since_span(context: Context, since: date) -> Span:
    """Everything from the day after `since`, with what was written down afterwards about the days before."""
    records = _records(context)
    found = rows(context, changes(records, since, context.today), context.today)
    late = rows(context, added_afterwards(records, since, context.today), since)
    return Span(id="since", first=since, rows=apart((*found, *late)))


def rows(context: Context, found: Iterable[Happening], told_by: date) -> tuple[ChangeRow, ...]:
    """Changes as lists show them; one that couldn't be told by the end of `told_by` says when it was."""
    return tuple(ChangeRow(card(context.site, one.record), one, one.known > told_by) for one in found)
