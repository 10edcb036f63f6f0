"""Who is in, and where it is empty: regions × roadmaps, regions × missions, perspectives × missions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..history.totals import regions_of
from ..model import Mission, Record
from ..model.text import FullText
from .context import Context
from .page import Page, UiText
from .parts.card import card


class Head(NamedTuple):
    """A column's heading; without a path it leads nowhere."""

    title: FullText
    path: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many; `query` narrows the index of missions to them. Without it the row is a mission, which is in or not."""

    count: int
    query: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    title: FullText
    path: str
    line: str
    letter: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of counts; `name` is the interface string that says what it counts."""

    name: str
    example: bool
    columns: tuple[Head, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    real: tuple[Matrix, ...]
    example: tuple[Matrix, ...]


def pages(context: Context) -> Iterator[Page]:
    """The one page of coverage."""
    view = CoverageView(_matrices(context, example=False), _matrices(context, example=True))
    yield Page(
        "coverage/",
        "coverage.html",
        view,
        UiText("coverage.title"),
        UiText("coverage.lead"),
        "roadmaps/",
        "pages",
    )


def _matrices(context: Context, *, example: bool) -> tuple[Matrix, ...]:
    if not missions(context, example=example):
        return ()
    return (
        roadmap_matrix(context, example=example),
        _mission_matrix(context, example=example),
        _perspective_matrix(context, example=example),
    )


def missions(context: Context, *, example: bool) -> list[Mission]:
    """The missions that count, in the order of their lines."""
    found = [one for one in context.site.missions if one.example == example]
    found = [one for one in found if context.state(one).condition != "withdrawn"]
    return sorted(found, key=lambda one: (context.site.roadmaps_of(one)[0].order, one.id))


def roadmap_matrix(context: Context, *, example: bool) -> Matrix:
    """Missions per roadmap and region."""
    site, counted = context.site, missions(context, example=example)

    def cell(roadmap: Record, region: Record) -> Cell:
        count = sum(roadmap in site.roadmaps_of(one) and region.id in regions_of(one) for one in counted)
        return Cell(count, f"roadmap={roadmap.id}&region={region.id}")

    rows = tuple(
        MatrixRow(
            one.short, one.path, one.colour, one.letter, tuple(cell(one, region) for region in site.regions)
        )
        for one in site.roadmaps
    )
    return Matrix("roadmaps_by_region", example, _regions(context), rows)


def _mission_matrix(context: Context, *, example: bool) -> Matrix:
    regions = [region.id for region in context.site.regions]
    return _by_mission(
        context,
        "missions_by_region",
        _regions(context),
        lambda one: tuple(Cell(int(region in regions_of(one)), "") for region in regions),
        example=example,
    )


def _perspective_matrix(context: Context, *, example: bool) -> Matrix:
    words = context.site.vocabularies.perspectives
    return _by_mission(
        context,
        "missions_by_perspective",
        tuple(Head(word.label, "") for word in words),
        lambda one: tuple(Cell(int(word.id in one.perspectives), "") for word in words),
        example=example,
    )


def _by_mission(
    context: Context,
    name: str,
    columns: tuple[Head, ...],
    cells: Callable[[Mission], tuple[Cell, ...]],
    *,
    example: bool,
) -> Matrix:
    rows = []
    for one in missions(context, example=example):
        shown = card(context.site, one)
        line = shown.lines[0]
        rows.append(MatrixRow(shown.title, shown.path, line.colour, line.letter, cells(one)))
    return Matrix(name, example, columns, tuple(rows))


def _regions(context: Context) -> tuple[Head, ...]:
    return tuple(Head(region.short, region.path) for region in context.site.regions)
