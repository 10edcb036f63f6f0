"""The line map: each roadmap a line, each stage a station, each mission a dot where it has come to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ...history.figures import Figures
from ...history.milestones import MilestoneCounts
from ...history.totals import Totals, belongs, countable, in_scope, totals
from ...model import Region, Roadmap
from ..context import Context
from .card import Card, Line, cards, line
from .receipt import Receipt, place, receipts

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
    """One roadmap's line, and what stands beside it; `receipt`, if any, is its milestones' place."""

    line: Line
    stops: tuple[Stop, ...]
    asides: tuple[Aside, ...]
    milestones: MilestoneCounts
    receipt: str


@dataclass(frozen=True, slots=True)
class LineMap:
    """The whole map, of real missions or of examples, never of both.

    A roadmap's own has no receipts: they stand with its key figures. `region` is the one whose work it shows.
    """

    as_of: date
    example: bool
    stages: tuple[str, ...]
    rows: tuple[MapRow, ...]
    missions: int
    receipts: tuple[Receipt, ...]
    region: str = ""


_FIGURES = (("missions", None), ("milestones_reached", "milestones_planned"))


def line_map(context: Context, scope: Roadmap | None, *, example: bool, opened: bool = True) -> LineMap:
    """A roadmap's own line on the context's day, or every one's, whose figures may open their receipts."""
    lines = _roadmaps(context, scope, example=example)
    return LineMap(
        as_of=context.today,
        example=example,
        stages=context.method.stages,
        rows=tuple(_row(context, one, example=example, opened=opened) for one in lines),
        missions=context.totals(scope, example=example)["missions"],
        receipts=tuple(_receipts(context, lines, example=example)) if opened and not scope else (),
    )


def region_map(context: Context, region: Region, *, example: bool) -> LineMap:
    """The lines that a region's missions stand on, with these missions alone."""
    found = {one: _shared(context, one, region, example=example) for one in context.site.roadmaps}
    lines = {one: figures for one, figures in found.items() if figures.totals["missions"]}
    rows = tuple(
        _map_row(context, one, figures.totals, place("milestones_reached", one, example=example))
        for one, figures in lines.items()
    )
    return LineMap(
        as_of=context.today,
        example=example,
        stages=context.method.stages,
        rows=rows,
        missions=context.totals(region, example=example)["missions"],
        receipts=tuple(
            replace(told, within=region.title, whole=f"{told.whole}&region={region.id}")
            for one, figures in lines.items()
            for told in receipts(context, figures, _FIGURES, of=one, example=example)
        ),
        region=region.id,
    )


def _shared(context: Context, roadmap: Roadmap, region: Region, *, example: bool) -> Figures:
    """Every figure of what counts for both the roadmap and the region, and the same half a year before."""
    now, before = (
        _shared_totals(one, roadmap.id, region.id, example=example)
        for one in (context, context.half_year_before)
    )
    return Figures(context.today, now, context.half_year_before.today, before)


def _shared_totals(context: Context, roadmap: str, region: str, *, example: bool) -> Totals:
    known = context.site
    on_line = in_scope(known, known.one(Roadmap, roadmap), example=example)
    in_region = known.one(Region, region)
    return totals(context.state(one) for one in on_line if belongs(known, one, in_region))


def _receipts(context: Context, lines: tuple[Roadmap, ...], *, example: bool) -> Iterator[Receipt]:
    """What is counted on each line that has something on it."""
    for one in lines:
        figures = context.figures(one, example=example)
        if figures.totals["missions"] or figures.totals["milestones_planned"]:
            yield from receipts(context, figures, _FIGURES, of=one, example=example)


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


def _row(context: Context, roadmap: Roadmap, *, example: bool, opened: bool) -> MapRow:
    receipt = place("milestones_reached", roadmap, example=example) if opened else ""
    return _map_row(context, roadmap, context.totals(roadmap, example=example), receipt)


def _map_row(context: Context, roadmap: Roadmap, figures: Totals, receipt: str) -> MapRow:
    return MapRow(
        line=line(roadmap),
        stops=_stops(context, figures),
        asides=tuple(Aside(name, count) for name in _ASIDE if (count := figures[f"missions_{name}"])),
        milestones=figures.milestones,
        receipt=receipt,
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
