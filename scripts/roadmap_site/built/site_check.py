"""The last look before publishing: does everything on the built site lead somewhere, in both languages?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..address import LOST_PAGE, absolute, language_root
from ..phrases import Phrases
from .html_page import HtmlPage, Reference, read_page

PHRASES = Phrases(Path(__file__).with_suffix(".yml"))
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
XML_ADDRESS = re.compile(r"""<loc>([^<]+)</loc>|\bhref="([^"]+)\"""")
MISSING = "–"


@dataclass(frozen=True, order=True)
class SiteFault:
    """A fault of the built site: the page below the site's root, and a sentence of site_check.yml."""

    page: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, language: str, sources: Mapping[str, str] | None = None) -> str:
        """`en/missions/x/index.html: what is wrong`; a page in `sources` goes by the file it is made of."""
        named = (sources or {}).get(self.page, self.page)
        return f"{named}: {PHRASES.say(language, self.code, **dict(self.values))}"


def check_site(folder: Path, address: str, languages: Sequence[str]) -> list[SiteFault]:
    """Every fault of the site in `folder`, which will stand at `address`, sorted; empty when all is well."""
    site = _Site(folder, f"{address.rstrip('/')}/", tuple(languages))
    found = {fault for page in site.pages for fault in _page_faults(site, page)}
    found.update(fault for name in site.files if name.endswith(".css") for fault in _css_faults(site, name))
    found.update(_sitemap_faults(site))
    return sorted(found)


class _Site:
    """The files of a built site, and what its pages say."""

    def __init__(self, folder: Path, address: str, languages: tuple[str, ...]) -> None:
        self.folder, self.address, self.languages = folder, address, languages
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.target = lru_cache(maxsize=None)(self._target)

    @cached_property
    def pages(self) -> Mapping[str, HtmlPage]:
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: read_page((self.folder / name).read_bytes()) for name in names}

    def url(self, name: str) -> str:
        """The full address of a file."""
        return self.address + name.removesuffix("index.html")

    def language(self, name: str) -> str:
        """The language that a page should be in, by where it stands."""
        first, *others = self.languages
        return next((one for one in others if name.startswith(language_root(one))), first)

    def _target(self, folder_url: str, link: str) -> str | None:
        """The file that a link leads to: None for an address elsewhere, "" for one that no file answers."""
        url = urljoin(folder_url, link.partition("#")[0].partition("?")[0])
        if not url.startswith(self.address):
            return None
        name = unquote(url.removeprefix(self.address))
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else ""


def _page_faults(site: _Site, name: str) -> Iterator[SiteFault]:
    page = site.pages[name]
    for reference in page.references:
        yield from _reference_faults(site, name, reference)
    yield from (_fault(name, "inline", what=what) for what in page.inline)
    yield from (_fault(name, "id_twice", name=one) for one in page.twice)
    yield from (_fault(name, "no_pointed", name=one) for one in page.pointers - page.ids)
    expected = site.language(name)
    if page.lang != expected:
        yield _fault(name, "wrong_lang", found=page.lang or MISSING, expected=expected)
    if name != LOST_PAGE and not page.redirects:
        yield from _address_faults(site, name, page)


def _reference_faults(site: _Site, name: str, reference: Reference) -> Iterator[SiteFault]:
    link = reference.address.strip()
    scheme, _, rest = link.partition(":")
    if scheme.lower() == "javascript":
        yield _fault(name, "script_link", link=link)
        return
    if rest and re.fullmatch("[a-zA-Z][a-zA-Z0-9+.-]*", scheme) and scheme.lower() not in ("http", "https"):
        return
    # All pages of a folder resolve alike; a bare #anchor is the page itself.
    target = name if link.startswith("#") else site.target(site.url(name).rpartition("/")[0] + "/", link)
    if target is None and reference.fetched:
        yield _fault(name, "third_party", link=link)
    elif target is None and not urlsplit(link).netloc:
        yield _fault(name, "outside", link=link)
    elif target == "":
        yield _fault(name, "broken_link", link=link)
    elif target and target in site.pages and not _has_anchor(site.pages[target], link):
        yield _fault(name, "no_anchor", link=link)


def _has_anchor(page: HtmlPage, link: str) -> bool:
    anchor = unquote(link.partition("#")[2].partition(":~:")[0])
    return anchor in ("", "top") or anchor in page.ids


def _address_faults(site: _Site, name: str, page: HtmlPage) -> Iterator[SiteFault]:
    """Does the page know its own address and those of its counterparts, and do they exist?"""
    path = name.removeprefix(language_root(site.language(name))).removesuffix("index.html")
    expected = {language: absolute(site.address, path, language) for language in site.languages}
    own = expected[site.language(name)]
    if page.canonical != own:
        yield _fault(name, "wrong_canonical", found=page.canonical or MISSING, expected=own)
    for language, url in {**expected, "x-default": expected[site.languages[0]]}.items():
        if page.alternates.get(language) != url:
            found = page.alternates.get(language, MISSING)
            yield _fault(name, "wrong_alternate", language=language, found=found, expected=url)
    for language in site.languages:
        if language != site.language(name):
            yield from _counterpart_faults(site, name, language, expected[language])


def _counterpart_faults(site: _Site, name: str, language: str, url: str) -> Iterator[SiteFault]:
    target = site.target(site.address, url)
    if not target:
        yield _fault(name, "no_counterpart", language=language, path=url.removeprefix(site.address))
    elif target not in {site.target(site.url(name), link) for link in site.pages[name].language_links}:
        yield _fault(name, "no_language_link", language=language)


def _css_faults(site: _Site, name: str) -> Iterator[SiteFault]:
    for match in CSS_ADDRESS.finditer((site.folder / name).read_text(encoding="utf-8")):
        yield from _reference_faults(site, name, Reference(match[1], True))


def _sitemap_faults(site: _Site) -> Iterator[SiteFault]:
    name = "sitemap.xml"
    if name in site.files:
        for match in XML_ADDRESS.finditer((site.folder / name).read_text(encoding="utf-8")):
            link = unescape(match[1] or match[2])
            if not site.target(site.address, link):
                yield _fault(name, "broken_link", link=link)


def _fault(page: str, code: str, **values: str) -> SiteFault:
    return SiteFault(page, code, tuple(sorted(values.items())))
