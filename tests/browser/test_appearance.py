"""Light, dark or as the system: what a visitor chooses holds, and is the only thing that is stored."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from roadmap_site.look.palette import PALETTE

GROUNDS = {"light": PALETTE.light, "dark": PALETTE.dark}
FRAME = """() => [...document.querySelectorAll("meta[name=theme-color]")]
  .filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content)"""


def shown(page: Page) -> tuple[str, list[str]]:
    """The page's ground, and the colour of the browser's frame round it."""
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor"), page.evaluate(FRAME)


def painted(mode: str) -> tuple[str, list[str]]:
    paper, surface = GROUNDS[mode].paper, GROUNDS[mode].surface
    return f"rgb({', '.join(str(int(paper[at : at + 2], 16)) for at in (1, 3, 5))})", [surface]


@pytest.mark.parametrize(("system", "other"), [("light", "dark"), ("dark", "light")])
def test_a_choice_holds_until_it_is_taken_back(
    open_page: Callable[..., Page], system: str, other: str
) -> None:
    """The whole page and the browser's frame follow, at once and after a reload."""
    page = open_page("", color_scheme=system)
    assert shown(page) == painted(system)
    page.check(f"input[name=palette][value={other}]")
    assert shown(page) == painted(other)
    page.reload()
    assert shown(page) == painted(other)
    assert page.evaluate("({...localStorage})") == {"palette": other}
    page.check("input[name=palette][value=auto]")
    assert shown(page) == painted(system)
    assert page.evaluate("({...localStorage})") == {}
    assert page.context.cookies() == []


def test_the_first_paint_is_already_in_the_chosen_appearance(open_page: Callable[..., Page]) -> None:
    """What sets it comes before anything can be painted, and doesn't wait for the rest of the scripts."""
    page = open_page("", color_scheme="light")
    page.check("input[name=palette][value=dark]")
    page.route("**/site.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert shown(page) == painted("dark")
    first = page.locator("head :is(script[src], link[rel=stylesheet])").first
    assert first.evaluate("one => [one.src.split('/').pop(), one.async, one.defer, one.type]") == [
        "theme.js",
        False,
        False,
        "",
    ]
