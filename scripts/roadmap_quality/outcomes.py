"""What each check came to: a line of the report, whether it found faults or could not be run at all."""

from dataclasses import dataclass

from .findings import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """One check: `looked_at` says how much it saw, `measured` the figure that its limit is for, `not_run` why it wasn't run."""

    check: str
    looked_at: str = ""
    findings: tuple[Finding, ...] = ()
    measured: str = ""
    not_run: str = ""
