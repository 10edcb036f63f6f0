"""Boxes, as in `!!! note "Title"`: each has a kind that the site knows, a title in the page's language, and a
text.
"""

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
        start = found.start() + len(indent)
        if kind not in KINDS:
            allowed, meant = ", ".join(KINDS), nearest(kind, KINDS) or ""
            yield page.told(found.start(2), "not_allowed", value=kind, allowed=allowed, nearest=meant)
        if not title or not title.strip():
            yield page.told(start, "page_box_untitled", right=f'!!! {kind} "…"')
        if not sign or len(inner.expandtabs(4)) < len(indent.expandtabs(4)) + 4:
            yield page.told(start, "page_box_empty")
