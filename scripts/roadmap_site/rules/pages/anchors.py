"""Places on a page: each has a name of its own, and none that the frame around every page has."""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...source.pages import PageFile
from .places import Places
from .rendered import Element, Rendered

FRAME = frozenset(("main", "menu", "search", "search-for"))


def check_anchors(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Names of places that stand twice on the finished page."""
    places, seen = Places(rendered.plain), dict[str, int]()
    for element in (one for one in rendered.elements if "id" in one.attributes):
        name, offset = element.attributes["id"], _offset(element, places)
        if name in FRAME:
            yield page.told(offset, "page_anchor_of_frame", snippet=f"#{name}", right=f"{{: #{name}-2 }}")
        elif name in seen:
            yield page.told(offset, "page_anchor_twice", snippet=f"#{name}", first=str(seen[name]))
        seen.setdefault(name, page.place_at(offset)[0])


def _offset(element: Element, places: Places) -> int:
    """Where the name is given, else where the text is that it is made of."""
    name = re.escape(element.attributes["id"])
    words = re.escape(element.text.strip().split("\n")[0][:30])
    return places.next(rf"#({name})\b[^}}\n]*\}}|({words})", element.text)
