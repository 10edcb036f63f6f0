"""data/progress.json: every figure on the site, with the inputs that it was computed from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import orjson

from ..history.answer import Answer
from ..history.burnup import burn_up
from ..history.drift import Ledger, days_moved, ledger
from ..history.totals import Scope, figure_names, in_scope
from ..history.union import Union, union
from ..model import Mission
from ..views.context import Context
from .progress_record import Data, record_block

VERSION = "1.0"
# As the standard library writes it with sorted names and an indent of two.
_WRITTEN = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def data_path(day: date | None = None) -> str:
    """Where the data of today, or of a half-year's end, stand below the site's root."""
    return f"data/history/{day.isoformat()}.json" if day else "data/progress.json"


def progress_json(context: Context) -> str:
    """The state of everything at the end of the context's day.

    Real records and examples stand in blocks of their own, and are never added.
    """
    method = context.method
    data = {
        "version": VERSION,
        "licence": LICENCE,
        "as_of": context.today,
        "method": {
            "page": "method/",
            "stages": method.stages,
            "perspectives": method.perspectives,
            "unconfirmed_after_days": method.unconfirmed_after_days,
            "period": {"start": method.start, "end": method.end},
        },
        "real": _block(context, example=False),
        "examples": _block(context, example=True),
    }
    return orjson.dumps(data, default=_plain, option=_WRITTEN).decode()


def _plain(value: object) -> dict[Any, Any] | int | float:
    """What the writer doesn't know: days it does."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Decimal | Fraction):
        return _number(value)
    raise TypeError(f"not plain: {value!r}")


def _number(value: Decimal | Fraction) -> int | float:
    """Exact where JSON's numbers can be; a third is cut at twelve digits."""
    if value == int(value):
        return int(value)
    return float(value) if isinstance(value, Decimal) else float(f"{float(value):.12g}")


def _block(context: Context, *, example: bool) -> Data:
    site = context.site
    states = [context.state(one) for one in in_scope(site, None, example=example)]
    missions = [one for one in states if isinstance(one.record, Mission)]
    return {
        "example": example,
        "whole": _scope(context, None, example=example),
        "missions_over_roadmaps": _union(union(site, missions, site.roadmaps)),
        "missions_over_directions": _union(union(site, missions, site.directions)),
        "missions_over_regions": _union(union(site, missions, site.regions)),
        "roadmaps": {one.id: _scope(context, one, example=example) for one in site.roadmaps},
        "directions": {one.id: _scope(context, one, example=example) for one in site.directions},
        "regions": {one.id: _scope(context, one, example=example) for one in site.regions},
        "records": {one.record.id: record_block(site, one) for one in states},
    }


def _scope(context: Context, scope: Scope | None, *, example: bool) -> Data:
    """The figures of a roadmap, a direction or a region, or of the whole where there is none."""
    figures = context.totals(scope, example=example)
    counted = context.counted(scope, example=example)
    steps = burn_up(counted, context.method, context.today)
    return {
        "figures": {name: _counted(figures.inputs.get(name, ())) for name in figure_names(context.method)},
        "burn_up": {
            "planned_first": steps.planned_first,
            "planned_now": steps.planned_now,
            "reached": steps.reached,
        },
        "drift": _drift(ledger(counted)),
        "answer": _answer(context.answer(scope, example=example)),
    }


def _answer(found: Answer) -> Data:
    """What the scope's page says first, beside the figures of milestones."""
    coming = found.next
    return {
        "all_are": found.shared,
        "planned_by_now": found.planned_by_now,
        "put_off": found.put_off,
        "days_late": found.days_late,
        "confirmed_on": found.confirmed_on,
        "unconfirmed": found.unconfirmed,
        "next": {
            "of": f"{coming.record.id}/{coming.milestone.milestone.id}",
            "due": coming.milestone.due,
        }
        if coming
        else None,
    }


def _counted(ids: tuple[str, ...]) -> Data:
    return {"count": len(ids), "of": ids}


def _drift(told: Ledger) -> Data:
    """Moved goals, and beside them what was really reached."""
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


def _union(found: Union) -> Data:
    return {
        "parts": {part: len(members) for part, members in found.parts},
        "sum_of_parts": sum(len(members) for _, members in found.parts),
        "counted_again": found.extra,
        "shared": dict(found.shared),
        "without": found.without,
        "whole": len(found.whole),
    }
