"""Every check in the browser. Each look has a browser of its own, as many at a time as there are cores."""

import os
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock

from roadmap_site.steps import Advance

from .browser import open_browser
from .checks import WATCH, Check, looks_of, run
from .flaws import Flaw
from .looks import DESKTOP, PHONE, Look
from .outcomes import Outcome
from .situations import as_loaded

PLAIN = (DESKTOP, PHONE)


def tried(
    address: str,
    longest: Sequence[str],
    shortest: Sequence[str],
    checks: Sequence[Check],
    advance: Advance,
) -> list[Outcome]:
    """What each check comes to on the pages of a served site.

    The shortest pages of their kinds, which have little to open, are tried as they are loaded, wide and
    narrow.
    """
    looks = looks_of(checks)
    trial = _Trial(address, longest, shortest, checks, _Progress(len(looks) * len(longest), advance))
    seen: Counter[str] = Counter()
    found: list[Flaw] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for flaws, counted in pool.map(trial.in_look, looks):
            seen += counted
            found += flaws
    pages = len(longest) + len(shortest)
    return [
        Outcome(
            name, f"{seen[name]} views of {pages} pages", tuple(one for one in found if one.check == name)
        )
        for name in (*(check.name for check in checks), WATCH)
    ]


class _Progress:
    """How many pages all looks together have seen; the browsers tell it at the same time."""

    def __init__(self, total: int, advance: Advance) -> None:
        self._total, self._advance = total, advance
        self._done, self._lock = 0, Lock()

    def page(self, number: int, of: int) -> None:
        """One more page was looked at."""
        with self._lock:
            self._done += 1
            self._advance(self._done, self._total)


@dataclass(frozen=True, slots=True)
class _Trial:
    address: str
    longest: Sequence[str]
    shortest: Sequence[str]
    checks: Sequence[Check]
    progress: _Progress

    def in_look(self, look: Look) -> tuple[list[Flaw], Counter[str]]:
        """What is found in one look, and how often each check was made."""
        seen: Counter[str] = Counter()
        whole = [replace(check, looks=(look,)) for check in self.checks if look in check.looks]
        with open_browser() as browser:
            flaws = [*run(browser, self.address, self.longest, whole, seen=seen, advance=self.progress.page)]
            if look in PLAIN:
                loaded = [replace(check, situations=(as_loaded,)) for check in whole]
                flaws += run(browser, self.address, self.shortest, loaded, seen=seen)
        return flaws, seen
