"""The finished site through every check, as far as there is time in a test: `make quality` makes them all."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from playwright.sync_api import Browser

from built import ROOT, BuiltSite
from roadmap_quality.checks import Check, all_checks, run
from roadmap_quality.findings import Finding
from roadmap_quality.page_kinds import PageKind, addresses, expected, page_kinds
from roadmap_quality.states import as_loaded

SHARES = 3  # every check is made on a third of the pages
TURNS = 12  # until every check has been made in every look: three shares of four looks


def test_every_kind_of_page_passes_every_check(
    browser: Browser, serve: Callable[..., str], built_site: BuiltSite, site_of_a_past_day: BuiltSite
) -> None:
    """The longest page of each kind in both languages, as it is loaded; kinds that are only there on a past day too."""
    today = kinds_of(built_site)
    before = [kind for kind in kinds_of(site_of_a_past_day) if kind.name not in {one.name for one in today}]
    assert {kind.name for kind in (*today, *before)} >= {*expected()}
    found = [
        *looked_at(browser, serve(built_site.folder), built_site, today),
        *looked_at(browser, serve(site_of_a_past_day.folder), site_of_a_past_day, before),
    ]
    assert [str(finding) for finding in found] == []


def kinds_of(built: BuiltSite) -> tuple[PageKind, ...]:
    return page_kinds(built.folder, built.context, ROOT / "docs")


def looked_at(
    browser: Browser, address: str, built: BuiltSite, kinds: Iterable[PageKind]
) -> Iterator[Finding]:
    """Axe on each page, and a share of the other checks; which ones, and in which of their looks, goes round."""
    axe, *others = sorted(all_checks(built.site, ROOT / "docs"), key=lambda check: check.name != "axe")
    paths = addresses(kinds, both_ends=False)
    for turn in range(TURNS):
        made = [once(check, turn) for check in (axe, *others[turn % SHARES :: SHARES])]
        yield from run(browser, address, paths[turn::TURNS], made)


def once(check: Check, turn: int) -> Check:
    return replace(check, looks=(check.looks[turn % len(check.looks)],), states=(as_loaded,))
