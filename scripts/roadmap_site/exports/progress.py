"""data/progress.json: every figure on the site, with the inputs that it was computed from."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..history import Method, State, state
from ..history.burnup import burn_up
from ..history.drift import DriftEntry, drift
from ..history.totals import in_scope, shared, totals
from ..model import Record
from ..relations import Site

VERSION = "1.0"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def progress_json(site: Site, today: date) -> str:
    """The file's text: real records and examples in blocks of their own, never added."""
    method = Method.of(site)
    data = {
        "version": VERSION,
        "licence": LICENCE,
        "as_of": today.isoformat(),
        "method": {
            "page": "method/",
            "stages": list(method.stages),
            "perspectives": list(method.perspectives),
            "unconfirmed_after_days": method.unconfirmed_after_days,
            "period": {"start": method.start, "end": method.end},
        },
        "real": _block(site, today, method, example=False),
        "examples": _block(site, today, method, example=True),
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Fraction):
        return int(value) if value == int(value) else round(float(value), 6)
    raise TypeError(f"not plain: {value!r}")


def _block(site: Site, today: date, method: Method, *, example: bool) -> dict[str, Any]:
    states = {one.id: state(one, today, today, method) for one in in_scope(site, None, example=example)}

    def scope(record: Record | None) -> dict[str, Any]:
        return _figures([states[one.id] for one in in_scope(site, record, example=example)], method, today)

    return {
        "example": example,
        "whole": {**scope(None), "shared_missions": list(shared(site, example=example))},
        "roadmaps": {one.id: scope(one) for one in site.roadmaps},
        "directions": {one.id: scope(one) for one in site.directions},
        "regions": {one.id: scope(one) for one in site.regions},
        "records": {id_: _record(site, one) for id_, one in sorted(states.items())},
    }


def _figures(states: list[State], method: Method, today: date) -> dict[str, Any]:
    counted = totals(states)
    steps = burn_up((one for one in states if one.condition != "withdrawn"), method, today)
    return {
        "figures": {name: {"count": len(ids), "of": list(ids)} for name, ids in counted.inputs.items()},
        "burn_up": {
            "planned_first": steps.planned_first,
            "planned_now": steps.planned_now,
            "reached": steps.reached,
        },
    }


def _record(site: Site, one: State) -> dict[str, Any]:
    return {
        "kind": one.record.folder,
        "path": one.record.path,
        "roadmaps": [roadmap.id for roadmap in site.roadmaps_of(one.record)],
        "stage": one.stage,
        "stage_since": one.stage_since,
        "condition": one.condition,
        "condition_since": one.condition_since,
        "confirmed_on": one.confirmed_on,
        "unconfirmed_since": one.unconfirmed_since,
        "stages": [{"stage": entry.stage, "date": entry.date, "entered": entry.entered} for entry in one.stages],
        "milestones": [_milestone(item) for item in one.milestones],
        "indicators": [_indicator(item) for item in one.indicators],
        "perspectives": {"covered": list(one.covered), "gaps": list(one.gaps)},
        "needs": {"open": [need.id for need in one.open_needs], "met": [need.id for need in one.needs_met]},
        "drift": [_drift(entry) for entry in drift([one])],
    }


def _milestone(item: Any) -> dict[str, Any]:
    return {
        "id": item.milestone.id,
        "status": item.status,
        "due": item.due,
        "first_due": item.first_due,
        "reached_on": item.done.date if item.done else None,
        "dropped_on": item.dropped.date if item.dropped else None,
        "moves": [{"decided": move.entry.date, "from": move.from_date, "to": move.to_date} for move in item.moves],
    }


def _indicator(item: Any) -> dict[str, Any]:
    baseline = item.indicator.baseline
    return {
        "id": item.indicator.id,
        "unit": item.indicator.unit.en,
        "baseline": {"date": baseline.date, "value": baseline.value},
        "target": {"date": item.goal.date, "value": item.goal.value},
        "values": [{"date": value.date, "value": value.value} for value in item.values],
        "expected_at_latest": item.expected,
        "verdict": item.verdict,
        "no_new_value_since": item.stale_since,
    }


def _drift(entry: DriftEntry) -> dict[str, Any]:
    return {"decided": entry.date, "kind": entry.kind, "of": entry.subject.id, "days_later": entry.days}


