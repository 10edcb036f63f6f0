"""The state of a mission or a mobilisation on any day: a pure function of its dated entries."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..model import Initiative, Mobilisation
from ..model.entries import Interruption, Need, StageEntry, Withdrawn
from ..model.references import InterruptionKind
from .as_of import AsOf
from .happenings import Happening, happenings
from .indicators import IndicatorState, indicator_states
from .method import Method
from .milestones import MilestoneState, milestone_states

Interrupted = Literal["paused", "stopped"]
Condition = Literal["not-started", "active", "paused", "stopped", "withdrawn"]
_GIVEN_UP: tuple[Condition, ...] = ("stopped", "withdrawn")
# What turns the work off and on again, and the condition after it. On one day, a pause comes before its end.
_AFTER: dict[InterruptionKind, Condition] = {"paused": "paused", "resumed": "active", "stopped": "stopped"}


@dataclass(frozen=True, slots=True)
class State:
    """Where a record stood at the end of a day, as it was known then.

    `stage` is None before the first entry. `steps_back` are the stages that came after a later one.
    Perspectives have no dates: they are today's.
    """

    record: Initiative
    as_of: AsOf
    stage: str | None
    stage_since: date | None
    stages: tuple[StageEntry, ...]
    steps_back: tuple[StageEntry, ...]
    interruptions: tuple[Interruption, ...]
    condition: Condition
    condition_since: date | None
    withdrawn: Withdrawn | None
    ended: bool
    milestones: tuple[MilestoneState, ...]
    indicators: tuple[IndicatorState, ...]
    covered: tuple[str, ...]
    gaps: tuple[str, ...]
    needs: tuple[Need, ...]
    needs_met: tuple[Need, ...]
    confirmed_by: Happening | None
    unconfirmed_since: date | None

    @property
    def confirmed_on(self) -> date | None:
        """The last day on which somebody said something dated about it: any entry confirms it."""
        return self.confirmed_by.date if self.confirmed_by else None

    @property
    def days_unconfirmed(self) -> int | None:
        """How long nobody has confirmed it; None while its last confirmation holds."""
        if self.unconfirmed_since is None or self.confirmed_on is None:
            return None
        return (self.as_of.at - self.confirmed_on).days

    @property
    def counted(self) -> bool:
        """Whether it counts in any figure; what is withdrawn stands beside them."""
        return self.condition != "withdrawn"

    @property
    def on_line(self) -> bool:
        """Whether it has a place on its roadmap's line: begun, and neither stopped nor withdrawn."""
        return self.stage is not None and self.condition in ("active", "paused")

    @property
    def interruption(self) -> Interrupted | None:
        """Whether it is paused or stopped."""
        return self.condition if self.condition == "paused" or self.condition == "stopped" else None

    @property
    def given_up(self) -> bool:
        """Whether nobody works for it any more: it was stopped or withdrawn."""
        return self.condition in _GIVEN_UP

    @property
    def open_needs(self) -> tuple[Need, ...]:
        """What is asked for and not met; nobody asks any more for what was given up."""
        return () if self.given_up else tuple(need for need in self.needs if need not in self.needs_met)

    def first_reached(self, stage: str) -> date | None:
        """The first day at a station; None where it hasn't been there."""
        return next((entry.date for entry in self.stages if entry.stage == stage), None)


def state(record: Initiative, at: date, known: date, method: Method) -> State:
    """The record at the end of the day `at`, as it was known at the end of the day `known`."""
    as_of = AsOf(at, known)
    stages = in_order(as_of.seen(record.stages), method.stages)
    interruptions = _interruptions(record, as_of)
    withdrawn = record.withdrawn if as_of.sees(record.withdrawn) else None
    condition, since = _condition(stages, interruptions, withdrawn)
    ended = condition in _GIVEN_UP or (bool(stages) and stages[-1].stage == method.stages[-1])
    asked = record.needs if isinstance(record, Mobilisation) else ()
    needs = tuple(need for need in asked if as_of.sees(need.since))
    confirmed = _confirmed_by(record, as_of)
    fresh_for = None if ended else method.unconfirmed_after_days
    return State(
        record=record,
        as_of=as_of,
        stage=stages[-1].stage if stages else None,
        stage_since=stages[-1].date if stages else None,
        stages=stages,
        steps_back=steps_back(stages, method.stages),
        interruptions=interruptions,
        condition=condition,
        condition_since=since,
        withdrawn=withdrawn,
        ended=ended,
        milestones=milestone_states(record.milestones, stages[0].date if stages else None, as_of),
        indicators=indicator_states(record.indicators, as_of, fresh_for),
        covered=tuple(one for one in method.perspectives if one in record.perspectives),
        gaps=tuple(one for one in method.perspectives if one not in record.perspectives),
        needs=needs,
        needs_met=tuple(need for need in needs if as_of.sees(need.met)),
        confirmed_by=confirmed,
        unconfirmed_since=_unconfirmed_since(confirmed.date if confirmed else None, at, fresh_for),
    )


def in_order(entries: Iterable[StageEntry], order: Sequence[str]) -> tuple[StageEntry, ...]:
    """Stages by date; two on one day stand in the vocabulary's order."""
    return tuple(sorted(entries, key=lambda entry: (entry.date, order.index(entry.stage))))


def steps_back(stages: tuple[StageEntry, ...], order: Sequence[str]) -> tuple[StageEntry, ...]:
    """Those of the ordered entries that lead to an earlier station than the one before."""
    pairs = itertools.pairwise(stages)
    return tuple(later for before, later in pairs if order.index(later.stage) < order.index(before.stage))


def _interruptions(record: Initiative, as_of: AsOf) -> tuple[Interruption, ...]:
    seen = (entry for entry in as_of.seen(record.interruptions) if entry.kind in _AFTER)
    return tuple(sorted(seen, key=lambda entry: (entry.date, list(_AFTER).index(entry.kind))))


def _condition(
    stages: tuple[StageEntry, ...], interruptions: tuple[Interruption, ...], withdrawn: Withdrawn | None
) -> tuple[Condition, date | None]:
    if withdrawn:
        return "withdrawn", withdrawn.date
    if not interruptions:
        return ("active", stages[0].date) if stages else ("not-started", None)
    last = interruptions[-1]
    return _AFTER[last.kind], last.date


def _confirmed_by(record: Initiative, as_of: AsOf) -> Happening | None:
    """The last thing that was said of the record; on one day, that somebody looked and it still held."""
    said = as_of.seen(happenings(record))
    return max(said, key=lambda one: (one.date, one.kind == "confirmed"), default=None)


def _unconfirmed_since(confirmed: date | None, at: date, fresh_for: int | None) -> date | None:
    """A confirmation holds for N days and the day itself; what has ended (`fresh_for` is None) needs none."""
    if confirmed is None or fresh_for is None or (at - confirmed).days <= fresh_for:
        return None
    return confirmed + timedelta(days=fresh_for + 1)
