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
        name = element.attributes["id"]
        if name not in FRAME and name not in seen:
            seen[name] = _place(page, element, places)[0]
            continue
        place = _place(page, element, places)
        if name in FRAME:
            right = f"{{: #{name}-2 }}"
            yield Finding((), "page_anchor_of_frame", {"snippet": f"#{name}", "right": right}, position=place)
        else:
            yield Finding(
                (), "page_anchor_twice", {"snippet": f"#{name}", "first": str(seen[name])}, position=place
            )


def _place(page: PageFile, element: Element, places: Places) -> tuple[int, int]:
    """Where the name is given, else where the text is that it is made of."""
    name = re.escape(element.attributes["id"])
    words = re.escape(element.text.strip().split("\n")[0][:30])
    return page.place_at(places.next(rf"#({name})\b[^}}\n]*\}}|({words})", element.text))
