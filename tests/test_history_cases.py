"""The reckoning against cases computed by hand: see cases/history/README.md."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from histories import METHOD, STAGES, cases, initiative
from roadmap_site.history.burnup import burn_up, count_on
from roadmap_site.history.changes import added_afterwards, changes
from roadmap_site.history.drift import days_moved, delivery, drift
from roadmap_site.history.happenings import Happening
from roadmap_site.history.indicators import Goal, IndicatorState
from roadmap_site.history.milestones import MilestoneState
from roadmap_site.history.state import State, state
from roadmap_site.history.totals import figure_names, totals
from roadmap_site.history.union import union
from sites import context_of

ONE = [
    case
    for name in ("stages", "interruptions", "milestones", "indicators", "freshness", "needs")
    for case in cases(name)
]
SETS = cases("sets")


def named(found: list[dict[str, Any]]) -> Any:
    return pytest.mark.parametrize("case", found, ids=[case["name"] for case in found])


def test_there_are_enough_cases_and_some_are_backdated():
    assert len(ONE) + len(SETS) >= 40
    assert sum("entered" in str(case) for case in ONE + SETS) >= 10
    assert len({case["name"] for case in ONE + SETS}) == len(ONE) + len(SETS)


@named(ONE)
def test_state_of_one_record(case: dict[str, Any]):
    method = replace(METHOD, unconfirmed_after_days=int(case.get("unconfirmed_after_days", 180)))
    at = date.fromisoformat(case["at"])
    found = state(initiative(case["record"]), at, date.fromisoformat(case.get("known", case["at"])), method)
    shown = {name: told(found, name, expected) for name, expected in case["expect"].items()}
    assert shown == case["expect"]


def told(found: State, name: str, expected: Any) -> Any:
    """What the state says under a case's word, in the words of a case."""
    match name:
        case "reached":
            return {stage: text(found.first_reached(stage)) for stage in STAGES}
        case "steps_back":
            return [entry.stage for entry in found.steps_back]
        case "open_needs":
            return [need.id for need in found.open_needs]
        case "met_needs":
            return [need.id for need in found.needs_met]
        case "covered" | "gaps":
            return list(getattr(found, name))
        case "milestones":
            return asked(expected, {one.milestone.id: one for one in found.milestones}, milestone)
        case "indicators":
            return asked(expected, {one.indicator.id: one for one in found.indicators}, indicator)
    return text(getattr(found, name))


def asked(
    expected: dict[str, dict[str, str]], found: dict[str, Any], tell: Callable[[Any], dict[str, Any]]
) -> Any:
    """Of every part that there is, what the case asks for."""
    return {id_: {key: tell(part)[key] for key in expected.get(id_, ())} for id_, part in found.items()}


def milestone(one: MilestoneState) -> dict[str, Any]:
    return {
        "status": one.status,
        "due": text(one.due),
        "first_due": text(one.first_due),
        "moves": [str(move.days) for move in one.moves],
        "days_late": text(one.delay.days if one.delay else None),
        "why": text(one.delay.late.reason.original if one.delay and one.delay.late else None),
        "after_plan": text(one.days_after_plan),
        "after_first_plan": text(one.days_after_first_plan),
    }


def indicator(one: IndicatorState) -> dict[str, Any]:
    return {
        "verdict": one.verdict,
        "expected": text(one.expected),
        "direction": one.direction,
        "latest": text(one.latest.value if one.latest else None),
        "stale_since": text(one.stale_since),
        "goal": goal(one.goal),
        "first_goal": goal(one.first_goal),
    }


def goal(one: Goal) -> str:
    return f"{one.value} by {one.date}"


def text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "none" if value is None else str(value)


def of_set(case: dict[str, Any]) -> tuple[date, list[State]]:
    at = date.fromisoformat(case["at"])
    return at, [state(initiative(written, id_), at, at, METHOD) for id_, written in case["records"].items()]


def having(key: str) -> list[dict[str, Any]]:
    found = [case for case in SETS if key in case]
    assert found
    return found


@named(having("totals"))
def test_totals(case: dict[str, Any]):
    _, states = of_set(case)
    found = totals(states)
    assert set(case["totals"]) <= set(figure_names(METHOD))
    assert {name: str(found[name]) for name in case["totals"]} == case["totals"]


@named(having("union"))
def test_union(case: dict[str, Any]):
    _, states = of_set(case)
    site = context_of(*(one.record for one in states)).site
    found = union(site, states, site.roadmaps)
    shown = {
        "parts": {part: str(len(members)) for part, members in found.parts},
        "extra": str(found.extra),
        "shared": [id_ for id_, _ in found.shared],
        "without": str(len(found.without)),
        "whole": str(len(found.whole)),
    }
    assert shown == case["union"]


@named(having("burn_up"))
def test_burn_up(case: dict[str, Any]):
    at, states = of_set(case)
    found = burn_up(states, METHOD, at)
    for line, expected in case["burn_up"].items():
        steps = getattr(found, line)
        assert {day: str(count_on(steps, date.fromisoformat(day))) for day in expected} == expected, line
    assert found.planned_first[0] == (METHOD.start, 0)
    assert found.reached[-1][0] == at


@named(having("drift"))
def test_drift(case: dict[str, Any]):
    _, states = of_set(case)
    entries = drift(states)
    later, earlier = days_moved(entries)
    reached = delivery(states)
    shown = {
        "entries": [f"{one.kind} {one.state.record.id}/{one.subject.id} {one.days}" for one in entries],
        "later": str(later),
        "earlier": str(earlier),
        "by_first_plan": list(reached.by_first_plan),
        "by_moved_plan": list(reached.by_moved_plan),
        "after_plan": list(reached.after_plan),
    }
    assert shown == case["drift"]


@named(having("changes"))
def test_changes(case: dict[str, Any]):
    at, states = of_set(case)
    records = [one.record for one in states]
    since = date.fromisoformat(case["changes"]["since"])
    assert [line(one) for one in changes(records, since, at)] == case["changes"]["happened"]
    assert [line(one) for one in added_afterwards(records, since, at)] == case["changes"]["afterwards"]


def line(one: Happening) -> str:
    part = f"/{one.subject.id}" if one.subject else ""
    return f"{one.date} {one.kind} {one.record.id}{part}"
