"""What a visitor does with the keyboard and without scripts: skip, escape, change language, find no dead control."""

import string

from playwright.sync_api import Page

SHORTCUTS = string.ascii_lowercase + string.digits + "/?.,;-+"
# What a key pressed alone might change: what is open, where the focus is, where the page stands.
STATE = """() => [location.href, document.activeElement?.outerHTML.slice(0, 120),
  document.querySelectorAll('dialog[open], details[open], [aria-expanded=true]').length]"""
MENU, SEARCH = ".menu-button", "[data-search-open]"


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
    faults = []
    for opener, opened in ((MENU, f"{MENU}[aria-expanded=true]"), (SEARCH, "dialog[open]")):
        button = page.locator(opener)
        if (
            not button.count()
            or not button.is_visible()
            or (opener == SEARCH and not page.locator("dialog").count())
        ):
            continue
        button.focus()
        page.keyboard.press("Enter")
        if not page.locator(opened).count():
            faults.append(f"{opener} doesn't open by keyboard")
            continue
        page.keyboard.press("Escape")
        if page.locator(opened).count():
            faults.append(f"{opener} isn't closed by Esc")
        elif not button.evaluate("one => one === document.activeElement"):
            faults.append(f"{opener} doesn't get the focus back")
    return faults


def counterpart_faults(page: Page) -> list[str]:
    """The language link must lead to the same page in the language that it names."""
    faults = []
    for link in page.locator("header a[hreflang]").all():
        lang, target = link.get_attribute("hreflang"), link.evaluate("one => one.href")
        answer = page.request.get(target)
        if not answer.ok:
            faults.append(f"the link to {lang} leads to nothing: {target}")
        elif f'<html lang="{lang}"' not in answer.text():
            faults.append(f"the link to {lang} leads to a page in another language")
    return faults


def dead_faults(page: Page) -> list[str]:
    """Without scripts nothing may be shown that only a script could work."""
    shown = [one for one in page.locator("button, form.filters :is(input, select)").all() if one.is_visible()]
    return [f"{one.evaluate('one => one.outerHTML.slice(0, 80)')} does nothing" for one in shown]


def kept_faults(page: Page) -> list[str]:
    """Nothing is stored of a visitor who has chosen nothing."""
    stored = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    return [f"{name} is stored" for name in stored] + [f"the cookie {name} is set" for name in cookies]
