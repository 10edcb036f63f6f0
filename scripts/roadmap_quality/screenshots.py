"""The pictures of the site that the README shows."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from .browser import PHONE
from .page_kinds import PageKind, longest_pages

PICTURE_SIZE: ViewportSize = {"width": 1280, "height": 1280}


def take_pictures(browser: Browser, address: str, kinds: Iterable[PageKind], folder: Path) -> None:
    """Write every picture into `folder`, of the site at `address`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, path, window in _pictures(kinds):
        context = browser.new_context(viewport=window, locale="sv-SE", color_scheme="light")
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        page.screenshot(path=folder / name)
        context.close()


def _pictures(kinds: Iterable[PageKind]) -> Iterator[tuple[str, str, ViewportSize]]:
    """Name, path and window of each: the start page, and the longest mission where there is one."""
    yield "start.png", "", PICTURE_SIZE
    yield "start-phone.png", "", PHONE
    if mission := longest_pages(kinds).get("mission"):
        yield "mission.png", mission, PICTURE_SIZE
