"""On a site as of a past day: what was published later keeps its address, which says so and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .context import Context
from .page import Page, UiText


@dataclass(frozen=True, slots=True)
class NotYetView:
    """The index that the reader can go on to, and the day that the site is shown as of."""

    folder: str
    today: date


def pages(context: Context) -> Iterator[Page]:
    """A page for each record that wasn't published yet."""
    for record in context.site.later.values():
        yield Page(
            path=record.path,
            template="not_yet.html",
            view=NotYetView(record.folder, context.today),
            title=record.title,
            description=UiText("record.not_yet", {"date": context.today}),
            section=f"{record.folder}/",
            example=record.example,
            noindex=True,
        )
