"""Indicators: a line needs a start before its end, and one value a day."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..finding import Finding
from ..model import Initiative, Project, Record
from ..model.entries import Indicator

Placed = tuple[tuple[str | int, ...], Indicator]


def target_comes_after_baseline(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Earlier targets too: the line to each of them is shown."""
    for loc, one in _indicators(record):
        ends = [((*loc, "target", "date"), one.target.date)]
        ends += [
            ((*loc, "target", "moved", at, "from_date"), move.from_date)
            for at, move in enumerate(one.target.moved)
        ]
        for place, end in ends:
            if end <= one.baseline.date:
                params = {"target": str(end), "baseline": str(one.baseline.date)}
                yield Finding(place, "target_not_after_baseline", params)


def value_comes_after_baseline(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, one in _indicators(record):
        for index, value in enumerate(one.values):
            if value.date <= one.baseline.date:
                params = {"date": str(value.date), "baseline": str(one.baseline.date)}
                yield Finding((*loc, "values", index, "date"), "value_not_after_baseline", params)


def one_value_a_day(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, one in _indicators(record):
        values = sorted(enumerate(one.values), key=lambda placed: placed[1].date)
        for (_, before), (index, value) in pairwise(values):
            if value.date == before.date:
                params = {"date": str(value.date)}
                yield Finding((*loc, "values", index, "date"), "two_values_in_a_day", params)


def target_moves_somewhere(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Each move leads to where the next one starts, the last to the target; two on one day have no order."""
    for loc, one in _indicators(record):
        moves = sorted(enumerate(one.target.moved), key=lambda placed: placed[1].date)
        goals = [(move.from_date, move.from_value) for _, move in moves]
        ends = [*goals[1:], (one.target.date, one.target.value)]
        for (index, _), goal, end in zip(moves, goals, ends, strict=False):
            if goal == end:
                yield Finding((*loc, "target", "moved", index), "target_moved_nowhere")
        for (_, before), (index, move) in pairwise(moves):
            if move.date == before.date:
                place = (*loc, "target", "moved", index, "date")
                yield Finding(place, "moved_twice_in_a_day", {"date": str(move.date)})


def _indicators(record: Record) -> Iterator[Placed]:
    for index, one in enumerate(record.indicators if isinstance(record, Initiative) else ()):
        yield ("indicators", index), one


RULES = (
    target_comes_after_baseline,
    value_comes_after_baseline,
    one_value_a_day,
    target_moves_somewhere,
)
