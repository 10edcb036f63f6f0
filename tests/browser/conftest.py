"""A real browser for the tests, which fails a test as soon as a page reaches out, breaks its policy or
throws.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from built import BuiltSite
from roadmap_quality.browser import DESKTOP_SIZE, Watched, open_browser, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serves a built folder for the rest of the run; returns the address of its start page."""
    with ExitStack() as servers:

        def start(folder: Path, base: str | None = None) -> str:
            return servers.enter_context(served(folder, base))

        yield start


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens contexts with Playwright's own options; what went wrong on any page of theirs fails the test at
    its end.
    """
    opened: list[tuple[BrowserContext, Watched]] = []

    def open_context(**options: object) -> BrowserContext:
        context = browser.new_context(**{"locale": "sv-SE", "viewport": DESKTOP_SIZE} | options)
        opened.append((context, Watched(context)))
        return context

    yield open_context
    for context, _ in opened:
        context.close()
    assert [fault for _, watched in opened for fault in watched.faults] == []


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A desktop page in Swedish."""
    return new_context().new_page()


@pytest.fixture
def open_page(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], built_site: BuiltSite
) -> Callable[..., Page]:
    """Open a page of the built site, in a window with options of its own."""

    def open_page(path: str, **options: object) -> Page:
        page = new_context(**options).new_page()
        page.goto(serve(built_site.folder) + path)
        return page

    return open_page
