"""Who is in, and where it is empty: regions × roadmaps, regions × missions, perspectives × missions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..history.coverage import Coverage, Grid, coverage
from ..model import Initiative, Mission, Region, Roadmap
from ..model.text import FullText
from .context import Context
from .page import Page, index_page
from .parts.both import both
from .parts.card import Line, line
from .parts.receipt import Receipt, receipt


class Head(NamedTuple):
    """A column's heading; without a path it leads nowhere."""

    title: FullText
    path: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many; `query` narrows the index of missions to them. Without it the row is itself a mission."""

    count: int
    query: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    title: FullText
    path: str
    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of counts; `name` says what it counts, and `receipt` what they were counted from.

    An empty cell is a gap where somebody is missed, and elsewhere only says that there is none.
    """

    name: str
    example: bool
    columns: tuple[Head, ...]
    rows: tuple[MatrixRow, ...]
    receipt: Receipt
    gaps: bool = False

    @property
    def words(self) -> str:
        """The interface string of its caption: what an example leaves out says nothing of a region."""
        return f"{self.name}_example" if self.example else self.name


def pages(context: Context) -> Iterator[Page]:
    """The one page of coverage."""
    view = both(lambda *, example: _matrices(context, example=example))
    yield index_page("coverage", view, section="roadmaps/")


def _matrices(context: Context, *, example: bool) -> tuple[Matrix, ...]:
    """The tables of a block; none where there is no mission."""
    found = _coverage(context, example=example)
    if not found.missions_by_region.rows:
        return ()
    words = {word.id: word.label for word in context.site.vocabularies.perspectives}
    perspectives = tuple(Head(words[one], "") for one in found.missions_by_perspective.columns)
    return (
        _roadmap_matrix(context, found.roadmaps_by_region, example=example),
        Matrix(
            name="missions_by_region",
            example=example,
            columns=_heads(found.missions_by_region),
            rows=_by_mission(context, found.missions_by_region),
            receipt=receipt_by_region(context, "missions", "missions_by_region", example=example),
        ),
        Matrix(
            name="missions_by_perspective",
            example=example,
            columns=perspectives,
            rows=_by_mission(context, found.missions_by_perspective),
            receipt=_by_perspective(context, example=example),
        ),
    )


def _coverage(context: Context, *, example: bool) -> Coverage:
    return coverage(context.site, context.counted(None, example=example), example=example)


def roadmap_matrix(context: Context, *, example: bool) -> Matrix | None:
    """Missions per roadmap and region; None where there is no mission."""
    found = _coverage(context, example=example)
    if not found.missions_by_region.rows:
        return None
    return _roadmap_matrix(context, found.roadmaps_by_region, example=example)


def receipt_by_region(context: Context, figure: str, rule: str, *, example: bool) -> Receipt:
    """What a table by region was counted from: each record, and its regions."""

    def regions(one: Initiative) -> Iterator[FullText]:
        reached = one.all_regions
        yield from (region.short for region in context.site.regions if region.id in reached)

    counted = replace(context.figures(None, example=example).figure(figure), rule=rule)
    return receipt(context, counted, of=None, example=example, by=regions)


def _by_perspective(context: Context, *, example: bool) -> Receipt:
    words = {word.id: word.label for word in context.site.vocabularies.perspectives}
    counted = context.figures(None, example=example).figure("missions")
    return receipt(
        context,
        replace(counted, rule="missions_by_perspective"),
        of=None,
        example=example,
        by=lambda one: (words[covered] for covered in context.state(one).covered),
    )


def _roadmap_matrix(context: Context, grid: Grid[Roadmap, Region], *, example: bool) -> Matrix:
    rows = []
    for roadmap, members in zip(grid.rows, grid.cells, strict=True):
        cells = tuple(
            Cell(len(ids), f"roadmap={roadmap.id}&region={region.id}")
            for region, ids in zip(grid.columns, members, strict=True)
        )
        rows.append(
            MatrixRow(
                title=roadmap.short,
                path=roadmap.path,
                lines=(line(roadmap),),
                cells=cells,
            )
        )
    return Matrix(
        name="roadmaps_by_region",
        example=example,
        columns=_heads(grid),
        rows=tuple(rows),
        receipt=receipt_by_region(context, "missions", "roadmaps_by_region", example=example),
        gaps=True,
    )


def _by_mission(context: Context, grid: Grid[Mission, Region] | Grid[Mission, str]) -> tuple[MatrixRow, ...]:
    rows = []
    for mission, members in zip(grid.rows, grid.cells, strict=True):
        rows.append(
            MatrixRow(
                title=mission.title,
                path=mission.path,
                lines=tuple(line(roadmap) for roadmap in context.site.roadmaps_of(mission)),
                cells=tuple(Cell(len(ids), "") for ids in members),
            )
        )
    return tuple(rows)


def _heads(grid: Grid[Roadmap, Region] | Grid[Mission, Region]) -> tuple[Head, ...]:
    return tuple(Head(region.short, region.path) for region in grid.columns)
