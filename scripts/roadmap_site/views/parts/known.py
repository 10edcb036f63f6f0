"""What is known before any work has been published: the roadmaps, the project, links and dates. Real records
only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ...model import Event, Roadmap
from ...model.entries import Source
from ...model.roadmap import Period
from ...model.text import FullText
from ...relations import Site
from ..context import Context
from .card import Card, DatedCard, card, cards

SHOWN = 5


@dataclass(frozen=True, slots=True)
class KnownRoadmap:
    """What is known of a roadmap, whatever has come of it."""

    card: Card
    challenge_area: FullText
    period: Period
    document: Source
    directions: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """`dates` are the nearest ones: what comes, then what has been, the latest first."""

    roadmaps: tuple[KnownRoadmap, ...]
    project: Card
    resources: tuple[Card, ...]
    dates: tuple[DatedCard, ...]


def known(context: Context) -> Known:
    """What the start page tells where there is no line to draw."""
    site = context.site
    resources = (
        one for one in site.resources if not one.example and not one.withdrawn and not one.replaced_by
    )
    return Known(
        roadmaps=tuple(_roadmap(site, one) for one in site.roadmaps if not one.example and not one.withdrawn),
        project=card(site, site.project),
        resources=cards(site, islice(resources, SHOWN)),
        dates=tuple(DatedCard(one.start.date, card(site, one)) for one in _dates(context)),
    )


def _roadmap(site: Site, roadmap: Roadmap) -> KnownRoadmap:
    own = (
        one
        for one in site.directions
        if one.roadmap == roadmap.id and not one.example and one.withdrawn is None
    )
    return KnownRoadmap(
        card=card(site, roadmap),
        challenge_area=roadmap.challenge_area,
        period=roadmap.period,
        document=roadmap.document,
        directions=cards(site, own),
    )


def _dates(context: Context) -> Iterable[Event]:
    events = [one for one in context.site.events if not one.example and not one.withdrawn]
    ahead = [one for one in events if one.start.date >= context.today]
    past = [one for one in events if one.start.date < context.today]
    return islice([*sorted(ahead, key=_day), *sorted(past, key=_day, reverse=True)], SHOWN)


def _day(event: Event) -> tuple[date, str]:
    return event.start.date, event.id
