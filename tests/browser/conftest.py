"""A real browser for the tests, which fails a test as soon as a page reaches out, breaks its policy or throws."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from roadmap_site.serve import HOST, address_of, open_server
from set_up import find_browser

# The last one is the wall: nothing but this computer has an address.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE {HOST}",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    path = find_browser()
    assert path, "no Chromium: run make test, or python3 scripts/set_up.py --tests"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a built folder for the rest of the run; returns the address of its start page."""
    servers = []

    def start(folder: Path, base: str | None = None) -> str:
        server = open_server(folder, base=base)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return address_of(server)

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class Watched:
    """What went wrong on the pages of a context, in plain words."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        context.on("request", lambda request: self._request(request.url))
        context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        context.on("console", lambda message: self._console(message.type, message.text))

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != HOST:
            self.faults.append(f"request to someone else: {url}")

    def _console(self, kind: str, text: str) -> None:
        # A missing page is a test's own business; the browser also tells of it here.
        if kind == "error" and "status of 404" not in text:
            self.faults.append(f"console: {text}")


@pytest.fixture(scope="session")
def watch() -> type[Watched]:
    """Watches over a context that a test has opened by itself."""
    return Watched


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens contexts with Playwright's own options; what went wrong on any page of theirs fails the test at its end."""
    opened: list[tuple[BrowserContext, Watched]] = []

    def open_context(**options: object) -> BrowserContext:
        context = browser.new_context(
            **{"locale": "sv-SE", "viewport": {"width": 1280, "height": 800}} | options
        )
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
