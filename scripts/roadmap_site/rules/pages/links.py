"""A page's links: each leads to a page of this site, to a place on one, to a web address or to a mailbox."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ...finding import Finding
from ...languages import LANGUAGES
from ...model.handwritten import AskedPlace
from ...model.likely_values import likely_address, likely_email
from ...model.scalars import EMAIL_PATTERN
from ...phrases import read_own
from ...problems import nearest
from ...source.pages import PageFile
from .about_examples import inside
from .places import Places
from .rendered import Element, Rendered

_FOOTNOTES = {"footnote-ref", "footnote-backref"}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# What stands around the part that tells a page's address, its file or its record: docs/sv/privacy.md,
# /en/privacy/ …
_AROUND = re.compile(
    rf"[./]*(?:docs/)?(?:(?:{'|'.join(LANGUAGES)})/)?(?:content/)?(.*?)(?:/index\.(?:html|md)|\.html|\.md|\.yml|/)?"
)
_OF_A_DAY = re.compile(r"(?:history/|changes/since-)\d")
_OTHER_FILE = re.compile(r"\.(?!(?:md|html?|yml)$)[a-z0-9]{2,5}$", re.IGNORECASE)


@dataclass(frozen=True)
class Targets:
    """What a page in one language can link to: the staged files, and the anchors of those that are written by
    hand.

    `hidden` are the pages of examples that aren't shown, `site` is the site's own address.
    """

    files: frozenset[str]
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    site: str = ""


Told = tuple[str, dict[str, str]]


def check_links(page: PageFile, rendered: Rendered, targets: Targets) -> Iterator[Finding]:
    """Links without a text, and those that lead nowhere or somewhere where they may not."""
    for link, href, offset in _links(rendered):
        text = " ".join(link.text.split())
        if href and not text:
            yield page.told(offset, "page_link_no_text", snippet=href)
        if text.casefold().strip(".:→> ") in _vague()[page.lang]:
            yield page.told(offset, "page_link_vague", "warning", value=text)
        if told := _wrong(href, targets, rendered):
            code, params = told
            if code == "page_link_hidden" and inside(rendered.plain, offset):
                continue  # it is left out together with the examples
            yield page.told(offset, code, "error", snippet=href, **params)


@cache
def _vague() -> dict[str, frozenset[str]]:
    read = read_own(Path(__file__).with_name("vague_links.yml"))
    return {lang: frozenset(read.get(lang, "").split(", ")) for lang in LANGUAGES}


def linked_files(rendered: Rendered) -> set[str]:
    """The staged files that a page links to."""
    hrefs = (one.attributes.get("href", "") for one in rendered.elements if one.tag == "a")
    return {_file(href.partition("#")[0]) for href in hrefs}


def asked_places(page: PageFile, rendered: Rendered, targets: Targets) -> Iterator[AskedPlace]:
    """What can be known of the links only when the pages that are made are made."""
    for _, href, offset in _links(rendered):
        path, _, anchor = href.partition("#")
        file = _file(path)
        if file in targets.files and file not in targets.anchors and (anchor or _OF_A_DAY.match(file)):
            asked = file.removesuffix("index.md")
            yield AskedPlace(page.path, page.lang, asked, unquote(anchor), href, *page.place_at(offset))


def _links(rendered: Rendered) -> Iterator[tuple[Element, str, int]]:
    """Each link with where it leads and where it stands; those that footnotes make lead where they should."""
    places = Places(rendered.plain)
    for link in (one for one in rendered.elements if one.tag == "a" and "href" in one.attributes):
        if not _FOOTNOTES & set(link.classes):
            yield link, link.attributes["href"], _offset(places, link)


def _file(path: str) -> str:
    """The staged file that a link's path leads to: ./privacy.md?q=1 → privacy.md"""
    return unquote(path.partition("?")[0]).removeprefix("./")


def _offset(places: Places, link: Element) -> int:
    written = link.attributes["href"]
    if not written:
        return places.next(r"\]\(\s*(\))", link.text)
    href = re.escape(written).replace("&", "&(?:amp;)?")
    bare = re.escape(written.removeprefix("mailto:"))
    return places.next(rf"(?:\]\(\s*<?|\]:\s*<?)({href})|<({bare})>", link.text or written)


def _wrong(href: str, targets: Targets, rendered: Rendered) -> Told | None:
    scheme = _SCHEME.match(href)
    if not href:
        return "page_link_empty", {}
    if href.startswith("//"):
        return "page_link_elsewhere", {"nearest": f"https:{href}"}
    if scheme and scheme[1].lower() in ("http", "https"):
        return _web(href, targets)
    if scheme and scheme[1].lower() == "mailto":
        return _mailbox(href)
    if scheme:
        return "page_link_scheme", {}
    if meant := likely_email(href) if "@" in href else "":
        return "page_link_elsewhere", {"nearest": f"mailto:{meant}"}
    if meant := likely_address(href):
        return "page_link_elsewhere", {"nearest": meant}
    return _own(href, targets, rendered)


def _web(href: str, targets: Targets) -> Told | None:
    site = targets.site.rstrip("/")
    if site and f"{href}/".startswith(f"{site}/"):
        rest = href[len(site) :].partition("#")[0]
        return "page_link_own_address", {"nearest": _meant(rest, targets)}
    try:
        host = urlsplit(href).hostname
    except ValueError:
        host = None
    if host and "." in host.strip(".") and not re.search(r"\s", href):
        return None
    return "page_link_elsewhere", {"nearest": likely_address(href) if likely_address(href) != href else ""}


def _mailbox(href: str) -> Told | None:
    address = unquote(href.partition(":")[2].partition("?")[0])
    if re.match(EMAIL_PATTERN, address):
        return None
    meant = likely_email(address)
    return "page_link_elsewhere", {"nearest": f"mailto:{meant}" if meant else ""}


def _own(href: str, targets: Targets, rendered: Rendered) -> Told | None:
    """A link inside the site: to a staged file, written from this page, with or without a place on it."""
    path, _, anchor = href.partition("#")
    file = _file(path)
    if not path:
        return _anchor(anchor, rendered.ids)
    if file in targets.files:
        return _anchor(anchor, targets.anchors[file]) if file in targets.anchors else None
    if file in targets.hidden:
        return "page_link_hidden", {}
    if _OTHER_FILE.search(file):
        return "page_link_file", {}
    meant = _meant(file, targets)
    return "page_link_lost", {"nearest": f"{meant}#{anchor}" if meant and anchor else meant}


def _anchor(anchor: str, ids: frozenset[str]) -> Told | None:
    name = unquote(anchor)
    if name in ids or name in ("", "top"):
        return None
    return "page_anchor_lost", {
        "anchor": f"#{name}",
        "nearest": f"#{near}" if (near := nearest(name, ids)) else "",
    }


def _meant(written: str, targets: Targets) -> str:
    """The staged file that was most likely meant by another way to write its page: its address, its id, its
    file in docs/.
    """
    found = _AROUND.fullmatch(written.strip())
    core = found[1].strip("/") if found else written
    if not core:
        return "index.md"
    # The way to a page's file → the file; a record is also known by its id alone.
    known = {_core(file): file for file in sorted(targets.files, reverse=True) if file != "index.md"}
    by_id = {name.rpartition("/")[2]: file for name, file in known.items() if not name.startswith("history/")}
    exact = known.get(core) or by_id.get(core.rpartition("/")[2])
    if exact:
        return exact
    near = nearest(core, known) or nearest(core, by_id)
    return known.get(near or "") or by_id.get(near or "") or ""


def _core(file: str) -> str:
    return file.removesuffix(".md").removesuffix("/index")
