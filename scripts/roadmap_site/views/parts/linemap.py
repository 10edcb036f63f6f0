"""The line map: each roadmap a line, each stage a station, each mission a dot at the station that it has reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...history.totals import in_scope
from ...model import Mission, Roadmap
from ..context import Context
from .card import Card, Line, card, line
from .progress import Counts, counts

DOTS = 5  # more missions than this at one station are shown as a number


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
class MapRow:
    """One roadmap's line, and what stands beside it: missions that haven't left, or have left the line."""

    line: Line
    stops: tuple[Stop, ...]
    not_started: int
    paused: int
    stopped: int
    reached: int
    planned: int


@dataclass(frozen=True, slots=True)
class LineMap:
    """The whole map, of real missions or of examples, never of both."""

    as_of: date
    example: bool
    stages: tuple[str, ...]
    rows: tuple[MapRow, ...]
    missions: int


def line_map(context: Context, roadmaps: Iterable[Roadmap], *, example: bool) -> LineMap:
    """The lines of `roadmaps` at the context's day."""
    rows = tuple(_row(context, roadmap, example) for roadmap in roadmaps)
    missions = {mission.id for roadmap in roadmaps for mission in _missions(context, roadmap, example)}
    return LineMap(context.today, example, context.method.stages, rows, len(missions))


def _missions(context: Context, roadmap: Roadmap, example: bool) -> list[Mission]:
    return [
        mission
        for mission in context.site.on_roadmap(roadmap, Mission)
        if mission.example == example and context.state(mission).counted
    ]


def _row(context: Context, roadmap: Roadmap, example: bool) -> MapRow:
    missions = _missions(context, roadmap, example)
    states = [context.state(mission) for mission in missions]
    stages = context.method.stages
    at = {
        stage: tuple(
            card(context.site, mission)
            for mission in missions
            if context.state(mission).stage == stage and context.state(mission).condition != "stopped"
        )
        for stage in stages
    }
    furthest = max((number for number, stage in enumerate(stages) if at[stage]), default=-1)
    counted = roadmap_counts(context, roadmap, example=example)
    return MapRow(
        line(roadmap),
        tuple(Stop(stage, at[stage], number > furthest) for number, stage in enumerate(stages)),
        sum(state.condition == "not-started" for state in states),
        sum(state.condition == "paused" for state in states),
        sum(state.condition == "stopped" for state in states),
        counted.reached,
        counted.planned,
    )


def roadmap_counts(context: Context, roadmap: Roadmap, *, example: bool) -> Counts:
    """The milestones of all missions and mobilisations of a roadmap that aren't withdrawn."""
    states = [context.state(one) for one in in_scope(context.site, roadmap, example=example)]
    return counts(item for state in states if state.counted for item in state.milestones)
