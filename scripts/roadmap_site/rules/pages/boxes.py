"""Boxes, as in `!!! note "Title"`: each has a kind that the site knows, a title in the page's language, and a text."""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...problems import nearest
from ...source.pages import PageFile
from .rendered import Rendered

KINDS = ("note", "warning")
_BOX = re.compile(
    r'^([ \t]*)!!! ?([\w-]+)(?: +[\w-]+)*(?: +"([^"\n]*)")?[ \t]*\n((?:[ \t]*\n)*)([ \t]*)(\S?)', re.MULTILINE
)


def check_boxes(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Boxes without a known kind, without a title (an English one would be put there), or without a text."""
    for found in _BOX.finditer(f"{rendered.plain}\n"):
        indent, kind, title, _, inner, sign = found.groups()
        place = page.place_at(found.start() + len(indent))
        if kind not in KINDS:
            params = {"value": kind, "allowed": ", ".join(KINDS), "nearest": nearest(kind, KINDS) or ""}
            yield Finding((), "not_allowed", params, position=page.place_at(found.start(2)))
        if not title or not title.strip():
            yield Finding((), "page_box_untitled", {"right": f'!!! {kind} "…"'}, position=place)
        if not sign or len(inner.expandtabs(4)) < len(indent.expandtabs(4)) + 4:
            yield Finding((), "page_box_empty", {}, position=place)
