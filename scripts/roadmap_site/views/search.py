"""The search page: the frame adds the field, the hits and the ways out."""

from collections.abc import Iterator

from .context import Context
from .page import Page, UiText


def pages(context: Context) -> Iterator[Page]:
    """One page, itself never found by a search."""
    title, lead = UiText("search.title"), UiText("search.lead")
    yield Page("search/", "search.html", None, title, lead, "search/", noindex=True)
