"""What a visitor does with the keyboard and in the header: skip, escape, press a key, change language."""

import string
from collections.abc import Iterator

from playwright.sync_api import Page

from .scripts import faults_told

SHORTCUTS = string.ascii_letters + string.digits + string.punctuation
# What a key pressed alone might change: what is open, where the focus is, where the page stands.
STATE = """() => [location.href, document.activeElement?.outerHTML.slice(0, 120),
  document.querySelectorAll('dialog[open], details[open], [aria-expanded=true]').length]"""
# What opens something, and what is there once it is open.
OPENERS = {".menu-button": ".menu-button[aria-expanded=true]", "[data-search-open]": "dialog[open]"}


def skip_faults(page: Page) -> list[str]:
    """The first stop must lead past the header to the page's own matter."""
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    if first != "#main":
        return [f"the first stop is {first}, no link to the page's matter"]
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.id")
    return [] if focused == "main" else [f"the skip link leads to {focused or 'nothing'}"]


def shortcut_faults(page: Page) -> list[str]:
    """A single key pressed outside a field must do nothing: those who dictate would set it off by talking."""
    before = page.evaluate(STATE)
    page.keyboard.type(SHORTCUTS)
    after = page.evaluate(STATE)
    return [] if after == before else [f"one of the keys {SHORTCUTS} alone does something: {after}"]


def escape_faults(page: Page) -> list[str]:
    """Esc must close what was opened, and give the focus back to what opened it."""
    shown = [opener for opener in OPENERS if page.locator(opener).is_visible()]
    return [fault for opener in shown for inside in (False, True) for fault in _escape(page, opener, inside)]


def _escape(page: Page, opener: str, inside: bool) -> Iterator[str]:
    """The same for one opener, with the focus where it is after opening or, `inside`, one stop further on."""
    button, opened = page.locator(opener), page.locator(OPENERS[opener])
    button.focus()
    page.keyboard.press("Enter")
    if not opened.count():
        yield f"{opener} doesn't open by keyboard"
        return
    if inside:
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    if opened.count():
        yield f"{opener} isn't closed by Esc"
    elif not button.evaluate("one => one === document.activeElement"):
        yield f"{opener} doesn't get the focus back"


def counterpart_faults(page: Page) -> list[str]:
    """The language link must lead to the same page in the language that it names."""
    faults = []
    for link in page.locator("header a[hreflang]").all():
        lang, target = link.get_attribute("hreflang"), link.evaluate("one => one.href")
        answer = page.request.get(target)
        if not answer.ok:
            faults.append(f"the link to {lang} leads to nothing: {target}")
        else:
            faults += faults_told(page, "counterpart", [answer.text(), target, lang])
    return faults
