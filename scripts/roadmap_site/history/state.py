"""The state of a mission or a mobilisation on any day: a pure function of its dated entries."""

from dataclasses import dataclass
from datetime import date, timedelta

from ..model import Initiative
from ..model.entries import Interruption, Need, StageEntry, Withdrawn
from .happenings import happenings
from .indicators import IndicatorState, indicator_state
from .method import Method
from .milestones import MilestoneState, milestone_states
from .seen import AsOf


@dataclass(frozen=True, slots=True)
class State:
    """`stage` is None before the first entry; `condition` is not-started, active, paused, stopped or withdrawn."""

    record: Initiative
    as_of: AsOf
    stage: str | None
    stage_since: date | None
    stages: tuple[StageEntry, ...]
    interruptions: tuple[Interruption, ...]
    condition: str
    condition_since: date | None
    withdrawn: Withdrawn | None
    milestones: tuple[MilestoneState, ...]
    indicators: tuple[IndicatorState, ...]
    covered: tuple[str, ...]
    gaps: tuple[str, ...]
    needs: tuple[Need, ...]
    needs_met: tuple[Need, ...]
    confirmed_on: date | None
    unconfirmed_since: date | None

    @property
    def on_line(self) -> bool:
        """Whether it has a place on its roadmap's line: begun, and neither stopped nor withdrawn."""
        return self.condition in ("active", "paused")

    @property
    def open_needs(self) -> tuple[Need, ...]:
        """What is asked for and not met."""
        return tuple(need for need in self.needs if need not in self.needs_met)

    def first_reached(self, stage: str) -> date | None:
        """The first day at a station; None where it hasn't been there."""
        return next((entry.date for entry in self.stages if entry.stage == stage), None)


def state(record: Initiative, at: date, known: date, method: Method) -> State:
    """The record at the end of the day `at`, as it was known at the end of the day `known`."""
    as_of = AsOf(at, known)
    order = {stage: number for number, stage in enumerate(method.stages)}
    stages = tuple(sorted(as_of.seen(record.stages), key=lambda entry: (entry.date, order[entry.stage])))
    interruptions = tuple(_ordered(as_of.seen(record.interruptions)))
    withdrawn = record.withdrawn if as_of.sees(record.withdrawn) else None
    condition, since = _condition(stages, interruptions, withdrawn)
    needs = tuple(need for need in getattr(record, "needs", ()) if need.since <= at)
    confirmed = _confirmed_on(record, as_of)
    return State(
        record=record,
        as_of=as_of,
        stage=stages[-1].stage if stages else None,
        stage_since=stages[-1].date if stages else None,
        stages=stages,
        interruptions=interruptions,
        condition=condition,
        condition_since=since,
        withdrawn=withdrawn,
        milestones=milestone_states(record, as_of),
        indicators=tuple(indicator_state(one, as_of, method.unconfirmed_after_days) for one in record.indicators),
        covered=tuple(one for one in method.perspectives if one in record.perspectives),
        gaps=tuple(one for one in method.perspectives if one not in record.perspectives),
        needs=needs,
        needs_met=tuple(need for need in needs if as_of.sees(need.met)),
        confirmed_on=confirmed,
        unconfirmed_since=_unconfirmed_since(confirmed, condition, stages, at, method),
    )


def _ordered(entries: list[Interruption]) -> list[Interruption]:
    """On the same day a pause comes before what ends it."""
    order = {"paused": 0, "resumed": 1, "stopped": 2}
    return sorted(entries, key=lambda entry: (entry.date, order.get(entry.kind, 3)))


def _condition(
    stages: tuple[StageEntry, ...], interruptions: tuple[Interruption, ...], withdrawn: Withdrawn | None
) -> tuple[str, date | None]:
    if withdrawn:
        return "withdrawn", withdrawn.date
    if interruptions and interruptions[-1].kind in ("paused", "stopped"):
        return interruptions[-1].kind, interruptions[-1].date
    if not stages:
        return "not-started", None
    return "active", stages[0].date


def _confirmed_on(record: Initiative, as_of: AsOf) -> date | None:
    """The last day on which somebody said something dated about the record: any entry confirms it."""
    said = (one for one in happenings(record) if one.date <= as_of.at and one.known <= as_of.known)
    return max((one.date for one in said), default=None)


def _unconfirmed_since(
    confirmed: date | None, condition: str, stages: tuple[StageEntry, ...], at: date, method: Method
) -> date | None:
    """A confirmation holds for N days and the day itself; what has ended needs no confirming."""
    ended = condition in ("stopped", "withdrawn") or (stages and stages[-1].stage == method.stages[-1])
    if confirmed is None or ended or (at - confirmed).days <= method.unconfirmed_after_days:
        return None
    return confirmed + timedelta(days=method.unconfirmed_after_days + 1)
