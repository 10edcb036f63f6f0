"""Who is in, and where it is empty: roadmaps × regions, missions × regions, missions × perspectives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model import Mission, Region, Roadmap
from ..relations import Site
from .method import Method
from .state import State
from .totals import countable

Row = TypeVar("Row")
Column = TypeVar("Column")


@dataclass(frozen=True, slots=True)
class Grid(Generic[Row, Column]):
    """Row by row and column by column, the ids of the missions that belong to both."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The missions of a block, all real or all examples, by what they reach."""

    roadmaps_by_region: Grid[Roadmap, Region]
    missions_by_region: Grid[Mission, Region]
    missions_by_perspective: Grid[Mission, str]


def coverage(site: Site, states: Sequence[State], *, example: bool) -> Coverage:
    """The coverage of the counted work that has these states.

    The missions stand in the order of their lines.
    """
    covered = {state.record.id: state.covered for state in states}
    missions = tuple(state.record for state in states if isinstance(state.record, Mission))
    missions = tuple(sorted(missions, key=lambda one: (site.roadmaps_of(one)[0].order, one.id)))
    roadmaps = countable(site.roadmaps, example=example)
    regions = countable(site.regions, example=example)
    return Coverage(
        roadmaps_by_region=_grid(
            roadmaps,
            regions,
            lambda roadmap, region: tuple(
                one.id
                for one in missions
                if roadmap in site.roadmaps_of(one) and region.id in one.all_regions
            ),
        ),
        missions_by_region=_grid(
            missions, regions, lambda one, region: (one.id,) if region.id in one.all_regions else ()
        ),
        missions_by_perspective=_grid(
            missions,
            Method.of(site).perspectives,
            lambda one, word: (one.id,) if word in covered[one.id] else (),
        ),
    )


def _grid(
    rows: tuple[Row, ...], columns: tuple[Column, ...], members: Callable[[Row, Column], tuple[str, ...]]
) -> Grid[Row, Column]:
    return Grid(rows, columns, tuple(tuple(members(row, column) for column in columns) for row in rows))
