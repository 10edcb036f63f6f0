"""The latest news in a few rows: what tells something goes before what only adds to the lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...history.changes import changes
from ...history.topics import Topic
from ..context import Context
from .quarters import ChangeRow, change_row, parted_by

# What a reader can follow the work by, and what has only come into a list; the rest is too small to be news.
_TELLING: frozenset[Topic] = frozenset(
    (
        "stage",
        "reached",
        "plan",
        "condition",
        "result",
        "response",
        "need-raised",
        "need-met",
        "event",
        "update",
    )
)
_LISTED: frozenset[Topic] = frozenset(("resource",))


@dataclass(frozen=True, slots=True)
class NewsRow:
    """The changes of one day that are alike: of one topic, and all real or all examples."""

    day: date
    topic: Topic
    example: bool
    rows: tuple[ChangeRow, ...]


def news_rows(context: Context, limit: int) -> tuple[NewsRow, ...]:
    """As many as there is room for, the latest first.

    Where there is more to tell, one row is left for what has only come into a list.
    """
    found = _alike(
        change_row(context.site, one)
        for one in changes(context.site.all_records(), context.method.start, context.today)
    )
    telling = [row for row in found if row.topic in _TELLING]
    listed = [row for row in found if row.topic in _LISTED]
    kept = telling[: limit - min(len(listed), 1)]
    chosen = (*kept, *listed[: limit - len(kept)])
    return tuple(row for row in found if row in chosen)


def _alike(rows: Iterable[ChangeRow]) -> list[NewsRow]:
    parted = parted_by(rows, lambda row: (row.happening.date, row.topic, row.card.example))
    return [NewsRow(day, topic, example, members) for (day, topic, example), members in parted]
