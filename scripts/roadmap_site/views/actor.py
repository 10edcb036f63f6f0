"""An actor's page: who it is, and everything that it takes part in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Actor, Mobilisation
from ..model.entries import Need
from ..relations import Site
from .card import Card, card, cards
from .context import Context
from .listing import Facets, listing
from .page import Page, UiText, record_page
from .story import Story, story


@dataclass(frozen=True, slots=True)
class Part:
    """What an actor does in an initiative; `role` is a word of the vocabulary `roles`."""

    card: Card
    role: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A need that the actor has met."""

    card: Card
    need: Need


@dataclass(frozen=True, slots=True)
class ActorView:
    story: Story
    kind: str
    regions: tuple[Card, ...]
    site: str | None
    contact: str | None
    parts: tuple[Part, ...]
    answers: tuple[Answer, ...]
    resources: tuple[Card, ...]
    related: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """What an actor's row in the index says."""

    kind: str
    regions: tuple[Card, ...]


def pages(context: Context) -> Iterator[Page]:
    """The index of actors, then a page for each."""
    site = context.site
    index = listing(site, site.actors, facets=_facets, detail=lambda actor: _detail(site, actor))
    yield Page("actors/", "actors.html", index, UiText("actors.title"), UiText("actors.lead"), kind="pages")
    for actor in site.actors:
        yield record_page(context, actor, _view(context, actor))


def _facets(actor: Actor) -> Facets:
    return {"actor": (actor.kind,), "region": actor.regions}


def _detail(site: Site, actor: Actor) -> ActorDetail:
    return ActorDetail(actor.kind, cards(site, site.get(*actor.regions)))


def _view(context: Context, actor: Actor) -> ActorView:
    site = context.site
    return ActorView(
        story=story(site, actor, context.today),
        kind=actor.kind,
        regions=cards(site, site.get(*actor.regions)),
        site=actor.site,
        contact=actor.contact,
        parts=_parts(site, actor),
        answers=_answers(site, actor),
        resources=tuple(card(site, one) for one in site.referring(actor, "resources") if one.owner == actor.id),
        related=cards(site, (*site.referring(actor, "events"), *site.referring(actor, "results"))),
    )


def _parts(site: Site, actor: Actor) -> tuple[Part, ...]:
    found = []
    for folder in ("missions", "mobilisations"):
        for initiative in site.referring(actor, folder):
            roles = ["lead"] if initiative.lead == actor.id else []
            roles += [part.role for part in initiative.actors if part.actor == actor.id]
            found += [Part(card(site, initiative), role) for role in dict.fromkeys(roles)]
    return tuple(found)


def _answers(site: Site, actor: Actor) -> tuple[Answer, ...]:
    return tuple(
        Answer(card(site, one), need)
        for one in site.referring(actor, "mobilisations")
        if isinstance(one, Mobilisation)
        for need in one.needs
        if need.met and need.met.actor == actor.id
    )
