"""What each check came to: a line of the report, whether it found faults or could not be run at all."""

from collections.abc import Callable
from dataclasses import dataclass

from .flaws import Flaw
from .npm_tools import ToolMissing


@dataclass(frozen=True, slots=True)
class Outcome:
    """One check: `looked_at` says how much it saw, `measured` the figure that its limit is for.

    `not_run` says why it wasn't run, where it wasn't.
    """

    check: str
    looked_at: str = ""
    flaws: tuple[Flaw, ...] = ()
    measured: str = ""
    not_run: str = ""


def or_not_run(check: str, make: Callable[[], Outcome]) -> Outcome:
    """What a check comes to, or why it could not be made."""
    try:
        return make()
    except ToolMissing as reason:
        return Outcome(check, not_run=str(reason))
