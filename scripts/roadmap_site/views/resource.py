"""A resource's page: a partner's link, with what one must know before using it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Record, Resource
from ..model.entries import Since
from ..relations import Site
from .context import Context
from .page import Page, index_page, record_page
from .parts.card import Card, card, card_of, cards
from .parts.listing import Facets, listing, place_facets
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related


@dataclass(frozen=True, slots=True)
class ResourceView:
    record_frame: RecordFrame
    kind: str
    address: str
    owner: Card
    languages: tuple[str, ...]
    licence: str
    relates_to: tuple[Card, ...]
    added: Since
    replaced_by: Card | None
    replaces: tuple[Card, ...]
    related: Related


@dataclass(frozen=True, slots=True)
class ResourceDetail:
    """What a resource's row in the index says."""

    kind: str
    owner: Card
    languages: tuple[str, ...]
    licence: str
    replaced: bool


def pages(context: Context) -> Iterator[Page]:
    """The index of resources, the latest first, then a page for each."""
    site = context.site
    index = listing(
        site,
        sorted(site.resources, key=lambda resource: resource.added.date, reverse=True),
        facets=lambda resource: _facets(site, resource),
        detail=lambda resource: _detail(site, resource),
        sort=lambda resource: {"date": resource.added.date.isoformat()},
        sorts=("date", "title"),
    )
    yield index_page("resources", index)
    for resource in site.resources:
        yield record_page(context, resource, _view(context, resource))


def _facets(site: Site, resource: Resource) -> Facets:
    return {
        "resource": (resource.kind,),
        **place_facets(site, resource),
        "owner": (resource.owner,),
        "language": resource.languages,
        "licence": (resource.licence,),
    }


def _detail(site: Site, resource: Resource) -> ResourceDetail:
    return ResourceDetail(
        kind=resource.kind,
        owner=card(site, site.by_id[resource.owner]),
        languages=resource.languages,
        licence=resource.licence,
        replaced=resource.replaced_by is not None,
    )


def _view(context: Context, resource: Resource) -> ResourceView:
    site = context.site
    return ResourceView(
        record_frame=record_frame(site, resource),
        kind=resource.kind,
        address=resource.address,
        owner=card(site, site.by_id[resource.owner]),
        languages=resource.languages,
        licence=resource.licence,
        relates_to=cards(site, site.get(*resource.relates_to)),
        added=resource.added,
        replaced_by=card_of(site, resource.replaced_by),
        replaces=cards(site, _replaced(site, resource)),
        related=related(context, _users(context, resource)),
    )


def _replaced(site: Site, resource: Resource) -> tuple[Record, ...]:
    return tuple(other for other in site.referring(resource, Resource) if other.replaced_by == resource.id)


def _users(context: Context, resource: Resource) -> tuple[Record, ...]:
    """Who else names it; a resource that it replaces stands among the facts."""
    users = pointing_at(context, resource)
    return tuple(user for user in users if getattr(user, "replaced_by", None) != resource.id)
