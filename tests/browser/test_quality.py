"""The finished site through every check, as far as there is time in a test: `make quality` makes them all."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from built import BuiltSite
from roadmap_quality.checks import WATCH, Check, all_checks, run
from roadmap_quality.flaws import Flaw
from roadmap_quality.looks import FORCED, FORCED_DARK, LOOKS, NO_SCRIPT, THUMBS, Look
from roadmap_quality.page_kinds import PageKind, addresses, expected, page_kinds
from roadmap_quality.situations import as_loaded

ASKED = (THUMBS, FORCED, NO_SCRIPT, FORCED_DARK)
# Odd, as languages come by turns in the addresses; enough for each check that disturbs a page to be made in
# each look.
TURNS = 23


def test_every_kind_of_page_passes_every_check(
    browser: Browser, serve: Callable[..., str], built_site: BuiltSite, site_of_a_past_day: BuiltSite
) -> None:
    """The longest page of each kind in both languages, as it is loaded; kinds that are only there on a past
    day too.
    """
    today = kinds_of(built_site)
    before = [kind for kind in kinds_of(site_of_a_past_day) if kind.name not in {one.name for one in today}]
    assert {kind.name for kind in (*today, *before)} >= {*expected()}
    made: Counter[str] = Counter()
    found = [
        *looked_at(browser, serve(built_site.folder), built_site, today, made),
        *looked_at(browser, serve(site_of_a_past_day.folder), site_of_a_past_day, before, made),
    ]
    assert not found, "\n".join(str(flaw) for flaw in found)
    assert made.keys() == {WATCH, *(check.name for check in all_checks(built_site.site, built_site.docs))}


@pytest.mark.shipped
def test_every_kind_of_page_of_the_shipped_site_passes_every_check(
    browser: Browser, serve: Callable[..., str], shipped_site: BuiltSite
) -> None:
    """Those that there are."""
    kinds, made = kinds_of(shipped_site), Counter[str]()
    found = [*looked_at(browser, serve(shipped_site.folder), shipped_site, kinds, made)]
    assert not found, "\n".join(str(flaw) for flaw in found)
    assert made


def kinds_of(built: BuiltSite) -> tuple[PageKind, ...]:
    return page_kinds(built.folder, built.context, built.docs)


def looked_at(
    browser: Browser, address: str, built: BuiltSite, kinds: Iterable[PageKind], made: Counter[str]
) -> Iterator[Flaw]:
    """Each page in two looks, which go round: an everyday one, and one that some visitors have asked for."""
    checks = all_checks(built.site, built.docs)
    paths = addresses(kinds, both_ends=False)
    for turn in range(min(TURNS, len(paths))):
        for look in (LOOKS[turn % len(LOOKS)], ASKED[turn % len(ASKED)]):
            asked = part(checks, look, turn // len(LOOKS))
            yield from run(browser, address, paths[turn::TURNS], asked, seen=made)


def part(checks: Iterable[Check], look: Look, number: int) -> list[Check]:
    """The checks in a look, as a page is loaded; of those that disturb a page, which takes time, one by
    turns.
    """
    asked = [
        replace(check, looks=(look,), situations=(as_loaded,)) for check in checks if look in check.looks
    ]
    disturbing = [check for check in asked if check.disturbs]
    return [*(check for check in asked if not check.disturbs), *disturbing[number : number + 1]]
