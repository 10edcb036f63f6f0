"""What a finished page refers to and says about itself, read from its HTML as a browser reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

# Attributes whose address the browser fetches by itself, element by element.
FETCHED = {
    "src": {"img", "script", "iframe", "source", "audio", "video", "embed", "track", "input"},
    "srcset": {"img", "source"},
    "poster": {"video"},
    "data": {"object"},
    "href": {"use", "image"},
    "xlink:href": {"use", "image"},
}
FETCHED_LINKS = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch"}
FOLLOWED = {
    "href": {"a", "area", "link"},
    "xlink:href": {"a"},
    "action": {"form"},
    "cite": {"blockquote", "q"},
}
POINTERS = {
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "headers",
    "list",
    "form",
}
# Scripts of these types are data: no browser runs them and the security policy does not stop them.
DATA_TYPES = {"application/json", "application/ld+json"}

Attributes = Mapping[str, str | None]


class Reference(NamedTuple):
    """An address on a page; `fetched` when the browser goes there by itself."""

    address: str
    fetched: bool


@dataclass(slots=True)
class HtmlPage:
    """A page's own facts, as written."""

    lang: str = ""
    ids: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    pointers: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    canonical: str | None = None
    alternates: dict[str, str] = field(default_factory=dict)
    language_links: list[str] = field(default_factory=list)
    redirects: bool = False


def read_page(html: str | bytes) -> HtmlPage:
    """Read one page."""
    page = HtmlPage()
    root = LexborHTMLParser(html).root
    for node in root.traverse() if root else ():
        _read_element(page, node.tag or "", node.attributes)
    return page


def _read_element(page: HtmlPage, tag: str, attributes: Attributes) -> None:
    if tag == "html":
        page.lang = attributes.get("lang") or ""
    elif tag == "link":
        _read_link(page, attributes)
    elif tag == "meta":
        _read_meta(page, attributes)
    elif tag == "a" and attributes.get("hreflang"):
        page.language_links.append(attributes.get("href") or "")
    elif tag == "style":
        page.inline.append("<style>")
    elif tag == "script" and "src" not in attributes and attributes.get("type") not in DATA_TYPES:
        page.inline.append("<script>")
    for name, value in attributes.items():
        _read_attribute(page, tag, name, value or "", attributes)


def _read_attribute(page: HtmlPage, tag: str, name: str, value: str, attributes: Attributes) -> None:
    if name == "id":
        if value in page.ids:
            page.twice.append(value)
        page.ids.add(value)
    elif name in POINTERS:
        page.pointers.update(value.split())
    elif name == "style" or name.startswith("on"):
        page.inline.append(f"{name}=")
    if tag in FETCHED.get(name, ()):
        page.references.extend(Reference(address, True) for address in _addresses(name, value))
    elif tag in FOLLOWED.get(name, ()):
        fetched = tag == "link" and bool(FETCHED_LINKS & set((attributes.get("rel") or "").split()))
        page.references.append(Reference(value, fetched))


def _addresses(name: str, value: str) -> Iterator[str]:
    if name == "srcset":
        yield from (candidate.split()[0] for candidate in value.split(",") if candidate.strip())
    else:
        yield value


def _read_link(page: HtmlPage, attributes: Attributes) -> None:
    rel, href = attributes.get("rel"), attributes.get("href") or ""
    if rel == "canonical":
        page.canonical = href
    elif rel == "alternate" and (language := attributes.get("hreflang")):
        page.alternates[language] = href


def _read_meta(page: HtmlPage, attributes: Attributes) -> None:
    content = attributes.get("content") or ""
    if attributes.get("property") in ("og:image", "og:url"):
        page.references.append(Reference(content, False))
    elif (attributes.get("http-equiv") or "").lower() == "refresh":
        page.redirects = True
        _, _, target = content.partition("=")
        page.references.append(Reference(target.strip("'\" "), False))
