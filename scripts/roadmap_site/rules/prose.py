"""Record texts in Markdown: checked by a sanitiser at the border, and rendered to the HTML that a page shows.

What the sanitiser would change is refused with its place, so that no page ever shows less than what was
written. A link goes to an address, or to a record by its id: `[the grid map](storage-near-the-grid)`.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from html.parser import HTMLParser
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

from ..finding import Finding
from ..model.likely_values import likely_address, likely_email
from ..model.scalars import ID_PATTERN

EXTENSIONS = ("sane_lists", "tables")
TOP_HEADING = 3  # the page's title and its sections stand above
_TAGS = set("p ul ol li blockquote pre hr br strong em code a table thead tbody tr th td".split())
_TAGS |= {f"h{level}" for level in range(TOP_HEADING, 7)}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"class"}, "td": {"class"}, "code": {"class"}}
_SCHEMES = {"http", "https", "mailto"}

# What is left of a link or of bold text that wasn't written to its end.
_LEFT_OVER = (
    (
        re.compile(r"\] ?\((?:https?:|www\.|mailto:)\S{0,200}|\)\[(?:https?:|www\.)\S{0,200}"),
        "prose_broken_link",
    ),
    (re.compile(r"\*\*\S{1,60}|\S{1,60}\*\*"), "prose_unclosed"),
)
# Where none of these stands in HTML that is safe, there is nothing to find.
_TELLING = re.compile(r"<a|<h[1-6]|[\[\]]|\*\*")

Event = tuple[
    str, str, tuple[tuple[str, str | None], ...]
]  # of HTML: what it is, its name or text, its attributes


class RecordLink(NamedTuple):
    """A link to a record by its id, and its line in the text."""

    id: str
    line: int


class _ClassesForAlignment(Treeprocessor):
    """A column's alignment as a class: the site's security policy allows no style attribute."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if style := cell.attrib.pop("style", None):
                cell.set("class", style.removeprefix("text-align: ").strip("; "))


@cache
def _renderer() -> markdown.Markdown:
    renderer = markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")
    renderer.treeprocessors.register(_ClassesForAlignment(renderer), "alignment", 0)
    return renderer


@lru_cache(maxsize=4096)
def _convert(text: str) -> str:
    return _renderer().reset().convert(text)


def _clean(html: str, link: Callable[[str], str] = lambda href: href) -> str:
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=lambda tag, name, value: link(value) if (tag, name) == ("a", "href") else value,
    )


def render(text: str, link: Callable[[str], str]) -> str:
    """Safe HTML of a checked Markdown text; `link` makes a record's id into an address."""
    return _clean(_convert(text), lambda href: link(href) if re.match(ID_PATTERN, href) else href)


def record_links(text: str) -> list[RecordLink]:
    """The records that a text links to, in its order."""
    html = _convert(text)
    if "<a" not in html:
        return []
    hrefs = (
        dict(attrs).get("href") or ""
        for kind, name, attrs in _events(html)
        if name == "a" and kind == "start"
    )
    return [RecordLink(href, _line_of_link(text, href)) for href in hrefs if re.match(ID_PATTERN, href)]


def findings(text: str) -> Iterator[Finding]:
    """What would be lost or changed if the text were shown."""
    html = _convert(text)
    cleaned = _clean(html)
    if cleaned == html and not _TELLING.search(html):
        return
    written = _events(html)
    safe = written if cleaned == html else _events(cleaned)
    bad_links = list(_bad_links(text, written))
    yield from bad_links
    yield from _skipped_levels(text, written)
    yield from _left_over(text, written)
    if written != safe and not bad_links:
        first = next(i for i, event in enumerate(written) if event != (safe[i] if i < len(safe) else None))
        culprit = next((i for i in range(first, len(written)) if written[i][0] != "text"), first)
        yield _changed(text, written[culprit], written[culprit + 1 :][:1])


def _bad_links(text: str, events: list[Event]) -> Iterator[Finding]:
    for kind, name, attrs in events:
        href = dict(attrs).get("href") if (kind, name) == ("start", "a") else None
        if href is not None and not re.match(rf"{ID_PATTERN}|^https?://[^\s/]|^mailto:[^\s@]+@", href):
            yield _told("prose_link", href, _line_of_link(text, href), _meant_link(href))


