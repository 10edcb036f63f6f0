"""What a page's Markdown may not make: pictures, a list of contents, columns set to a side, attributes that
do more than name a place.
"""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...source.pages import PageFile
from .places import Places
from .rendered import Element, Rendered

# What the Markdown's own extensions write, and what a page may set itself: {: #name } and {: lang=en }.
_OWN = {"a": {"href", "title"}, "ol": {"start"}}
_CLASSES = re.compile(r"admonition(-title)?|footnote(-ref|-backref)?|toc|language-[\w+#.-]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MADE_ID = re.compile(r"fn(ref\d*)?:.+|[\w-]*_\d+")
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Where each kind is written; the group is the place.
_PICTURE, _CONTENTS, _COLUMN = r"(!\[)", r"(\[TOC\])", r"^[ \t>]*\|?[ :|-]*?(:-+:?|-+:)"
_ATTRIBUTES = r"(\{:?[ ]*[^}\n]*%s[^}\n]*\})"
_BLOCK = re.compile(r"[ \t]*(?:!!!|\?\?\?|===)")


def check_markup(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """All that the Markdown makes and a page can't show."""
    places = Places(rendered.plain)
    for element in rendered.elements:
        if element.tag == "img":
            yield page.told(
                places.next(_PICTURE, "!["), "page_image", snippet=element.attributes.get("src", "")
            )
        elif "toc" in element.classes:
            yield page.told(places.next(_CONTENTS, "[TOC]"), "page_toc")
        elif element.tag == "th" and "style" in element.attributes:
            yield page.told(places.next(_COLUMN, ":-"), "page_column_aligned")
        elif element.tag == "pre":
            yield from _indented(page, rendered, element, places)
        else:
            yield from _attributes(page, element, places)


def _indented(page: PageFile, rendered: Rendered, code: Element, places: Places) -> Iterator[Finding]:
    """Text that four blanks have made code; what stands between ``` is put aside before."""
    first = code.text.strip().split("\n")[0]
    offset = places.next(rf"^[ \t]+({re.escape(first)})", first)
    above = rendered.body[:offset].rstrip().rpartition("\n")[2]
    if not _BLOCK.match(above):  # the text of a box that became none, which is told
        yield page.told(offset, "page_indented", snippet=first)


def _attributes(page: PageFile, element: Element, places: Places) -> Iterator[Finding]:
    for name, value in element.attributes.items():
        if _allowed(element, name, value):
            continue
        written = value if name in ("id", "class") else name
        offset = places.next(_ATTRIBUTES % re.escape(written), name)
        if name == "id":
            yield page.told(offset, "page_bad_anchor", snippet=value)
        else:
            yield page.told(offset, "page_attribute", snippet=name)


def _allowed(element: Element, name: str, value: str) -> bool:
    match name:
        case "class":
            boxed = element.tag == "div" and "admonition" in element.classes
            return boxed or all(_CLASSES.fullmatch(one) for one in element.classes)
        case "id":
            return bool(_ID.fullmatch(value) or _MADE_ID.fullmatch(value))
        case "lang":
            return bool(_LANG.fullmatch(value))
        case "style":
            return element.tag == "td"  # that of its column, which is told at the top of it
        case _:
            return name in _OWN.get(element.tag, ())
