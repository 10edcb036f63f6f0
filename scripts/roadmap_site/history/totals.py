"""Figures for a roadmap, a direction, a region or the whole: each is a list of what was counted.

So each can be redone by whoever doubts it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar, get_args

from ..model import KINDS, Direction, Initiative, Record, Region, Roadmap
from ..relations import Site
from .indicators import Verdict
from .method import Method
from .milestones import MilestoneCounts, MilestoneFigure
from .state import Condition, State

R = TypeVar("R", bound=Record)

Scope = Roadmap | Direction | Region
"""What a set of figures can be for, beside the whole."""


def _named(word: str) -> str:
    """A word of history's as a part of a figure's name."""
    return word.replace("-", "_")


_KINDS = tuple(folder for folder, kind in KINDS.items() if issubclass(kind, Initiative))
# What is counted beside those that stand at a stage and are at work.
CONDITIONS = (*(_named(one) for one in get_args(Condition) if one != "active"), "unconfirmed")
# What is counted of missions and mobilisations together.
PARTS = (
    *(f"milestones_{_named(one)}" for one in get_args(MilestoneFigure)),
    "milestones_planned_by_now",
    *(f"indicators_{_named(one)}" for one in (*get_args(Verdict), "without_new_value")),
    "needs_open",
    "needs_met",
)


@dataclass(frozen=True)
class Totals:
    """Figure → the ids that it counts (a part of a record as `record/part`)."""

    inputs: Mapping[str, tuple[str, ...]]

    def __getitem__(self, figure: str) -> int:
        return len(self.inputs.get(figure, ()))

    @property
    def milestones(self) -> MilestoneCounts:
        """The figures of milestones that a sentence is made of."""
        figures = ("planned", "reached", "overdue", "moved")
        return MilestoneCounts(*(self[f"milestones_{figure}"] for figure in figures))


def totals(states: Iterable[State]) -> Totals:
    """The figures of a set of records. What is withdrawn counts as withdrawn and as nothing else."""
    found: dict[str, list[str]] = defaultdict(list)
    for state in states:
        for figure, counted in _figures(state):
            found[figure].append(counted)
    return Totals(MappingProxyType({figure: tuple(sorted(found[figure])) for figure in sorted(found)}))


def figure_names(method: Method) -> tuple[str, ...]:
    """The name of every figure there can be, in the order in which a reader asks for them."""
    names = [""]
    names += [f"_at_{stage}" for stage in method.stages]
    names += [f"_{one}" for one in CONDITIONS]
    names += [f"_covering_{one}" for one in method.perspectives]
    return (*(kind + name for kind in _KINDS for name in names), *PARTS)


def _figures(state: State) -> Iterator[tuple[str, str]]:
    record = state.record
    kind = record.folder
    if not state.counted:
        yield f"{kind}_withdrawn", record.id
        return
    yield kind, record.id
    if state.condition != "active":
        yield f"{kind}_{_named(state.condition)}", record.id
    if state.on_line:
        yield f"{kind}_at_{state.stage}", record.id
    if state.unconfirmed_since:
        yield f"{kind}_unconfirmed", record.id
    for perspective in state.covered:
        yield f"{kind}_covering_{perspective}", record.id
    yield from _parts(state)


def _parts(state: State) -> Iterator[tuple[str, str]]:
    name = state.record.id
    for one in state.milestones:
        counted = f"{name}/{one.milestone.id}"
        yield from ((f"milestones_{figure}", counted) for figure in one.figures)
        if one.planned and one.first_due <= state.as_of.at:
            yield "milestones_planned_by_now", counted
    for indicator in state.indicators:
        counted = f"{name}/{indicator.indicator.id}"
        yield f"indicators_{_named(indicator.verdict)}", counted
        if indicator.stale_since:
            yield "indicators_without_new_value", counted
    for need in state.open_needs:
        yield "needs_open", f"{name}/{need.id}"
    for need in state.needs_met:
        yield "needs_met", f"{name}/{need.id}"


def in_scope(site: Site, scope: Scope | None, *, example: bool) -> tuple[Initiative, ...]:
    """The missions and mobilisations that count for a scope; for the whole where there is none.

    Real records and examples are never counted together.
    """
    return tuple(one for one in site.initiatives if one.example == example and belongs(site, one, scope))


def countable(records: Iterable[R], *, example: bool) -> tuple[R, ...]:
    """The roadmaps, directions or regions that a block counts by, and can say of that nothing is there.

    None that is withdrawn: nobody works for it any more. Real work is missed only where something real is; an
    example may also be one of work for something real.
    """
    return tuple(one for one in records if not one.withdrawn and (example or not one.example))


def belongs(site: Site, one: Initiative, scope: Scope | None) -> bool:
    """Whether an initiative counts for a scope."""
    match scope:
        case None:
            return True
        case Roadmap():
            return scope in site.roadmaps_of(one)
        case Direction():
            return scope in site.directions_of(one)
        case Region():
            return scope.id in one.all_regions
