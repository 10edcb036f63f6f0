"""The start page: what this is, how far it has come, what has happened and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..history.changes import changes
from ..model import Initiative
from ..model.entries import Milestone
from .changes import ChangeRow, rows
from .context import Context
from .coverage import Matrix, roadmap_matrix
from .page import Page, UiText
from .parts.card import Card, card
from .parts.linemap import LineMap, line_map

NEWS, COMING = 5, 6
_QUIET = ("confirmed", "value", "need-raised", "milestone-added", "event")  # too small for the first page


@dataclass(frozen=True, slots=True)
class ComingRow:
    """An event, or a milestone (of `card`) that is due; `moves` is how many times it was moved."""

    date: date
    card: Card
    milestone: Milestone | None
    moves: int


@dataclass(frozen=True, slots=True)
class StartView:
    real: LineMap
    example: LineMap
    changes: tuple[ChangeRow, ...]
    coming: tuple[ComingRow, ...]
    matrices: tuple[Matrix, ...]


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    site = context.site
    view = StartView(
        line_map(context, site.roadmaps, example=False),
        line_map(context, site.roadmaps, example=True),
        _news(context),
        tuple(sorted(_coming(context), key=lambda row: (row.date, row.card.id))[:COMING]),
        tuple(matrix for example in (False, True) if (matrix := roadmap_matrix(context, example=example))),
    )
    yield Page(
        "",
        "start.html",
        view,
        UiText("start.title"),
        UiText("start.description"),
        kind="pages",
        image="cards/{lang}/start.png",
    )


def _news(context: Context) -> tuple[ChangeRow, ...]:
    found = changes(context.site.all_records(), context.method.start, context.today)
    return rows(context, [one for one in found if one.kind not in _QUIET][:NEWS])


def _coming(context: Context) -> Iterator[ComingRow]:
    for event in context.site.events:
        if event.start.date >= context.today and not event.cancelled and not event.withdrawn:
            yield ComingRow(event.start.date, card(context.site, event), None, 0)
    for one in context.site.initiatives:
        yield from _due(context, one)


def _due(context: Context, one: Initiative) -> Iterator[ComingRow]:
    state = context.state(one)
    if state.condition not in ("stopped", "withdrawn"):
        for item in state.milestones:
            if item.status == "due":
                yield ComingRow(item.due, card(context.site, one), item.milestone, len(item.moves))
