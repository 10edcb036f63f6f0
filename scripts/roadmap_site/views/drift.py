"""The plan-drift ledger: what was moved or dropped, by how much and why, beside what was really reached."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..history.drift import DriftEntry, drift
from ..history.state import State
from .context import Context
from .page import Page, UiText


@dataclass(frozen=True, slots=True)
class Ledger:
    """One block of the ledger; `reached_first_plan` counts milestones reached by their first due date."""

    example: bool
    entries: tuple[DriftEntry, ...]
    moved: int
    dropped: int
    targets: int
    reached: int
    reached_first_plan: int
    reached_moved_plan: int


@dataclass(frozen=True, slots=True)
class DriftView:
    real: Ledger | None
    example: Ledger | None


def pages(context: Context) -> Iterator[Page]:
    """The one page of the ledger."""
    view = DriftView(_ledger(context, example=False), _ledger(context, example=True))
    yield Page(
        "drift/", "drift.html", view, UiText("drift.title"), UiText("drift.lead"), "roadmaps/", "pages"
    )


def _ledger(context: Context, *, example: bool) -> Ledger | None:
    states = [context.state(one) for one in context.site.initiatives if one.example == example]
    states = [state for state in states if state.condition != "withdrawn"]
    return ledger(states, example=example) if states else None


def ledger(states: list[State], *, example: bool) -> Ledger:
    """The ledger of some records' states."""
    entries = drift(states)
    reached = [one for state in states for one in state.milestones if one.done]
    on_first = sum(one.done.date <= one.first_due for one in reached)
    return Ledger(
        example,
        entries,
        sum(one.kind == "due" for one in entries),
        sum(one.kind == "dropped" for one in entries),
        sum(one.kind == "target" for one in entries),
        len(reached),
        on_first,
        sum(one.done.date <= one.due for one in reached) - on_first,
    )
