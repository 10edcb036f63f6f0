"""A figure with all that it rests on: what was counted, by which rule, and the count half a year before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from .totals import Totals

# The figures that a whole is the sum of: each thing that is counted in it is counted in one of them.
SUMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "milestones_planned": ("milestones_reached", "milestones_overdue", "milestones_due"),
        "reached": ("reached_by_first_plan", "reached_by_moved_plan", "reached_after_plan"),
        "plan_changes": ("moves_of_due_dates", "moves_of_targets", "dropped"),
    }
)


class Count(NamedTuple):
    """How many, and of how many where the figure is a part of something."""

    value: int
    of: int | None


class Share(NamedTuple):
    """What a part of a sum is called among the figures, and how many it is."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A count on a day. `rule` is its name, and that of the sentence that says how it is counted.

    `counted` are ids, a part of a record as `record/part`; what was counted twice stands there twice.
    `shares` are what its whole, or the figure itself, is the sum of.
    """

    rule: str
    day: date
    counted: tuple[str, ...]
    of: int | None
    shares: tuple[Share, ...]
    day_before: date
    before: Count

    @property
    def value(self) -> int:
        """How many were counted."""
        return len(self.counted)

    @property
    def count(self) -> Count:
        """The figure as it is told."""
        return Count(self.value, self.of)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is counted for something on a day, and for the same thing half a year before."""

    day: date
    totals: Totals
    day_before: date
    before: Totals

    def figure(self, name: str, part_of: str | None = None) -> Figure:
        """One of them; `part_of` is the figure that it is told as a part of."""
        return Figure(
            rule=name,
            day=self.day,
            counted=self.totals.inputs.get(name, ()),
            of=self.totals[part_of] if part_of else None,
            shares=tuple(share for share in self._shares(part_of or name) if share.value),
            day_before=self.day_before,
            before=Count(self.before[name], self.before[part_of] if part_of else None),
        )

    def _shares(self, whole: str) -> Iterator[Share]:
        yield from (Share(one, self.totals[one]) for one in SUMS.get(whole, ()))
