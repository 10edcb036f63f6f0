"""The small functions in js/ that are run inside a page; the browser lets them past the page's own policy."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "js"


@cache
def script(name: str) -> str:
    """The text of js/<name>.js: one function, which the browser calls with what evaluate passes on."""
    return (FOLDER / f"{name}.js").read_text(encoding="utf-8")


def faults_told(page: Page, name: str, argument: object = None) -> list[str]:
    """What js/<name>.js finds wrong on a page as it stands, a line a fault."""
    found: list[str] = page.evaluate(script(name), argument)
    return found
