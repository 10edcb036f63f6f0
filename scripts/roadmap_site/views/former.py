"""Former addresses: a record that has been renamed is still found where it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from .context import Context
from .page import Page
from .parts.card import Card, card


@dataclass(frozen=True, slots=True)
class FormerView:
    """The record that stood here under another name."""

    card: Card


def pages(context: Context) -> Iterator[Page]:
    """A page at each former address, which leads on to where the record is now."""
    for record in context.site.all_records():
        for former in record.former_ids:
            yield Page(
                path=f"{record.folder}/{former}/",
                template="former.html",
                view=FormerView(card(context.site, record)),
                title=record.title,
                description=record.summary,
                section=f"{record.folder}/",
                example=record.example,
                noindex=True,
                moved_to=record.path,
            )
