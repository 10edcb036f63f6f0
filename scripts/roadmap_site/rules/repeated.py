"""What stands twice in one file: a thing in a list, an actor and its role."""

from collections.abc import Iterator
from datetime import date

from ..finding import Finding
from ..model import Initiative, Project, Record
from ..model.base import Model
from ..model.entries import Confirmation, Link, Response, Source, Update
from ..model.initiative import Participation
from ..model.known_words import LEAD
from ..model.project import BudgetRow
from ..model.text import Multilingual
from ..model.walk import lists
from ..problems import Loc, fold

Mark = object  # what two things of a list have in common that are the same


def nothing_is_listed_twice(record: Record, project: Project, today: date) -> Iterator[Finding]:
    yield from listed_twice(record)


def listed_twice(whole: Model) -> Iterator[Finding]:
    """Things of one list that are the same; dated entries with a course have rules of their own."""
    for loc, part, things in lists(whole):
        if len(things) > 1 and not isinstance(part, BudgetRow):
            yield from _twice(loc, things)


def _twice(loc: Loc, things: tuple[object, ...]) -> Iterator[Finding]:
    first: dict[Mark, int] = {}
    for index, one in enumerate(things):
        mark = _mark(one)
        if mark is not None and first.setdefault(mark, index) != index:
            params = {"value": _named(one), "first": str(first[mark] + 1)}
            yield Finding((*loc, index), "listed_twice", params)


def _mark(one: object) -> Mark | None:
    match one:
        case str():
            return fold(one)
        case int():
            return one
        case Multilingual():
            return fold(one.original)
        case Source():
            return one.address or (one.title and fold(one.title.original))
        case Link():
            return one.address
        case Participation():
            return one.actor, one.role
        case Confirmation():
            return one.date
        case Update() | Response():
            return one.date, fold(one.text.original)
    return None


def _named(one: object) -> str:
    match one:
        case Multilingual():
            return one.original
        case Source():
            return one.address or (one.title.original if one.title else "")
        case Link():
            return one.address
        case Participation():
            return f"{one.actor}, {one.role}"
        case Confirmation():
            return str(one.date)
        case Update() | Response():
            return f"{one.date}"
    return str(one)


def lead_is_told_once(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """`lead` says it; the same actor in the role of lead would be counted and shown twice."""
    if isinstance(record, Initiative):
        for index, one in enumerate(record.actors):
            if one.role == LEAD and one.actor == record.lead:
                yield Finding(("actors", index), "lead_twice", {"value": one.actor})


RULES = (nothing_is_listed_twice, lead_is_told_once)
