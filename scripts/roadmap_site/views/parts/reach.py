"""Whom one answers about a mobilisation: a mailbox to write to, or in its place the way to somebody."""

from dataclasses import dataclass

from ...model import Actor, Mobilisation
from ...relations import Site
from .card import Card, card, card_of


@dataclass(frozen=True, slots=True)
class Reach:
    """Who leads, and the mailbox that answers go to: theirs, or the project's (`of_lead` says which).

    Where no mailbox is known, `site` is the lead's website; without a lead the project's `owner` is asked.
    """

    lead: Card | None
    mailbox: str
    of_lead: bool
    site: str
    owner: Card | None


def reach(site: Site, mobilisation: Mobilisation) -> Reach:
    """The lead's mailbox before the project's."""
    lead = site.one(Actor, mobilisation.lead) if mobilisation.lead else None
    own = lead.contact if lead else None
    return Reach(
        lead=card(site, lead) if lead else None,
        mailbox=own or site.project.written_to or "",
        of_lead=own is not None,
        site=(lead.site if lead else None) or "",
        owner=card_of(site, site.project.owner),
    )
