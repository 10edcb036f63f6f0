"""What a page may not bring with it: HTML written by hand, pictures, attributes that do more than name a place."""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...model.handwritten import TEST_MARK
from ...problems import nearest
from ...source.pages import PageFile
from .places import Places
from .rendered import Element, Rendered

# What the Markdown's own extensions write, and what a page may set itself: {: #name } and {: lang=en }.
_OWN = {"a": {"href", "title"}, "ol": {"start"}, "img": {"src", "alt", "title"}}
_EVERYWHERE = {"id", "class", "lang"}
_CLASSES = re.compile(r"admonition(-title)?|footnote(-ref|-backref)?|toc|language-[\w+#.-]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BLOCK = re.compile(r"[ \t]*(?:!!!|\?\?\?|===)")
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_LIST = r"(\{:?[ ]*[^}\n]*%s[^}\n]*\})"


def check_markup(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """HTML, pictures and attributes."""
    yield from _raw(page, rendered)
    yield from _mark_alone(page, rendered)
    places = Places(rendered.plain)
    for element in rendered.elements:
        yield from _element(page, element, places)
    yield from _indented(page, rendered)


def _indented(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Text that four blanks have made code; what stands between ``` is put aside before."""
    places = Places(rendered.plain)
    for code in (one for one in rendered.elements if one.tag == "pre"):
        first = code.text.strip().split("\n")[0]
        offset = places.next(rf"^[ \t]+({re.escape(first)})", first)
        before = rendered.body[:offset].rstrip().rpartition("\n")[2]
        if _BLOCK.match(before):
            continue  # that of a box that became none, which is told
        place = page.place_at(offset)
        yield Finding((), "page_indented", {"snippet": first}, position=place)


def _raw(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    places, opened = Places(rendered.plain), set[str]()
    for written in rendered.raw:
        tag = _TAG.match(written)
        # What a piece has opened it also closes: that is no mistake of its own.
        if written == TEST_MARK or tag and written.startswith("</") and tag[1].lower() in opened:
            continue
        opened.update(name.lower() for name in re.findall(r"<([a-zA-Z][\w-]*)", written))
        start = tag.group() if tag else written[:4]
        place = page.place_at(places.next(f"({re.escape(start)})", start))
        if written.startswith("<!--"):
            meant = nearest(written, [TEST_MARK]) or ""
            yield Finding((), "page_comment", {"snippet": written, "nearest": meant}, position=place)
        else:
            yield Finding((), "prose_html", {"snippet": start}, position=place)


def _mark_alone(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """What stands at the mark becomes a paragraph: inside another one that would be none."""
    for found in re.finditer(re.escape(TEST_MARK), rendered.plain):
        around = f"\n\n{page.body}\n\n"
        before, after = around[: found.start() + 2], around[found.end() + 2 :]
        if not (re.search(r"\n[ \t]*\n$", before) and re.match(r"[ \t]*\n[ \t]*\n", after)):
            yield Finding(
                (), "page_mark_not_alone", {"mark": TEST_MARK}, position=page.place_at(found.start())
            )


def _element(page: PageFile, element: Element, places: Places) -> Iterator[Finding]:
    if element.tag == "img":
        shown = element.attributes.get("src", "")
        yield Finding(
            (), "page_image", {"snippet": shown}, position=page.place_at(places.next(r"(!\[)", "!["))
        )
        return
    if "toc" in element.classes:
        place = page.place_at(places.next(r"(\[TOC\])", "[TOC]"))
        yield Finding((), "page_toc", position=place)
    for name, value in element.attributes.items():
        if name == "style" and element.tag in ("th", "td"):
            if element.tag == "th":  # once a column
                place = page.place_at(places.next(r"^[ \t>]*\|?[ :|-]*?(:-+:?|-+:)", ":-"))
                yield Finding((), "page_column_aligned", position=place)
        elif not _allowed(element, name, value):
            code = {"id": "page_bad_anchor"}.get(name, "page_attribute")
            snippet = value if name == "id" else name
            place = page.place_at(
                places.next(_LIST % re.escape(value if name in ("id", "class") else name), name)
            )
            yield Finding((), code, {"snippet": snippet}, position=place)


def _allowed(element: Element, name: str, value: str) -> bool:
    if name == "class":
        boxed = element.tag == "div" and "admonition" in element.classes
        return boxed or all(_CLASSES.fullmatch(one) for one in element.classes)
    if name == "id":
        return bool(_ID.fullmatch(value) or re.fullmatch(r"fn(ref\d*)?:.+|[\w-]*_\d+", value))
    if name == "lang":
        return bool(_LANG.fullmatch(value))
    return name in _EVERYWHERE or name in _OWN.get(element.tag, ())
