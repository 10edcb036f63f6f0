"""The line map as a day left it, with the figures of the whole: one picture of the travel in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...history.milestones import MilestoneCounts
from ...history.months import month_ends
from ...history.snapshots import snapshot_dates
from ...look.small_line import SmallLine, height, small_line, width
from ..context import Context
from .card import Line
from .linemap import LineMap, line_map

STILLS = 4  # half-years that the start page shows


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole at the end of a day, of real work or of examples."""

    map: LineMap
    milestones: MilestoneCounts

    @property
    def small(self) -> Iterator[tuple[Line, SmallLine]]:
        """The map as a small picture: its lines from above."""
        for number, row in enumerate(self.map.rows):
            yield row.line, small_line([len(stop.missions) for stop in row.stops], number)

    @property
    def size(self) -> tuple[int, int]:
        """How wide and how high that picture is."""
        return width(len(self.map.stages)), height(len(self.map.rows))


@dataclass(frozen=True, slots=True)
class Film:
    """The way to the travel in time: pictures of the last half-years, from real work where there is any."""

    since: date
    stills: tuple[Scene, ...]


def scene(context: Context, *, example: bool) -> Scene:
    """The whole on the context's day."""
    return Scene(
        map=line_map(context, None, example=example, opened=False),
        milestones=context.totals(None, example=example).milestones,
    )


def film(context: Context) -> Film | None:
    """None where no month has come, or nothing is followed that could be shown."""
    months = month_ends(context.method, context.today)
    real, example = (context.totals(None, example=one)["missions"] for one in (False, True))
    if not months or not (real or example):
        return None
    days = (*snapshot_dates(context.method, context.today), context.today)[-STILLS:]
    then = (Context.of(context.site, day) for day in days)
    return Film(since=months[0], stills=tuple(scene(one, example=not real) for one in then))
