"""The list of links at the foot of every page: the hand-written pages, and three that are made, in the order
that the pages ask for.
"""

from collections.abc import Iterable

from ..model.handwritten import HandwrittenPage
from ..words import Words

# Pages that are made, and their places among the `order` of the hand-written ones; the frame has their names.
MADE = {"time": 5, "method": 10, "reports": 15, "glossary": 40}
_LAST = 10**6  # a page that asks for no place comes after all that do


def footer_links(pages: Iterable[HandwrittenPage], words: Words) -> list[dict[str, str]]:
    """Title and path of each, in one language; those of one place, or of none, by their names."""
    made = [(order, words.t(f"frame.{name}"), f"{name}/") for name, order in MADE.items()]
    written = [
        (
            _LAST if page.fields.order is None else page.fields.order,
            page.fields.short or page.fields.title,
            page.path,
        )
        for page in pages
        if page.lang == words.lang and page.fields.footer
    ]
    placed = sorted((*made, *written), key=lambda one: (one[0], one[2]))
    return [{"title": title, "path": path} for _, title, path in placed]
