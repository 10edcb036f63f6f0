"""A finished page as its reader meets it: what is seen, what an attribute says, where its links lead."""

from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roadmap_site.address import language_root

INVISIBLE = {"script", "style", "template", "head"}
INLINE = set(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s small span strong sub sup time u var".split()
)
# What assistive technology reads out, and what a pointer shows.
SPOKEN = ("aria-label", "title", "alt", "placeholder")


def squeezed(text: str) -> str:
    """The text with each stretch of white space as one space, as a browser shows it."""
    return " ".join(text.split())


class VisiblePage:
    """One page of a built site; `path` is the same in every language."""

    def __init__(self, html: str, path: str, lang: str) -> None:
        self.html, self.path, self.lang = html, path, lang

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @property
    def main(self) -> LexborNode:
        """The page's own matter, without the frame."""
        return self.tree.css_first("main")

    @cached_property
    def text(self) -> str:
        """All that is seen of the page's own matter."""
        return visible_text(self.main)

    @cached_property
    def ids(self) -> set[str]:
        """The places on the page that a link can lead to."""
        return {node.attributes["id"] or "" for node in self.tree.css("[id]")}

    @cached_property
    def links(self) -> set[str]:
        """Where the page's links lead: a path in the same language or an address elsewhere; no anchors."""
        return self._targets(self.main)

    @cached_property
    def all_links(self) -> set[str]:
        """The same with those of the frame."""
        return self._targets(self.tree.root)

    def _targets(self, node: LexborNode) -> set[str]:
        return {self._target(link.attributes["href"] or "") for link in node.css("a[href]")}

    def _target(self, href: str) -> str:
        base = f"https://site.invalid/{language_root(self.lang)}"
        url = urljoin(base + self.path, href).partition("#")[0].partition("?")[0]
        return unquote(url.removeprefix(base)) if urlsplit(url).netloc == "site.invalid" else url

    def attribute(self, selector: str, name: str) -> list[str]:
        """What an attribute of the selected elements says, one by one."""
        return [node.attributes.get(name) or "" for node in self.tree.css(selector)]

    def meta(self, name: str) -> str:
        """A property of the page for search engines and social media."""
        (value,) = self.attribute(f'meta[name="{name}"], meta[property="{name}"]', "content")
        return value


def visible_text(node: LexborNode) -> str:
    """All that is seen below an element."""
    return squeezed("".join(visible_pieces(node)))


def _is_hidden(node: LexborNode) -> bool:
    """Whether an element isn't seen as the page stands: a term's definition is shown on hover."""
    return "hidden" in node.attributes or node.attributes.get("role") == "tooltip"


def visible_pieces(node: LexborNode) -> Iterator[str]:
    """The seen text below an element; a space where a block begins or ends."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text(deep=False) or ""
        elif child.tag not in INVISIBLE and not _is_hidden(child):
            space = "" if child.tag in INLINE else " "
            yield space
            yield from visible_pieces(child)
            yield space
