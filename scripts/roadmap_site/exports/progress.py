"""data/progress.json: every figure on the site, with the inputs that it was computed from."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..history.burnup import burn_up
from ..history.drift import days_moved, ledger
from ..history.method import Method
from ..history.state import State, state
from ..history.totals import Scope, figure_names, in_scope, totals
from ..history.union import Union, union
from ..relations import Site
from .progress_record import record_block

VERSION = "1.0"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def progress_json(site: Site, today: date) -> str:
    """The state of everything at the end of `today`; real records and examples in blocks of their own, never added."""
    method = Method.of(site)
    data = {
        "version": VERSION,
        "licence": LICENCE,
        "as_of": today,
        "method": {
            "page": "method/",
            "stages": method.stages,
            "perspectives": method.perspectives,
            "unconfirmed_after_days": method.unconfirmed_after_days,
            "period": {"start": method.start, "end": method.end},
        },
        "real": _block(site, today, method, example=False),
        "examples": _block(site, today, method, example=True),
    }
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Fraction):
        return _number(value)
    raise TypeError(f"not plain: {value!r}")


def _number(value: Decimal | Fraction) -> int | float:
    """Exact where JSON's numbers can be; a third is cut at twelve digits."""
    if value == int(value):
        return int(value)
    return float(value) if isinstance(value, Decimal) else float(f"{float(value):.12g}")


def _block(site: Site, today: date, method: Method, *, example: bool) -> dict[str, Any]:
    states = {one.id: state(one, today, today, method) for one in in_scope(site, None, example=example)}

    def scope(record: Scope | None) -> dict[str, Any]:
        return _figures([states[one.id] for one in in_scope(site, record, example=example)], method, today)

    def missions_over(scopes: tuple[Scope, ...]) -> dict[str, Any]:
        return _union(
            union(site, (one for one in states.values() if one.record.folder == "missions"), scopes)
        )

    return {
        "example": example,
        "whole": scope(None),
        "missions_over_roadmaps": missions_over(site.roadmaps),
        "missions_over_directions": missions_over(site.directions),
        "missions_over_regions": missions_over(site.regions),
        "roadmaps": {one.id: scope(one) for one in site.roadmaps},
        "directions": {one.id: scope(one) for one in site.directions},
        "regions": {one.id: scope(one) for one in site.regions},
        "records": {id_: record_block(site, one) for id_, one in states.items()},
    }


def _figures(states: list[State], method: Method, today: date) -> dict[str, Any]:
    counted = totals(states)
    members = [one for one in states if one.counted]
    steps = burn_up(members, method, today)
    return {
        "figures": {name: _counted(counted.inputs.get(name, ())) for name in figure_names(method)},
        "burn_up": {
            "planned_first": steps.planned_first,
            "planned_now": steps.planned_now,
            "reached": steps.reached,
        },
        "drift": _drift(members),
    }


def _counted(ids: tuple[str, ...]) -> dict[str, Any]:
    return {"count": len(ids), "of": ids}


def _drift(states: list[State]) -> dict[str, Any]:
    """Moved goals, and beside them what was really reached."""
    told = ledger(states)
    later, earlier = days_moved(told.entries)
    return {
        "moves_of_due_dates": told.count("due"),
        "moves_of_targets": told.count("target"),
        "dropped": told.count("dropped"),
        "days_later": later,
        "days_earlier": earlier,
        "reached_by_first_plan": _counted(told.delivery.by_first_plan),
        "reached_by_moved_plan": _counted(told.delivery.by_moved_plan),
        "reached_after_plan": _counted(told.delivery.after_plan),
    }


def _union(found: Union) -> dict[str, Any]:
    return {
        "parts": {part: len(members) for part, members in found.parts},
        "sum_of_parts": sum(len(members) for _, members in found.parts),
        "counted_again": found.extra,
        "shared": dict(found.shared),
        "without": found.without,
        "whole": len(found.whole),
    }
