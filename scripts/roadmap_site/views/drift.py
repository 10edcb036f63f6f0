"""The plan-drift ledger: what was moved or dropped, by how much and why, beside what was really reached."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..history.drift import DriftEntry, drift
from .context import Context
from .page import Page, index_page
from .parts.both import both
from .parts.receipt import Receipt, receipts

# What was reached, whatever was done to the plans; and what was done to them, which stands in `entries`.
REACHED = ("reached", "reached_by_first_plan", "reached_by_moved_plan", "reached_after_plan")
CHANGED = ("plan_changes", "moves_of_due_dates", "dropped", "moves_of_targets")


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The whole ledger of real work, or of examples: its figures, then every change."""

    reached: tuple[Receipt, ...]
    changed: tuple[Receipt, ...]
    entries: tuple[DriftEntry, ...]


def pages(context: Context) -> Iterator[Page]:
    """The one page of the ledger."""
    view = both(lambda *, example: _ledger(context, example=example))
    yield index_page("drift", view, section="roadmaps/")


def _ledger(context: Context, *, example: bool) -> LedgerView | None:
    """The ledger of all that counts; None where there is nothing."""
    states = context.counted(None, example=example)
    if not states:
        return None
    figures = context.plan_figures(None, example=example)

    def told(names: tuple[str, ...]) -> tuple[Receipt, ...]:
        return receipts(context, figures, ((one, None) for one in names), of=None, example=example)

    return LedgerView(told(REACHED), told(CHANGED), drift(states))
