"""A record's parts that have an address of their own: milestones, indicators, needs, a project's passages."""

from collections.abc import Iterator
from datetime import date

from ..finding import Finding
from ..model import Initiative, Mobilisation, Project, Record
from ..problems import Loc

# Anchors that the frame and the sections of a page have: nothing that somebody writes may take them.
ANCHORS = frozenset(
    """about background budget budget-sums data directions examples examples-heading f-q f-sort follow-
    up goals history indicators links main menu milestones needs not-known on-this-page organisation
    overall-goal perspectives project-goal quarters quotations real responses search search-for
    siblings sources standing sub-goals target-groups updates worked""".split()
)
# A project's field → what stands before the id of its parts in their addresses.
_SECTIONS = {
    "sub_goals": "",
    "perspectives": "perspectives-",
    "organisation": "organisation-",
    "follow_up": "follow-up-",
    "background": "background-",
    "examples_in_the_decision": "quotation-",
    "not_known": "not-known-",
}

Placed = tuple[Loc, str, str]  # the place of an id, the id, and the address that it makes


def part_ids_are_unique(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """They are anchors of one page, so a milestone and a need can't share one either."""
    first: dict[str, Loc] = {}
    for loc, id_, anchor in _parts(record):
        if anchor in ANCHORS:
            yield Finding((*loc, "id"), "part_id_taken", {"value": id_})
        elif anchor in first:
            known = f"{'.'.join(map(str, first[anchor][:-1]))}[{int(first[anchor][-1]) + 1}]"
            yield Finding((*loc, "id"), "part_id_twice", {"value": id_, "first": known})
        first.setdefault(anchor, loc)


def _parts(record: Record) -> Iterator[Placed]:
    if isinstance(record, Initiative):
        for field in ("milestones", "indicators", "needs"):
            for index, part in enumerate(getattr(record, field, ())):
                yield (field, index), part.id, part.id
    if isinstance(record, Project):
        for field, before in _SECTIONS.items():
            for index, part in enumerate(getattr(record, field)):
                yield (field, index), part.id, before + part.id
        for at, goal in enumerate(record.sub_goals):
            for index, part in enumerate(goal.activities):
                yield ("sub_goals", at, "activities", index), part.id, f"{goal.id}-{part.id}"
        for index, table in enumerate(record.budget.tables if record.budget else ()):
            yield ("budget", "tables", index), table.id, f"budget-{table.id}"


def need_is_met_after_it_was_raised(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Mobilisation):
        for index, need in enumerate(record.needs):
            if need.met and need.met.date < need.since.date:
                params = {"met": str(need.met.date), "since": str(need.since.date)}
                yield Finding(("needs", index, "met", "date"), "met_before_raised", params)


RULES = (part_ids_are_unique, need_is_met_after_it_was_raised)
