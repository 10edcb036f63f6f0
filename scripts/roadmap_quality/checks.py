"""Every check that is made in the browser, and what each is made on.

One list: `make quality` makes all of it, the tests a part.
"""

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
from .flaws import Flaw
from .keyboard import tab_faults
from .language import foreign_words, language_faults
from .looks import DESKTOP, FORCED, FORCED_DARK, LOOKS, NO_SCRIPT, PHONE, THUMBS, Look, Visitor, visiting
from .situations import SITUATIONS, Situation, as_loaded


@dataclass(frozen=True, slots=True)
class Check:
    """What is asked of a page, in which looks, and in which situations a visitor has brought it.

    `disturbs`: afterwards the page isn't what it was, so the next check needs it afresh.
    """

    name: str
    faults: Callable[[Page], list[str]]
    looks: tuple[Look, ...] = (DESKTOP,)
    situations: tuple[Situation, ...] = (as_loaded,)
    disturbs: bool = False


CHECKS = (
    Check("axe", axe_faults, LOOKS, SITUATIONS),
    Check("language link", controls.counterpart_faults),
    Check("nothing stored", strict.kept_faults),
    Check("policy", strict.policy_faults),
    Check("reflow at 320 px", layout.overflow_faults, (PHONE,), SITUATIONS),
    Check("reduced motion", layout.motion_faults),
    Check("forced colours", layout.colour_faults, (FORCED, FORCED_DARK)),
    Check("controls for a thumb", layout.thumb_faults, (THUMBS,)),
    Check("no JavaScript", strict.unscripted_faults, (NO_SCRIPT,)),
    Check("paper", layout.paper_faults, LOOKS[::2]),
    Check("keyboard", tab_faults, (DESKTOP, PHONE), SITUATIONS, disturbs=True),
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
    return (Check("language", partial(language_faults, foreign=foreign), situations=SITUATIONS), *CHECKS)


def looks_of(checks: Iterable[Check]) -> tuple[Look, ...]:
    """Every look that any of the checks asks for, once each."""
    return tuple(dict.fromkeys(look for check in checks for look in check.looks))


def looked(visitor: Visitor, checks: Iterable[Check], path: str, seen: Counter[str]) -> Iterator[Flaw]:
    """What the checks of the visitor's look find on a page, in each situation that the page has."""
    asked = [check for check in checks if visitor.look in check.looks]
    for situation in dict.fromkeys(one for check in asked for one in check.situations):
        yield from _in_situation(
            visitor, situation, [c for c in asked if situation in c.situations], path, seen
        )


def _in_situation(
    visitor: Visitor, situation: Situation, checks: Iterable[Check], path: str, seen: Counter[str]
) -> Iterator[Flaw]:
    told = "" if situation is as_loaded else situation.__name__
    fresh = False
    for check in checks:
        try:
            if not fresh and not situation(visitor.open(path)):
                return
            seen[check.name] += 1
            yield from visitor.flaws(check.name, check.faults(visitor.page), told)
            fresh = not check.disturbs
        except (Error, OSError) as error:
            yield from visitor.flaws(check.name, [f"can't be looked at: {error}"], told)
            fresh = False


def run(
    browser: Browser,
    address: str,
    paths: Sequence[str],
    checks: Iterable[Check],
    *,
    seen: Counter[str] | None = None,
    advance: Advance = lambda done, total: None,
) -> Iterator[Flaw]:
    """Every flaw of the checks on the pages of a served site, in every look that any of the checks asks for.

    `seen` counts how often each check was made; `advance` is told how many pages have been looked at.
    """
    checks, seen = tuple(checks), Counter() if seen is None else seen
    looks = looks_of(checks)
    for turn, look in enumerate(looks):
        with visiting(browser, address, look) as visitor:
            for number, path in enumerate(paths, 1):
                yield from looked(visitor, checks, path, seen)
                advance(turn * len(paths) + number, len(looks) * len(paths))
            yield from (Flaw(WATCH, "", fault, look.name) for fault in visitor.watched.faults)
            seen[WATCH] += len(paths)
