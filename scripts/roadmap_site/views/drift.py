"""The plan-drift ledger: what was moved or dropped, by how much and why, beside what was really reached."""

from collections.abc import Iterator

from ..history.drift import Ledger, ledger
from .context import Context
from .page import Page, UiText
from .parts.both import both


def pages(context: Context) -> Iterator[Page]:
    """The one page of the ledger."""
    view = both(lambda *, example: _ledger(context, example=example))
    yield Page(
        "drift/", "drift.html", view, UiText("drift.title"), UiText("drift.lead"), "roadmaps/", "pages"
    )


def _ledger(context: Context, *, example: bool) -> Ledger | None:
    """The ledger of all that counts; None where there is nothing."""
    states = context.counted(None, example=example)
    return ledger(states) if states else None
