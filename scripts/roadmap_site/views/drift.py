"""The plan-drift ledger: what was moved or dropped, by how much and why, beside what was really reached."""

from collections.abc import Iterator

from ..history.drift import Ledger, ledger
from .context import Context
from .page import Page, index_page
from .parts.both import both


def pages(context: Context) -> Iterator[Page]:
    """The one page of the ledger."""
    view = both(lambda *, example: _ledger(context, example=example))
    yield index_page("drift", view, section="roadmaps/")


def _ledger(context: Context, *, example: bool) -> Ledger | None:
    """The ledger of all that counts; None where there is nothing."""
    states = context.counted(None, example=example)
    return ledger(states) if states else None
