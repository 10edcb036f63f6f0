"""A page used with the Tab key alone: everything is reached, in order, and can be seen when it is."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TypedDict

from playwright.sync_api import Page

from .scripts import script

WAIT = 8000  # milliseconds: the earlier years are read from their own pages
NAMED = "number => window.stops[number].outerHTML.slice(0, 120).replace(/\\s+/g, ' ')"


class Stop(TypedDict):
    """Where the focus is: its number in the page's order, below 0 for no stop, and what is wrong there.

    Something of several parts is stopped at as often as it has parts.
    """

    at: int
    name: str
    parts: int
    faults: list[str]


def tab_faults(page: Page) -> list[str]:
    """What goes wrong on a walk through the page with Tab, from its beginning to its end."""
    _settle(page)
    expected = page.evaluate(script("stops"))
    walk = list(_walk(page, limit=2 * expected + 10))
    reached = {stop["at"] for stop in walk}
    lost = [_name(page, number) for number in range(expected) if number not in reached]
    faults = [f"{stop['name']} {fault}" for stop in walk for fault in stop["faults"]]
    faults += [f"{stop['name']} takes the focus though it shouldn't" for stop in walk if stop["at"] < 0]
    faults += [f"{name} is never reached" for name in lost]
    return faults + list(_order(walk))


def _settle(page: Page) -> None:
    """Nobody points at anything, and what grows has grown."""
    page.mouse.move(0, 0)
    page.evaluate(script("grown"), WAIT)


def _walk(page: Page, limit: int) -> Iterator[Stop]:
    """Each stop on the way; ends where the page does, or where the walk comes round or stands still."""
    seen: Counter[tuple[int, str]] = Counter()
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop: Stop | None = page.evaluate(script("focused"))
        if stop is None or seen[key := (stop["at"], stop["name"])] >= stop["parts"]:
            return
        seen[key] += 1
        yield stop


def _name(page: Page, number: int) -> str:
    return str(page.evaluate(NAMED, number))


def _order(walk: list[Stop]) -> Iterator[str]:
    for before, after in pairwise(walk):
        if 0 <= after["at"] < before["at"]:
            yield f"{after['name']} comes after {before['name']}, though it stands before it"
