"""The line map as it stood on any month, as it was known then, with what each month brought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..history.changes import added_afterwards, changes
from ..history.months import month_ends
from ..history.snapshots import snapshot_dates
from ..look.ruler import Mark, ruler
from .context import Context
from .page import Page, index_page
from .parts.both import Both, apart, both
from .parts.card import Line
from .parts.linemap import LineMap
from .parts.quarters import ChangeRow, change_row
from .parts.scene import Film, Scene, film, scene

# Too small to be told of a whole month: they are counted.
_SMALL = ("confirmed", "value", "milestone-added", "need-raised")
_BRIEF = 2  # as many of a month's events stand below a map that travels on another page


@dataclass(frozen=True, slots=True)
class Events:
    """What a month brought of real work or of examples, the oldest first; and how many small changes."""

    told: tuple[ChangeRow, ...]
    small: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month up to `day`, its last; `kept` where the day's picture has a page of its own."""

    day: date
    kept: bool
    scenes: Both[Scene]
    events: Both[Events]

    @property
    def id(self) -> str:
        """`2025-03`: what the month's address ends with."""
        return f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class TimeView:
    """Every month, the oldest first; `gone` are lines that some month has and the last one hasn't."""

    months: tuple[Month, ...]
    gone: Both[tuple[Line, ...]]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The scale of months."""
        return ruler([month.day for month in self.months])

    @property
    def half_years(self) -> tuple[Month, ...]:
        """The months whose pictures are kept."""
        return tuple(month for month in self.months if month.kept)

    @property
    def drawn(self) -> Both[bool]:
        """Whether there is a map to draw: a mission on some day."""
        return Both(
            real=any(month.scenes.real.map.missions for month in self.months),
            example=any(month.scenes.example.map.missions for month in self.months),
        )


@dataclass(frozen=True, slots=True)
class Journey:
    """Today's map where it stands, the scale of months below it, and what stands there without a script."""

    now: Month
    marks: tuple[Mark, ...]
    film: Film


def journey(context: Context, maps: Both[LineMap]) -> Journey | None:
    """How the whole's `maps` of today travel; None where no month has come, or nothing is followed."""
    found = film(context)
    if not found:
        return None
    events = _events(context)
    return Journey(
        now=Month(
            day=context.today,
            kept=False,
            scenes=Both(
                real=Scene(maps.real, context.totals(None, example=False).milestones),
                example=Scene(maps.example, context.totals(None, example=True).milestones),
            ),
            events=Both(real=_brief(events.real), example=_brief(events.example)),
        ),
        marks=ruler(month_ends(context.method, context.today)),
        film=found,
    )


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    yield index_page("time", time_view(context), section="roadmaps/")


def time_view(context: Context) -> TimeView:
    """Each month as its last day left it."""
    days = month_ends(context.method, context.today)
    kept = snapshot_dates(context.method, context.today)
    months = tuple(_month(Context.of(context.site, day), kept=day in kept) for day in days)
    return TimeView(
        months=months,
        gone=Both(
            real=_gone([month.scenes.real for month in months]),
            example=_gone([month.scenes.example for month in months]),
        ),
    )


def _month(then: Context, *, kept: bool) -> Month:
    return Month(
        day=then.today,
        kept=kept,
        scenes=both(lambda *, example: scene(then, example=example)),
        events=_events(then),
    )


def _events(then: Context) -> Both[Events]:
    """All that the site could tell at the month's end and not before it, so also what was entered late."""
    before = then.today.replace(day=1) - timedelta(days=1)
    records = (then.site.project, *then.site.all_records())
    late = reversed(added_afterwards(records, before, then.today))
    found = reversed(changes(records, before, then.today))
    shown = apart(change_row(then.site, one) for one in (*late, *found))
    return Both(real=_told(shown.real), example=_told(shown.example))


def _told(found: Sequence[ChangeRow]) -> Events:
    told = tuple(row for row in found if row.happening.kind not in _SMALL)
    return Events(told=told, small=len(found) - len(told))


def _brief(events: Events) -> Events:
    """The first of them."""
    return Events(told=events.told[:_BRIEF], small=0)


def _gone(scenes: Sequence[Scene]) -> tuple[Line, ...]:
    now = {row.line.id for row in scenes[-1].map.rows} if scenes else set()
    lines = {row.line.id: row.line for one in scenes for row in one.map.rows}
    return tuple(line for id_, line in lines.items() if id_ not in now)
