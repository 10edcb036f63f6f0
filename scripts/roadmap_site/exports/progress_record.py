"""One mission or mobilisation in data/progress.json: its state, and the dated entries that the state follows from."""

from typing import Any

from ..history.drift import drift
from ..history.happenings import happenings
from ..history.indicators import IndicatorState
from ..history.milestones import MilestoneState
from ..history.state import State
from ..history.totals import regions_of
from ..model.entries import Source
from ..relations import Site


def record_block(site: Site, one: State) -> dict[str, Any]:
    """The record as known at its state's day; `entries` are all that confirms it."""
    record = one.record
    return {
        "kind": record.folder,
        "path": record.path,
        "roadmaps": [roadmap.id for roadmap in site.roadmaps_of(record)],
        "directions": [direction.id for direction in site.directions_of(record)],
        "regions": sorted(regions_of(record)),
        "stage": one.stage,
        "stage_since": one.stage_since,
        "condition": one.condition,
        "condition_since": one.condition_since,
        "confirmed_on": one.confirmed_on,
        "unconfirmed_since": one.unconfirmed_since,
        "stages": [
            {
                "stage": entry.stage,
                "date": entry.date,
                "entered": entry.entered,
                "source": _source(entry.source),
            }
            for entry in one.stages
        ],
        "interruptions": [
            {
                "kind": entry.kind,
                "date": entry.date,
                "entered": entry.entered,
                "source": _source(entry.source),
            }
            for entry in one.interruptions
        ],
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


def _source(source: Source | None) -> str | None:
    """The address, or the title in the site's first language where there is none."""
    if source is None:
        return None
    return source.address or next(iter(source.title.model_dump().values()))


def _entries(one: State) -> list[dict[str, Any]]:
    """Every dated entry that counts, the oldest first: the last one's date is `confirmed_on`."""
    rows = [
        {"date": said.date, "known": said.known, "kind": said.kind, "of": getattr(said.subject, "id", None)}
        for said in happenings(one.record)
        if said.date <= one.as_of.at and said.known <= one.as_of.known
    ]
    return sorted(rows, key=lambda row: (row["date"], row["kind"], row["of"] or ""))


def _milestone(item: MilestoneState) -> dict[str, Any]:
    return {
        "id": item.milestone.id,
        "status": item.status,
        "added": item.milestone.added.date if item.milestone.added else None,
        "due": item.due,
        "first_due": item.first_due,
        "reached_on": item.done.date if item.done else None,
        "days_after_plan": item.days_after_plan,
        "days_after_first_plan": item.days_after_first_plan,
        "dropped_on": item.dropped.date if item.dropped else None,
        "moves": [
            {"decided": move.entry.date, "from": move.from_date, "to": move.to_date, "days_later": move.days}
            for move in item.moves
        ],
    }


def _indicator(item: IndicatorState) -> dict[str, Any]:
    baseline = item.indicator.baseline
    return {
        "id": item.indicator.id,
        "unit": item.indicator.unit.en,
        "direction": item.direction,
        "baseline": {"date": baseline.date, "value": baseline.value},
        "target": {"date": item.goal.date, "value": item.goal.value},
        "first_target": {"date": item.first_goal.date, "value": item.first_goal.value},
        "values": [
            {
                "date": value.date,
                "value": value.value,
                "entered": value.entered,
                "source": _source(value.source),
            }
            for value in item.values
        ],
        "expected_at_latest": item.expected,
        "verdict": item.verdict,
        "no_new_value_since": item.stale_since,
    }