def _skipped_levels(text: str, events: list[Event]) -> Iterator[Finding]:
    """Headings more than one level below the one above: who listens to the outline would miss something."""
    above = TOP_HEADING - 1
    for at, (kind, name, _) in enumerate(events):
        if kind == "start" and re.fullmatch(r"h\d", name):
            level = int(name[1])
            if level > above + 1:
                heading = _heading(text, name, events[at + 1 :][:1])
                meant = f"{'#' * (above + 1)} {heading.lstrip(' #')}"
                yield _told("prose_heading_skips", heading, _line(text, heading), meant)
            above = max(level, TOP_HEADING - 1)


def _left_over(text: str, events: list[Event]) -> Iterator[Finding]:
    """Signs of Markdown that readers would see: a link that is none or has no words, bold without an end."""
    inside = 0
    for (kind, name, _), following in zip(events, [*events[1:], ("end", "", ())], strict=False):
        if name in ("code", "pre") and kind in ("start", "end"):
            inside += 1 if kind == "start" else -1
        if (kind, name) == ("start", "a") and following[:2] == ("end", "a"):
            yield _told("prose_empty_link", "[](", _line(text, "[]("))
        if kind == "text" and not inside:
            for pattern, code in _LEFT_OVER:
                if found := pattern.search(name):
                    yield _told(code, found.group(), _line(text, found.group()))


def _told(code: str, snippet: str, line: int, meant: str = "") -> Finding:
    """A finding in a text: what was written, its line there, and what was meant."""
    return Finding((), code, {"snippet": snippet, "nearest": meant}, line=line)


def _meant_link(href: str) -> str:
    """A record's own address, or its file's name → its id; an address without its beginning → with it."""
    page = re.fullmatch(r"(?:[./]*(?:\w+/)*)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:/|\.yml|\.md)?", href)
    return (
        page.group(1)
        if page
        else likely_address(href) or likely_email(href) and f"mailto:{likely_email(href)}"
    )


def _changed(text: str, event: Event, after: list[Event]) -> Finding:
    kind, name, attrs = event
    if kind == "start" and re.fullmatch(r"h\d", name):
        snippet = _heading(text, name, after)
        return _told("prose_heading", snippet, _line(text, snippet))
    if (kind, name) == ("start", "img") and "![" in text:
        return _told("prose_image", dict(attrs).get("alt") or "", _line(text, "!["))
    snippet = {"start": f"<{name}", "end": f"</{name}", "comment": "<!--"}.get(kind, name.strip()[:40])
    return _told("prose_html", snippet, _line(text, snippet))


def _heading(text: str, name: str, after: list[Event]) -> str:
    """A heading as it was written; `after` is what follows its beginning."""
    words = next((said for kind, said, _ in after if kind == "text"), f"<{name}>")
    marked = re.findall(rf"^ *#{{{name[1]}}}(?!#).*$", text, re.MULTILINE)
    return next((line for line in marked if words in line), marked[0] if marked else words)


def _line(text: str, snippet: str) -> int:
    return _line_at(text, max(text.lower().find(snippet.lower()), 0))


def _line_of_link(text: str, href: str) -> int:
    """Where a link leads there, not just where the same letters stand."""
    link = re.search(rf"(?:\]\(\s*|\]:\s*|<)<?{re.escape(href)}", text)
    return _line_at(text, link.start()) if link else _line(text, href)


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


class _Events(HTMLParser):
    """A flat list of what a piece of HTML holds, the same for two ways to write the same thing.

    Read tag by tag, where finished pages are read as trees: a tree has mended what is to be found here.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Event] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(("start", tag, tuple(sorted(attrs))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("end", tag, ()))

    def handle_data(self, data: str) -> None:
        if text := " ".join(data.split()):
            self.found.append(("text", text, ()))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data, ()))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("comment", decl, ()))

    def handle_pi(self, data: str) -> None:
        self.found.append(("comment", data, ()))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("comment", data, ()))


def _events(html: str) -> list[Event]:
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.found
