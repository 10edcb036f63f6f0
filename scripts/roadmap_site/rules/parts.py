"""The parts of an initiative that a page gives an address of their own: milestones, indicators and needs."""

from collections.abc import Iterator
from datetime import date

from ..finding import Finding
from ..model import Mobilisation, Project, Record

_FIELDS = ("milestones", "indicators", "needs")


def part_ids_are_unique(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """They are anchors of one page, so a milestone and a need can't share one either."""
    seen: dict[str, str] = {}
    for field in _FIELDS:
        for index, part in enumerate(getattr(record, field, ())):
            if part.id in seen:
                yield Finding(
                    (field, index, "id"), "part_id_twice", {"value": part.id, "first": seen[part.id]}
                )
            seen.setdefault(part.id, f"{field}[{index + 1}]")


def need_is_met_after_it_was_raised(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Mobilisation):
        for index, need in enumerate(record.needs):
            if need.met and need.met.date < need.since.date:
                params = {"met": str(need.met.date), "since": str(need.since.date)}
                yield Finding(("needs", index, "met"), "met_before_raised", params)


RULES = (part_ids_are_unique, need_is_met_after_it_was_raised)
