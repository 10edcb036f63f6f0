"""Every check that is made in the browser, and what each is made on: one list for `make quality`, a part of it for the tests."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from roadmap_site.relations import Site

from . import controls, layout
from .axe import axe_faults
from .findings import Finding
from .keyboard import tab_faults
from .language import foreign_words, language_faults
from .looks import DESK, FORCED, FORCED_DARK, LOOKS, NO_SCRIPT, PHONE, THUMBS, Look, Visitor, visiting
from .states import STATES, State, as_loaded


@dataclass(frozen=True, slots=True)
class Check:
    """What is asked of a page, in which looks, and in which states that a visitor brings it into."""

    name: str
    faults: Callable[[Page], list[str]]
    looks: tuple[Look, ...] = (DESK,)
    states: tuple[State, ...] = (as_loaded,)


CHECKS = (
    Check("axe", axe_faults, LOOKS, STATES),
    Check("keyboard", tab_faults, (DESK, PHONE), STATES),
    Check("skip link", controls.skip_faults, (DESK, PHONE)),
    Check("Esc", controls.escape_faults, (DESK, PHONE)),
    Check("single keys", controls.shortcut_faults),
    Check("language link", controls.counterpart_faults),
    Check("nothing stored", controls.kept_faults),
    Check("reflow at 320 px", layout.overflow_faults, (PHONE,), STATES),
    Check("200 % text", layout.enlarged_faults),
    Check("text spacing", layout.spaced_faults, (DESK, PHONE)),
    Check("reduced motion", layout.motion_faults),
    Check("forced colours", layout.colour_faults, (FORCED, FORCED_DARK)),
    Check("controls for a thumb", layout.thumb_faults, (THUMBS,)),
    Check("no dead control", controls.dead_faults, (NO_SCRIPT,)),
    Check("paper", layout.paper_faults, LOOKS[::2]),
)


def all_checks(site: Site, docs: Path) -> tuple[Check, ...]:
    """The checks for a site, with those that need to know what it says."""
    foreign = foreign_words(site, docs)
    return (*CHECKS, Check("language", partial(language_faults, foreign=foreign), states=STATES))


def looked(visitor: Visitor, checks: Iterable[Check], path: str) -> Iterator[Finding]:
    """What the checks that are made in the visitor's look find on a page; each sees it afresh."""
    for check in checks:
        for state in check.states if visitor.look in check.looks else ():
            told = "" if state is as_loaded else state.__name__
            yield from visitor.findings(check.name, _faults(visitor, path, state, check), told)


def _faults(visitor: Visitor, path: str, state: State, check: Check) -> list[str]:
    try:
        page = visitor.open(path)
        return check.faults(page) if state(page) else []
    except Error as error:
        return [f"can't be looked at: {error.message}"]


def run(browser: Browser, address: str, paths: Iterable[str], checks: Iterable[Check]) -> Iterator[Finding]:
    """Every finding of the checks on the pages of a served site, in every look that any of the checks asks for."""
    paths, checks = tuple(paths), tuple(checks)
    for look in dict.fromkeys(look for check in checks for look in check.looks):
        with visiting(browser, address, look) as visitor:
            for path in paths:
                yield from looked(visitor, checks, path)
            yield from (
                Finding("private and strict", "", fault, look.name) for fault in visitor.watched.faults
            )
