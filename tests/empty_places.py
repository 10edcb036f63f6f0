"""Where a page shows nothing although something should stand there: headings over nothing, lists without
rows, blank cells.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from visible_page import INVISIBLE, VisiblePage, visible_text

HEADING = re.compile("h[1-6]")
# What is there to hold something else.
HOLDERS = (
    "main ul, main ol, main dl, main table, main tbody, main tr, main select, main figure, main form, "
    "main section, main nav, main aside, main p, main li, main dt, main dd, main th, main td, main caption, "
    "main blockquote, main a, main h1, main h2, main h3, main h4, main div"
)
# A corner of a table; what a script fills in.
MAY_BE_EMPTY = "thead td, [role=status], .found, .hits"


def lonely_headings(page: VisiblePage) -> Iterator[str]:
    """The headings with nothing below them before the next one of their own or a higher level."""
    waiting: list[tuple[int, str]] = []
    for level, words in outline(page.main):
        while level and waiting and waiting[-1][0] >= level:
            yield waiting.pop()[1]
        waiting = [*waiting, (level, words)] if level else []
    yield from (words for _, words in waiting)


def outline(node: LexborNode) -> Iterator[tuple[int, str]]:
    """Headings with their levels, and whatever is seen between them without one, in the order of the page."""
    for child in node.iter(include_text=True):
        if HEADING.fullmatch(child.tag or ""):
            yield int(child.tag[1]), visible_text(child)
        elif child.tag == "-text":
            yield from [(0, "text")] if child.text(deep=False).strip() else []
        elif child.tag not in INVISIBLE and "hidden" not in child.attributes:
            yield from outline(child)


def empty_holders(page: VisiblePage) -> list[str]:
    """What is there to hold something else, and holds nothing."""
    allowed = {node.mem_id for node in page.tree.css(MAY_BE_EMPTY)}
    allowed |= {node.mem_id for node in page.tree.css("[hidden], [hidden] *")}
    return [
        node.html or ""
        for node in page.tree.css(HOLDERS)
        if node.mem_id not in allowed and not visible_text(node) and not node.css("img, input, svg")
    ]
