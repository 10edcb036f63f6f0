"""The search page: the frame adds the field, the hits and the ways out."""

from collections.abc import Iterator

from .context import Context
from .page import Page, UiText


def pages(context: Context) -> Iterator[Page]:
    """One page, itself never found by a search."""
    yield Page(
        path="search/",
        template="search.html",
        view=None,
        title=UiText("search.title"),
        description=UiText("search.lead"),
        section="search/",
        noindex=True,
    )
