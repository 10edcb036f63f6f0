"""A result's page: what came out, where it comes from, what was answered, who builds on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model import Record, Result
from ..model.entries import Link, Response
from ..model.known_words import RECOMMENDATION
from ..model.project import SubGoal
from ..relations import Site
from .context import Context
from .page import Page, index_page, record_page
from .parts.card import Card, cards
from .parts.listing import Facets, listing, place_facets
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related


@dataclass(frozen=True, slots=True)
class ResultView:
    """`answerable`: a recommendation, so that a missing response says something."""

    record_frame: RecordFrame
    kind: str
    day: date
    entered: date | None
    origins: tuple[Card, ...]
    sub_goals: tuple[SubGoal, ...]
    roadmaps: tuple[Card, ...]
    directions: tuple[Card, ...]
    regions: tuple[Card, ...]
    links: tuple[Link, ...]
    responses: tuple[Response, ...]
    answerable: bool
    related: Related


@dataclass(frozen=True, slots=True)
class ResultDetail:
    """What a result's row in the index says; `answered` is None where there is nothing to answer."""

    kind: str
    day: date
    answered: bool | None


def pages(context: Context) -> Iterator[Page]:
    """The index of results, the latest first, then a page for each."""
    site = context.site
    index = listing(
        site,
        sorted(site.results, key=lambda result: result.date, reverse=True),
        facets=lambda result: _facets(site, result),
        detail=lambda result: _detail(context, result),
        sort=lambda result: {"date": result.date.isoformat()},
        sorts=("date", "title"),
    )
    yield index_page("results", index)
    for result in site.results:
        yield record_page(context, result, _view(context, result))


def _facets(site: Site, result: Result) -> Facets:
    return {"result": (result.kind,), **place_facets(site, result)}


def _detail(context: Context, result: Result) -> ResultDetail:
    answered = bool(_responses(context, result)) if result.kind == RECOMMENDATION else None
    return ResultDetail(result.kind, result.date, answered)


def _responses(context: Context, result: Result) -> tuple[Response, ...]:
    return tuple(reversed(context.as_of.seen(result.responses)))


def _view(context: Context, result: Result) -> ResultView:
    site = context.site
    goals = {goal.id: goal for goal in site.project.sub_goals}
    return ResultView(
        record_frame=record_frame(site, result),
        kind=result.kind,
        day=result.date,
        entered=result.entered,
        origins=cards(site, site.get(*result.missions, *result.mobilisations)),
        sub_goals=tuple(goals[goal] for goal in result.sub_goals),
        roadmaps=cards(site, site.roadmaps_of(result)),
        directions=cards(site, site.get(*result.directions)),
        regions=cards(site, site.get(*result.regions)),
        links=result.links,
        responses=_responses(context, result),
        answerable=result.kind == RECOMMENDATION,
        related=related(context, _users(context, result)),
    )


def _users(context: Context, result: Result) -> tuple[Record, ...]:
    return pointing_at(context, result)
