"""A milestone as lists show it: a sign, what, when; what is to be told of its plan stands below."""

from dataclasses import dataclass
from datetime import date

from ...history.milestones import Delay, MilestoneState, MilestoneStatus, Move
from ...model.entries import Done, Dropped, Since, Source
from ...model.text import FullText


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone's sign and its colour (a class of the style sheet), and the words before its day."""

    sign: str
    colour: str
    words: str


_MARKS: dict[MilestoneStatus, Mark] = {
    "reached": Mark("✓", "ok", "milestone.reached"),
    "overdue": Mark("!", "late", "milestone.overdue"),
    "due": Mark("○", "", "milestone.due"),
    "dropped": Mark("×", "", "milestone.dropped"),
}


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A milestone; `day` is when it was reached or dropped, or is due."""

    id: str
    title: FullText
    status: MilestoneStatus
    mark: Mark
    day: date
    due: date
    added: Since | None
    moves: tuple[Move, ...]
    delay: Delay | None
    done: Done | None
    dropped: Dropped | None
    source: Source | None


def milestone_row(one: MilestoneState) -> MilestoneRow:
    """A milestone as lists show it."""
    declared = one.milestone
    ended = one.done or one.dropped
    return MilestoneRow(
        id=declared.id,
        title=declared.title,
        status=one.status,
        mark=_MARKS[one.status],
        day=ended.date if ended else one.due,
        due=one.due,
        added=declared.added,
        moves=one.moves,
        delay=one.delay,
        done=one.done,
        dropped=one.dropped,
        source=declared.source,
    )
