"""The line map: each roadmap a line, each stage a station, each mission a dot where it has come to."""

from dataclasses import dataclass
from datetime import date

from ...history.milestones import MilestoneCounts
from ...history.totals import Totals, countable
from ...model import Roadmap
from ..context import Context
from .card import Card, Line, cards, line

DOTS = 5  # more missions than this at one station are shown as a number
_ASIDE = ("not_started", "paused", "stopped")


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of one line; `later` where no mission of the line has come yet."""

    stage: str
    missions: tuple[Card, ...]
    later: bool

    @property
    def counted(self) -> bool:
        """Whether there are too many to draw one by one."""
        return len(self.missions) > DOTS


@dataclass(frozen=True, slots=True)
class Aside:
    """Missions that haven't left, stand still, or have left the line: the figure's name, and how many."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class MapRow:
    """One roadmap's line, and what stands beside it."""

    line: Line
    stops: tuple[Stop, ...]
    asides: tuple[Aside, ...]
    milestones: MilestoneCounts


@dataclass(frozen=True, slots=True)
class LineMap:
    """The whole map, of real missions or of examples, never of both."""

    as_of: date
    example: bool
    stages: tuple[str, ...]
    rows: tuple[MapRow, ...]
    missions: int


def line_map(context: Context, scope: Roadmap | None, *, example: bool) -> LineMap:
    """The lines at the context's day: a roadmap's own, or every one."""
    return LineMap(
        as_of=context.today,
        example=example,
        stages=context.method.stages,
        rows=tuple(_row(context, one, example=example) for one in _roadmaps(context, scope, example=example)),
        missions=context.totals(scope, example=example)["missions"],
    )


def _roadmaps(context: Context, scope: Roadmap | None, *, example: bool) -> tuple[Roadmap, ...]:
    """A line that is withdrawn is drawn only as long as a mission stands on it."""
    if scope:
        return (scope,)
    lines = countable(context.site.roadmaps, example=example)
    return tuple(
        one
        for one in context.site.roadmaps
        if one in lines or context.totals(one, example=example)["missions"]
    )


def _row(context: Context, roadmap: Roadmap, *, example: bool) -> MapRow:
    figures = context.totals(roadmap, example=example)
    return MapRow(
        line=line(roadmap),
        stops=_stops(context, figures),
        asides=tuple(Aside(name, count) for name in _ASIDE if (count := figures[f"missions_{name}"])),
        milestones=figures.milestones,
    )


def _stops(context: Context, figures: Totals) -> tuple[Stop, ...]:
    """Every station; those after the furthest that a mission stands at come later."""
    stages, site = context.method.stages, context.site
    at = {stage: figures.inputs.get(f"missions_at_{stage}", ()) for stage in stages}
    furthest = max((number for number, stage in enumerate(stages) if at[stage]), default=-1)
    return tuple(
        Stop(stage=stage, missions=cards(site, site.get(*at[stage])), later=number > furthest)
        for number, stage in enumerate(stages)
    )
