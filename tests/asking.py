"""How tests ask the search of a page: the parts that a visitor uses, and what it shows."""

from playwright.sync_api import Page, expect

OPENER, FIELD, STATUS, HITS = "[data-search-open]", ".search input", ".search .status", ".search .hits"
# Where the made-up partnership's site stands on its host.
BASE = "/plan/"


def ask(page: Page, question: str) -> None:
    """Type into the search, opened where it isn't, and wait for the answer to be announced."""
    if page.locator(OPENER).is_visible() and not page.locator("dialog[open]").count():
        page.click(OPENER)
    page.fill(FIELD, question)
    expect(page.locator(STATUS)).to_contain_text(question)


def paths(page: Page) -> list[str]:
    links = page.locator(f"{HITS} li > a").evaluate_all("links => links.map((link) => link.pathname)")
    return [path.removeprefix(BASE) for path in links]
