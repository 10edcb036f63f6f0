"""The system's Chromium, walled in on this computer, and a watch over what its pages do."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from roadmap_set_up.browser import find_browser
from roadmap_set_up.sentences import say
from roadmap_site.built.serve import HOST, open_server
from roadmap_site.steps import StepFailed

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
DESKTOP_SIZE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}


class BrowserMissing(StepFailed):
    """There is no Chromium to look with."""

    def words(self, language: str) -> str:
        return say("no_browser", language)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The system's Chromium, until the end of the block."""
    path = find_browser()
    if not path:
        raise BrowserMissing("no_browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(folder: Path, base: str | None = None) -> Iterator[str]:
    """Serves a built folder; gives the address of its start page."""
    server = open_server(folder, base=base)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield server.address
    finally:
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
        # A missing page is a caller's own business; the browser also tells of it here.
        if kind == "error" and "status of 404" not in text:
            self.faults.append(f"console: {text}")
