"""Every check that is made in the browser, and what each is made on: one list for `make quality`, a part of it for the tests."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from roadmap_site.relations import Site
from roadmap_site.steps import Advance

from . import controls, layout, strict
from .axe import axe_faults
from .findings import Finding
from .keyboard import tab_faults
from .language import foreign_words, language_faults
from .looks import DESKTOP, FORCED, FORCED_DARK, LOOKS, NO_SCRIPT, PHONE, THUMBS, Look, Visitor, visiting
from .states import STATES, State, as_loaded


@dataclass(frozen=True, slots=True)
class Check:
    """What is asked of a page, in which looks, and in which states that a visitor brings it into.

    `disturbs`: afterwards the page isn't what it was, so the next check needs it afresh.
    """

    name: str
    faults: Callable[[Page], list[str]]
    looks: tuple[Look, ...] = (DESKTOP,)
    states: tuple[State, ...] = (as_loaded,)
    disturbs: bool = False


CHECKS = (
    Check("axe", axe_faults, LOOKS, STATES),
    Check("language link", controls.counterpart_faults),
    Check("nothing stored", strict.kept_faults),
    Check("policy", strict.policy_faults),
    Check("reflow at 320 px", layout.overflow_faults, (PHONE,), STATES),
    Check("reduced motion", layout.motion_faults),
    Check("forced colours", layout.colour_faults, (FORCED, FORCED_DARK)),
    Check("controls for a thumb", layout.thumb_faults, (THUMBS,)),
    Check("no JavaScript", strict.unscripted_faults, (NO_SCRIPT,)),
    Check("paper", layout.paper_faults, LOOKS[::2]),
    Check("keyboard", tab_faults, (DESKTOP, PHONE), STATES, disturbs=True),
    Check("focus in forced colours", tab_faults, (FORCED, FORCED_DARK), disturbs=True),
    Check("skip link", controls.skip_faults, (DESKTOP, PHONE), disturbs=True),
    Check("Esc", controls.escape_faults, (DESKTOP, PHONE), disturbs=True),
    Check("single keys", controls.shortcut_faults, disturbs=True),
    Check("200 % text", layout.enlarged_faults, disturbs=True),
    Check("text spacing", layout.spaced_faults, (DESKTOP, PHONE), disturbs=True),
)


# Not made on a page as it stands: it goes on all the time.
WATCH = "private and strict"


def all_checks(site: Site, docs: Path) -> tuple[Check, ...]:
    """The checks for a site, with those that need to know what it says."""
    foreign = foreign_words(site, docs)
    return (Check("language", partial(language_faults, foreign=foreign), states=STATES), *CHECKS)


def looked(visitor: Visitor, checks: Iterable[Check], path: str, seen: Counter[str]) -> Iterator[Finding]:
    """What the checks that are made in the visitor's look find on a page, in each state that the page has."""
    asked = [check for check in checks if visitor.look in check.looks]
    for state in dict.fromkeys(state for check in asked for state in check.states):
        told, fresh = "" if state is as_loaded else state.__name__, False
        for check in (one for one in asked if state in one.states):
            try:
                if not fresh and not state(visitor.open(path)):
                    break
                seen[check.name] += 1
                yield from visitor.findings(check.name, check.faults(visitor.page), told)
                fresh = not check.disturbs
            except (Error, OSError) as error:
                yield from visitor.findings(check.name, [f"can't be looked at: {error}"], told)
                fresh = False


def run(
    browser: Browser,
    address: str,
    paths: Sequence[str],
    checks: Iterable[Check],
    seen: Counter[str] | None = None,
    advance: Advance = lambda done, total: None,
) -> Iterator[Finding]:
    """Every finding of the checks on the pages of a served site, in every look that any of the checks asks for.

    `seen` counts how often each check was made; `advance` is told how many pages have been looked at.
    """
    checks, seen = tuple(checks), Counter() if seen is None else seen
    looks = tuple(dict.fromkeys(look for check in checks for look in check.looks))
    for turn, look in enumerate(looks):
        with visiting(browser, address, look) as visitor:
            for number, path in enumerate(paths, 1):
                yield from looked(visitor, checks, path, seen)
                advance(turn * len(paths) + number, len(looks) * len(paths))
            yield from (Finding(WATCH, "", fault, look.name) for fault in visitor.watched.faults)
            seen[WATCH] += len(paths)
