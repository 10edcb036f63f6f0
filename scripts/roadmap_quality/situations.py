"""What a visitor has opened, typed or chosen on a page, where it must be as good as when it was loaded."""

from collections.abc import Callable

from playwright.sync_api import Page

WAIT = 8000  # milliseconds: the search loads its index when it is first asked
NOTHING = "qxzvkj"
UNFOLD = """() => {
  const folded = document.querySelectorAll('details:not([open])');
  folded.forEach((one) => { one.open = true; });
  return folded.length > 0;
}"""

Situation = Callable[[Page], bool]
"""Brings a page there; False where the page has no such thing."""


def as_loaded(page: Page) -> bool:
    """Nothing done yet."""
    return True


def menu_open(page: Page) -> bool:
    """The menu of a narrow page, opened."""
    button = page.locator(".menu-button")
    if not button.is_visible():
        return False
    button.click()
    return True


def tables_open(page: Page) -> bool:
    """Everything that can be unfolded, unfolded."""
    return bool(page.evaluate(UNFOLD))


def search_found(page: Page) -> bool:
    """The search, with hits."""
    return _search(page, "exempel" if _language(page) == "sv" else "example")


def search_empty(page: Page) -> bool:
    """The search, where there is nothing to find."""
    return _search(page, NOTHING)


def filters_set(page: Page) -> bool:
    """One value chosen in the first filter that has any."""
    return _filter(page, "select:not([name=sort])")


def filters_empty(page: Page) -> bool:
    """Filters that leave nothing, with the way out."""
    field = page.locator("form.filters input[type=search]")
    if not field.count():
        return False
    _unfold(page)
    field.fill(NOTHING)
    return True


def _language(page: Page) -> str:
    return str(page.evaluate("document.documentElement.lang"))


def _search(page: Page, words: str) -> bool:
    opener = page.locator("[data-search-open]")
    if opener.count():
        opener.click()
    # The page for lost visitors has only a field that leads on, to the search's own page.
    if not page.locator(".search:has(.status) input").count():
        return False
    page.fill(".search input", words)
    page.locator(".search .status").filter(has_text=words).first.wait_for(timeout=WAIT)
    return True


def _unfold(page: Page) -> None:
    """Open the filters, which are folded on a phone."""
    if page.locator("form.filters > details:not([open])").count():
        page.locator("form.filters summary").click()


def _filter(page: Page, selector: str) -> bool:
    field = page.locator(f"form.filters {selector}").first
    if not page.locator(f"form.filters {selector}").count():
        return False
    _unfold(page)
    field.select_option(index=1)
    return True


SITUATIONS = (as_loaded, menu_open, tables_open, search_found, search_empty, filters_set, filters_empty)
