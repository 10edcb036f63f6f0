"""One mission or mobilisation in data/progress.json: its state, and the entries that it follows from."""

from collections.abc import Mapping

from ..history.drift import drift
from ..history.happenings import happenings
from ..history.indicators import IndicatorState
from ..history.milestones import Delay, MilestoneState
from ..history.state import State
from ..languages import ENGLISH
from ..model.entries import Interruption, Measurement, Source, StageEntry
from ..relations import Site

LANGUAGE = ENGLISH.code  # what the data file speaks
Data = Mapping[str, object]
"""An object of the data file: names in English, values that progress.py turns into JSON's own."""


def record_block(site: Site, one: State) -> Data:
    """The record as known at its state's day; `entries` are all that confirms it."""
    record = one.record
    return {
        "kind": record.folder,
        "path": record.path,
        "roadmaps": [roadmap.id for roadmap in site.roadmaps_of(record)],
        "directions": [direction.id for direction in site.directions_of(record)],
        "regions": sorted(record.all_regions),
        "stage": one.stage,
        "stage_since": one.stage_since,
        "condition": one.condition,
        "condition_since": one.condition_since,
        "confirmed_on": one.confirmed_on,
        "unconfirmed_since": one.unconfirmed_since,
        "stages": [{"stage": entry.stage, **_entry(entry)} for entry in one.stages],
        "interruptions": [{"kind": entry.kind, **_entry(entry)} for entry in one.interruptions],
        "milestones": [_milestone(item) for item in one.milestones],
        "indicators": [_indicator(item) for item in one.indicators],
        "perspectives": {"covered": one.covered, "gaps": one.gaps},
        "needs": {"open": [need.id for need in one.open_needs], "met": [need.id for need in one.needs_met]},
        "drift": [
            {"decided": entry.date, "kind": entry.kind, "of": entry.subject.id, "days_later": entry.days}
            for entry in drift([one])
        ],
        "entries": _entries(one),
    }


def _entry(entry: StageEntry | Interruption | Measurement) -> Data:
    return {"date": entry.date, "entered": entry.entered, "source": _source(entry.source)}


def _source(source: Source | None) -> str | None:
    """The address, or the title in the site's first language where there is none."""
    if source is None:
        return None
    return source.address or (source.title.original if source.title else None)


def _entries(one: State) -> list[Data]:
    """Every dated entry that counts, the oldest first: the last one's date is `confirmed_on`."""
    seen = one.as_of.seen(happenings(one.record))
    rows = ((said.date, said.kind, said.subject.id if said.subject else None, said.known) for said in seen)
    ordered = sorted(rows, key=lambda row: (row[0], row[1], row[2] or ""))
    return [{"date": day, "known": known, "kind": kind, "of": part} for day, kind, part, known in ordered]


def _milestone(item: MilestoneState) -> Data:
    return {
        "id": item.milestone.id,
        "status": item.status,
        "added": item.milestone.added.date if item.milestone.added else None,
        "due": item.due,
        "first_due": item.first_due,
        "reached_on": item.done.date if item.done else None,
        "days_after_plan": item.days_after_plan,
        "days_after_first_plan": item.days_after_first_plan,
        "delay": _delay(item.delay) if item.delay else None,
        "dropped_on": item.dropped.date if item.dropped else None,
        "moves": [
            {"decided": move.entry.date, "from": move.from_date, "to": move.to_date, "days_later": move.days}
            for move in item.moves
        ],
    }


def _delay(delay: Delay) -> Data:
    """By how much it is, or was, later than its plan; why, and what is done about it, where that is told."""
    late = delay.late
    return {
        "days": delay.days,
        "reason": late.reason.pick(LANGUAGE).text if late else None,
        "action": late.action.pick(LANGUAGE).text if late else None,
    }


def _indicator(item: IndicatorState) -> Data:
    baseline = item.indicator.baseline
    return {
        "id": item.indicator.id,
        "unit": item.indicator.unit.translation(LANGUAGE),
        "direction": item.direction,
        "baseline": {"date": baseline.date, "value": baseline.value},
        "target": {"date": item.goal.date, "value": item.goal.value},
        "first_target": {"date": item.first_goal.date, "value": item.first_goal.value},
        "values": [{"value": value.value, **_entry(value)} for value in item.values],
        "expected_at_latest": item.expected,
        "verdict": item.verdict,
        "no_new_value_since": item.stale_since,
    }
