"""The programs that look, by their versions: a report says what it was made with."""

from dataclasses import dataclass

from playwright.sync_api import Browser

from .axe import axe_version


@dataclass(frozen=True, slots=True)
class Programs:
    """The versions of the browser and of axe-core."""

    chromium: str
    axe: str

    def __str__(self) -> str:
        return f"Chromium {self.chromium}, axe-core {self.axe}"


def programs(browser: Browser, address: str) -> Programs:
    """What looks at the site that is served at `address`."""
    page = browser.new_page()
    page.goto(address)
    axe = axe_version(page)
    page.close()
    return Programs(browser.version, axe)
