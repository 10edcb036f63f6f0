"""How a page is looked at: in which colours, how wide, with what the visitor has asked of the browser."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Page

from .browser import Watched
from .flaws import Flaw

HEIGHT = 800
LEADS_ON = b'http-equiv="refresh"'
WIDE, NARROW, THUMB = 1280, 320, 360


@dataclass(frozen=True)
class Look:
    """Settings of a browser window; `name` is what flaws call it."""

    name: str
    width: int = WIDE
    mode: str = "light"
    more: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    @property
    def options(self) -> dict[str, Any]:
        """The same in Playwright's words. Motion is reduced, so that no check depends on when it looks."""
        window = {"width": self.width, "height": HEIGHT}
        return {"viewport": window, "color_scheme": self.mode, "reduced_motion": "reduce", **self.more}


DESKTOP = Look("light 1280")
PHONE = Look("light 320", NARROW)
LOOKS = (DESKTOP, PHONE, Look("dark 1280", mode="dark"), Look("dark 320", NARROW, "dark"))
THUMBS = Look("light 360", THUMB)
FORCED = Look("forced colours", more=MappingProxyType({"forced_colors": "active"}))
FORCED_DARK = Look("forced dark colours", mode="dark", more=MappingProxyType({"forced_colors": "active"}))
NO_SCRIPT = Look("no JavaScript", more=MappingProxyType({"java_script_enabled": False}))


class Visitor:
    """A window with one look, and what went wrong on the pages it was on."""

    def __init__(self, browser: Browser, address: str, look: Look) -> None:
        self.look, self.address = look, address
        self.context = browser.new_context(**look.options)
        self.watched = Watched(self.context)
        self.page = self.context.new_page()
        self.path = ""

    def open(self, path: str) -> Page:
        """Show the page at a path below the site's root, with all that it loads."""
        self.path = path
        self.page.unroute_all()
        asked = self.address + path
        with urlopen(asked) as answer:
            html = answer.read()
        if LEADS_ON in html:
            self._hold(asked, html.replace(LEADS_ON, b'name="refresh"'))
        self.page.goto(asked)
        if self.page.locator("html[data-js] form.filters").count():
            self.page.locator("[data-count]").filter(has_text=re.compile(r"\d")).first.wait_for()
        return self.page

    def _hold(self, asked: str, html: bytes) -> None:
        """Let a page that leads on by itself stay, so that it can be looked at."""
        self.page.route(
            asked, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")
        )

    def flaws(self, check: str, faults: list[str], situation: str = "") -> list[Flaw]:
        """Faults of the page that is shown, as flaws."""
        look = " ".join(filter(None, (self.look.name, situation)))
        return [Flaw(check, self.path, fault, look) for fault in faults]


@contextmanager
def visiting(browser: Browser, address: str, look: Look) -> Iterator[Visitor]:
    """A visitor for the length of the block."""
    visitor = Visitor(browser, address, look)
    try:
        yield visitor
    finally:
        visitor.context.close()
