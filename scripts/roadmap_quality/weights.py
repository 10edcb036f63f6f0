"""What a visitor has to load: each page's HTML, and all that a first view of each kind of page asks for.

Sizes are those that go over the wire, compressed as the local server and common hosts do it; a kilobyte is
1,000 bytes.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Request

from roadmap_site.address import language_root
from roadmap_site.built.serve import packed
from roadmap_site.languages import LANGUAGES
from roadmap_site.relations import Site

from .flaws import Flaw
from .outcomes import Outcome

DETAIL_LIMIT = 15_000
FIRST_VIEW_LIMIT = 90_000
TOGETHER = 16  # pages that are loaded at the same time
Weights = Mapping[str, int]
"""Bytes by a page's path below the site's root."""


def html_weights(site: Path) -> Weights:
    """The compressed HTML of every page of a built site."""
    files = sorted(site.rglob("*.html"))
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): len(packed(path.read_bytes()))
        for path in files
    }


def of_records(weights: Weights, site: Site) -> Weights:
    """Those of the pages that are about one record."""
    paths = {language_root(lang) + record.path for record in site.all_records() for lang in LANGUAGES}
    return {path: size for path, size in weights.items() if path in paths}


def first_view_weights(browser: Browser, address: str, paths: Iterable[str]) -> Weights:
    """Everything that the browser asks for when it first shows each page, with nothing in its cache."""
    rest = iter(paths)
    sizes: dict[str, int] = {}
    context = browser.new_context()  # one for all: the local server lets nothing be kept
    while batch := tuple(islice(rest, TOGETHER)):
        views = {path: _FirstView(context, address + path) for path in batch}
        sizes |= {path: view.size() for path, view in views.items()}
    context.close()
    return sizes


class _FirstView:
    """A page that is being loaded in a tab of its own; most of its time is waiting for the end."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.page = context.new_page()
        self.finished: list[Request] = []
        self.page.on("requestfinished", lambda request: self.finished.append(request))
        self.page.goto(url, wait_until="commit")

    def size(self) -> int:
        self.page.wait_for_load_state("networkidle")
        # What is asked for twice, a page that leads on and the page after it, is kept by any browser.
        once = {request.url: request for request in self.finished}
        size = sum(request.sizes()["responseBodySize"] for request in once.values())
        self.page.close()
        return size


def weighed(check: str, weights: Weights, limit: int = 0) -> Outcome:
    """The heaviest page, and a flaw for every one that is over the limit, where there is one."""
    over = [
        Flaw(check, path, f"{kilobytes(size)}; the limit is {kilobytes(limit)}")
        for path, size in sorted(weights.items())
        if limit and size >= limit
    ]
    heaviest = max(weights, key=weights.__getitem__)
    bound = f"limit {kilobytes(limit)}" if limit else "no limit"
    return Outcome(
        check,
        f"{len(weights)} pages",
        tuple(over),
        f"heaviest {kilobytes(weights[heaviest])} (/{heaviest}), {bound}",
    )


def html_outcomes(site: Path, records: Site) -> list[Outcome]:
    """The HTML of the records' pages, which has a limit, and that of all others, which is told."""
    weights = html_weights(site)
    details = of_records(weights, records)
    others = {path: size for path, size in weights.items() if path not in details}
    return [
        weighed("HTML of a record's page, compressed", details, DETAIL_LIMIT),
        weighed("HTML of indexes and other pages, compressed", others),
    ]


def kilobytes(size: int) -> str:
    """`12.3 KB`"""
    return f"{size / 1000:.1f} KB"
