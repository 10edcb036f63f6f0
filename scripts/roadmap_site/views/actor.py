"""An actor's page: who it is, and everything that it takes part in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Actor, Initiative, Mobilisation, Record
from ..model.entries import Need, NeedMet
from ..model.known_words import LEAD
from ..relations import Site
from .context import Context
from .page import Page, index_page, record_page
from .parts.both import Both, apart
from .parts.card import Card, card, cards
from .parts.listing import Facets, listing
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Group, pointing_at, related


@dataclass(frozen=True, slots=True)
class Part:
    """What an actor does in an initiative; each role is a word of the vocabulary `roles`."""

    card: Card
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A need that the actor has met."""

    card: Card
    need: Need
    met: NeedMet


@dataclass(frozen=True, slots=True)
class ActorBlock:
    """What an actor does in real work, or in examples: its parts, needs it has met, what else names it."""

    parts: tuple[Part, ...]
    answers: tuple[Answer, ...]
    groups: tuple[Group, ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.parts or self.answers or self.groups)


@dataclass(frozen=True, slots=True)
class ActorView:
    """`owns_project`: it answers for the project."""

    record_frame: RecordFrame
    kind: str
    regions: tuple[Card, ...]
    site: str | None
    contact: str | None
    owns_project: bool
    blocks: Both[ActorBlock]


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """What an actor's row in the index says."""

    kind: str
    regions: tuple[Card, ...]


def pages(context: Context) -> Iterator[Page]:
    """The index of actors, then a page for each."""
    site = context.site
    index = listing(
        site,
        site.actors,
        facets=lambda actor: _facets(site, actor),
        detail=lambda actor: _detail(site, actor),
    )
    yield index_page("actors", index)
    for actor in site.actors:
        yield record_page(context, actor, _view(context, actor))


def _facets(site: Site, actor: Actor) -> Facets:
    """An actor of the whole area is found under each of its regions."""
    everywhere = tuple(region.id for region in site.regions)
    return {"actor": (actor.kind,), "region": actor.regions or everywhere}


def _detail(site: Site, actor: Actor) -> ActorDetail:
    return ActorDetail(actor.kind, cards(site, site.get(*actor.regions)))


def _view(context: Context, actor: Actor) -> ActorView:
    site = context.site
    return ActorView(
        record_frame=record_frame(site, actor),
        kind=actor.kind,
        regions=cards(site, site.get(*actor.regions)),
        site=actor.site,
        contact=actor.contact,
        owns_project=context.site.project.owner == actor.id,
        blocks=_blocks(context, actor),
    )


def _blocks(context: Context, actor: Actor) -> Both[ActorBlock]:
    parts, answers = apart(_parts(context.site, actor)), apart(_answers(context, actor))
    others = pointing_at(context, actor, besides=(Initiative,))
    groups = related(context, others, lambda record: _roles(record, actor))
    return Both(
        real=ActorBlock(parts.real, answers.real, groups.real),
        example=ActorBlock(parts.example, answers.example, groups.example),
    )


def _parts(site: Site, actor: Actor) -> Iterator[Part]:
    for initiative in site.referring(actor, Initiative):
        roles = [LEAD] if initiative.lead == actor.id else []
        roles += [part.role for part in initiative.actors if part.actor == actor.id]
        if roles:
            yield Part(card(site, initiative), tuple(dict.fromkeys(roles)))


def _answers(context: Context, actor: Actor) -> Iterator[Answer]:
    for one in context.site.referring(actor, Mobilisation):
        for need in context.state(one).needs_met:
            if need.met and need.met.actor == actor.id:
                yield Answer(card(context.site, one), need, need.met)


def _roles(record: Record, actor: Actor) -> tuple[str, ...]:
    return ("actors.owner",) if getattr(record, "owner", None) == actor.id else ()
