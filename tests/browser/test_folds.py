"""A long page in a browser: what is folded opens for an address inside it, and the list of its sections
follows.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from built import BuiltSite

PAGE = "roadmaps/water/"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_fold_opens_for_an_address_inside_it(
    new_context: Callable[..., BrowserContext],
    serve: Callable[..., str],
    built_site: BuiltSite,
    scripts: bool,
) -> None:
    page = new_context(java_script_enabled=scripts).new_page()
    address = serve(built_site.folder) + PAGE
    page.goto(address)
    ids = page.locator("details.fold:not([open]) > div[id]").evaluate_all("all => all.map((one) => one.id)")
    assert {"moved", "gaps", "directions"} <= set(ids)
    page.goto(f"{address}#moved")
    assert page.locator("#moved").is_visible()
    assert page.locator("#moved").evaluate("one => one.getBoundingClientRect().top") < 300
    assert not page.locator("#gaps").is_visible()


def test_the_list_of_sections_opens_what_it_leads_to_and_follows_the_reader(
    page, serve: Callable[..., str], built_site: BuiltSite
) -> None:
    page.goto(serve(built_site.folder) + PAGE)
    contents = page.locator("nav.toc")
    named = contents.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert [one for one in named if page.locator(one).count() != 1] == []
    contents.get_by_role("link", name="Luckor").first.click()
    assert page.locator("#gaps").is_visible()
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(100)
    assert contents.is_visible()
    assert 0 <= contents.evaluate("one => one.getBoundingClientRect().top") < 200


def test_on_a_phone_the_folds_are_the_list(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], built_site: BuiltSite
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(serve(built_site.folder) + PAGE)
    assert not page.locator("nav.toc").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert all(
        box >= 40
        for box in page.locator(".fold > summary").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().height)"
        )
    )
