"""The priority directions: what each roadmap has chosen to work on, and what has come of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..model import Direction, Initiative, Record, Result, Roadmap
from ..model.entries import Source
from ..model.project import Quotation
from .context import Context
from .page import Page, index_page, record_page
from .parts.answer import Told, scope_answer
from .parts.both import Both, both
from .parts.card import Card, Line, card, cards, line
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related
from .parts.scope_progress import ScopeProgress, scope_progress

SECTION = "roadmaps/"  # the menu's item: a direction is a part of its roadmap


def where_all_stand(roadmap: Roadmap, *, some: bool) -> str:
    """The interface string that leads on to the document: all of its directions, some of them or none are
    shown here.
    """
    if not some:
        return "directions.none_entered"
    return "directions.all_entered" if roadmap.directions_complete else "directions.more_in_document"


@dataclass(frozen=True, slots=True)
class DirectionGroup:
    """A roadmap's directions, and the document where all of them stand; `words` leads to it."""

    line: Line
    cards: Both[tuple[Card, ...]]
    document: Source
    words: str


@dataclass(frozen=True, slots=True)
class DirectionsView:
    groups: tuple[DirectionGroup, ...]

    @property
    def with_examples(self) -> tuple[DirectionGroup, ...]:
        """The roadmaps that have a direction that is an example."""
        return tuple(group for group in self.groups if group.cards.example)


@dataclass(frozen=True, slots=True)
class DirectionView:
    """`takes_part`: real work serves it, whatever the examples say."""

    record_frame: RecordFrame
    answer: Both[Told | None]
    roadmap: Card
    quotations: tuple[Quotation, ...]
    takes_part: bool
    progress: Both[ScopeProgress | None]
    related: Related


def pages(context: Context) -> Iterator[Page]:
    """The directions under their roadmaps, then a page for each."""
    view = DirectionsView(
        tuple(_group(context, roadmap) for roadmap in context.site.roadmaps if not roadmap.example)
    )
    yield index_page("directions", view, section=SECTION)
    for direction in context.site.directions:
        yield record_page(context, direction, _view(context, direction), section=SECTION)


def _group(context: Context, roadmap: Roadmap) -> DirectionGroup:
    site = context.site
    own = tuple(one for one in site.directions if one.roadmap == roadmap.id and one.withdrawn is None)
    real = cards(site, (one for one in own if not one.example))
    return DirectionGroup(
        line=line(roadmap),
        cards=Both(
            real=real,
            example=cards(site, (one for one in own if one.example)),
        ),
        document=roadmap.document,
        words=where_all_stand(roadmap, some=bool(real)),
    )


def _view(context: Context, direction: Direction) -> DirectionView:
    site = context.site
    roadmap = site.one(Roadmap, direction.roadmap)
    belonging = tuple(_belonging(context, direction))
    return DirectionView(
        record_frame=record_frame(site, direction, crumbs=(roadmap,)),
        answer=both(lambda *, example: scope_answer(context, direction, example=example)),
        roadmap=card(site, roadmap),
        quotations=tuple(
            one for one in site.project.examples_in_the_decision if direction.id in one.directions
        ),
        takes_part=any(isinstance(one, Initiative) and not one.example for one in belonging),
        progress=both(lambda *, example: scope_progress(context, direction, example=example)),
        related=related(context, belonging),
    )


def _belonging(context: Context, direction: Direction) -> Iterator[Record]:
    """What serves it, itself or through a mission; then whatever else names it."""
    site = context.site
    serving = chain(site.missions, site.mobilisations, site.results)
    yield from (one for one in serving if direction in site.directions_of(one))
    yield from pointing_at(context, direction, besides=(Initiative, Result))
