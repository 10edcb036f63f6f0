"""The start page: what this is, how far it has come, what has happened and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..history.coming import coming_events, coming_milestones
from ..model.entries import Milestone
from .context import Context
from .coverage import Matrix, roadmap_matrix
from .page import START_CARD, Page, UiText
from .parts.answer import Told, scope_answer
from .parts.both import Both, both
from .parts.card import Card, card
from .parts.known import Known, known
from .parts.linemap import LineMap, line_map
from .parts.news import NewsRow, news_rows
from .parts.receipt import Receipt, receipts
from .parts.scope_progress import FIGURES
from .time_travel import Journey, journey

NEWS, COMING = 5, 6


@dataclass(frozen=True, slots=True)
class ComingRow:
    """An event, or a milestone (of `card`) that is due; `moves` is how many times it was moved."""

    day: date
    card: Card
    milestone: Milestone | None
    moves: int


@dataclass(frozen=True, slots=True)
class StartView:
    """`known` is what there is to tell where no line can be drawn."""

    answer: Both[Told | None]
    receipts: Both[tuple[Receipt, ...]]
    maps: Both[LineMap]
    news: tuple[NewsRow, ...]
    coming: tuple[ComingRow, ...]
    matrices: Both[Matrix | None]
    known: Known | None
    journey: Journey | None = None

    @property
    def no_real(self) -> str:
        """The interface string that leads on where there is no real mission."""
        return "start.no_real" if self.maps.example.missions else "start.no_real_first"


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    maps = both(lambda *, example: line_map(context, None, example=example))
    view = StartView(
        answer=both(lambda *, example: scope_answer(context, None, example=example)),
        receipts=both(lambda *, example: _receipts(context, example=example)),
        maps=maps,
        news=news_rows(context, NEWS),
        coming=tuple(sorted(_coming(context), key=lambda row: (row.day, row.card.id))[:COMING]),
        matrices=both(lambda *, example: roadmap_matrix(context, example=example)),
        known=None if maps.real.missions or maps.example.missions else known(context),
        journey=journey(context, maps),
    )
    yield Page(
        path="",
        template="start.html",
        view=view,
        title=UiText("start.title"),
        description=UiText("start.description"),
        kind="pages",
        image=START_CARD,
    )


def _receipts(context: Context, *, example: bool) -> tuple[Receipt, ...]:
    """What the figures of the first sentences were counted from; none where they have no figure."""
    figures = context.figures(None, example=example)
    if not figures.totals["milestones_planned"]:
        return ()
    return receipts(context, figures, FIGURES, of=None, example=example)


def _coming(context: Context) -> Iterator[ComingRow]:
    for event in coming_events(context.site.events, context.today):
        yield ComingRow(day=event.start.date, card=card(context.site, event), milestone=None, moves=0)
    for one in context.site.initiatives:
        for item in coming_milestones(context.state(one)):
            yield ComingRow(
                day=item.due, card=card(context.site, one), milestone=item.milestone, moves=len(item.moves)
            )
