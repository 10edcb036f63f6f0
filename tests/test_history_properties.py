"""What must hold for every record on every day: laws of the reckoning, tried on records that nobody would
think of.
"""

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from histories import METHOD, STAGES, initiative
from roadmap_site.history.burnup import burn_up, count_on
from roadmap_site.history.changes import added_afterwards, changes
from roadmap_site.history.drift import days_moved, delivery, drift
from roadmap_site.history.happenings import happenings
from roadmap_site.history.state import State, state
from roadmap_site.history.totals import figure_names, totals
from roadmap_site.history.union import union
from roadmap_site.model import Initiative
from sites import context_of

FIRST, LAST = date(2023, 6, 1), date(2028, 3, 1)
DAYS = st.dates(FIRST, LAST) | st.sampled_from(
    [
        METHOD.start,
        METHOD.end,
        date(2024, 2, 29),
        date(2024, 12, 31),
        METHOD.start - timedelta(1),
        METHOD.end + timedelta(1),
    ]
)
COUNTS = st.integers(-50, 50).map(str)
SOME = settings(max_examples=60, deadline=None)


@st.composite
def entries(draw: st.DrawFn, most: int = 4, **fields: st.SearchStrategy) -> list[dict[str, Any]]:
    """Entries of different days, some of them written down later; two on one day would have no order."""
    days = draw(st.lists(DAYS, max_size=most, unique=True))
    found = []
    for day in days:
        late = draw(st.none() | st.integers(0, 400))
        written = {"date": str(day), **({"entered": str(day + timedelta(late))} if late is not None else {})}
        found.append(written | {name: draw(strategy) for name, strategy in fields.items()})
    return found


@st.composite
def milestones(draw: st.DrawFn) -> list[dict[str, Any]]:
    found = []
    for number in range(draw(st.integers(0, 3))):
        one: dict[str, Any] = {"id": f"m{number}", "due": draw(DAYS.map(str)), "moved": draw(entries(2))}
        froms = draw(st.lists(DAYS.map(str), min_size=2, max_size=2))
        one["moved"] = [move | {"from": day} for move, day in zip(one["moved"], froms, strict=False)]
        if draw(st.booleans()):
            one["added"] = draw(DAYS.map(str))
        for ended in draw(entries(1)):
            end = draw(st.sampled_from(["done", "dropped"]))
            one[end] = ended | ({"reason": "Skäl."} if end == "dropped" else {})
        found.append(one)
    return found


@st.composite
def indicators(draw: st.DrawFn) -> list[dict[str, Any]]:
    if not draw(st.booleans()):
        return []
    first, last = sorted(draw(st.lists(DAYS, min_size=2, max_size=2, unique=True)))
    moved = [move | {"from_value": draw(COUNTS), "from_date": str(last)} for move in draw(entries(2))]
    return [
        {
            "id": "amount",
            "baseline": {"date": str(first), "value": draw(COUNTS)},
            "target": {"date": str(last), "value": draw(COUNTS), "moved": moved},
            "values": draw(entries(value=COUNTS)),
        }
    ]


@st.composite
def written(draw: st.DrawFn) -> dict[str, Any]:
    """A record as it is written, allowed or not: the laws hold for each."""
    fields: dict[str, Any] = {
        "stages": draw(entries(stage=st.sampled_from(STAGES))),
        "interruptions": draw(entries(3, kind=st.sampled_from(["paused", "resumed", "stopped"]))),
        "confirmed": draw(entries(2)),
        "milestones": draw(milestones()),
        "indicators": draw(indicators()),
        "roadmaps": draw(st.lists(st.sampled_from(["water", "forest", "travel"]), min_size=1, unique=True)),
    }
    for gone in draw(entries(1)):
        fields["withdrawn"] = gone | {"reason": "Skäl."}
    return fields


LISTS = ("stages", "interruptions", "confirmed", "milestones", "indicators")


def facts(found: State) -> Any:
    """All that a state says, without the record itself (it holds the file's order, and what comes later)."""
    return (
        *(found.stage, found.stage_since, found.stages, found.steps_back, found.interruptions),
        *(found.condition, found.condition_since, found.withdrawn, found.ended, found.on_line),
        [
            (one.milestone.id, one.status, one.due, one.first_due, one.moves, one.done, one.dropped)
            for one in found.milestones
        ],
        [
            (
                one.indicator.id,
                one.values,
                one.goal,
                one.first_goal,
                one.moves,
                one.expected,
                one.verdict,
                one.stale_since,
            )
            for one in found.indicators
        ],
        *(found.needs, found.needs_met, found.confirmed_on, found.unconfirmed_since),
    )


@SOME
@given(written(), DAYS, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(fields: dict, at: date, known: date, chance: random.Random):
    shuffled = {
        name: chance.sample(value, len(value)) if name in LISTS else value for name, value in fields.items()
    }
    for milestone in shuffled["milestones"]:
        milestone["moved"] = chance.sample(milestone["moved"], len(milestone["moved"]))
    before, after = (state(initiative(one), at, known, METHOD) for one in (fields, shuffled))
    assert facts(before) == facts(after)


def known_by(fields: dict[str, Any], known: date) -> dict[str, Any]:
    """The file as it was on a day: without what was written down later, and with the plans that were in
    force.
    """

    def seen(entry: dict[str, Any]) -> bool:
        return max(entry["date"], entry.get("entered", "")) <= str(known)

    then = {name: value for name, value in fields.items() if name != "withdrawn" or seen(value)}
    for name in ("stages", "interruptions", "confirmed"):
        then[name] = [one for one in fields[name] if seen(one)]
    then["milestones"] = [
        {name: value for name, value in one.items() if name not in ("done", "dropped") or seen(value)}
        for one in fields["milestones"]
    ]
    then["indicators"] = [
        one | {"values": [v for v in one["values"] if seen(v)]} for one in fields["indicators"]
    ]
    return then


@SOME
@given(written(), DAYS)
def test_a_snapshot_is_what_the_files_of_that_day_said(fields: dict, day: date):
    """What is written down later changes nothing of a day's picture."""
    now, then = (state(initiative(one), day, day, METHOD) for one in (fields, known_by(fields, day)))
    assert facts(now) == facts(then)


@SOME
@given(written(), DAYS, st.integers(0, 900), st.integers(0, 900))
def test_what_is_known_later_only_adds(fields: dict, at: date, soon: int, later: int):
    record = initiative(fields)
    first, second = (state(record, at, at + timedelta(days), METHOD) for days in sorted([soon, later]))
    assert set(first.stages) <= set(second.stages)
    assert set(first.interruptions) <= set(second.interruptions)
    assert {one.milestone.id for one in first.milestones} <= {one.milestone.id for one in second.milestones}
    assert (first.confirmed_on or date.min) <= (second.confirmed_on or date.min)


@SOME
@given(written(), DAYS)
def test_nothing_after_the_day_is_seen(fields: dict, at: date):
    found = state(initiative(fields), at, LAST + timedelta(1000), METHOD)
    seen = [*found.stages, *found.interruptions, *(one.done for one in found.milestones if one.done)]
    seen += [move.entry for one in (*found.milestones, *found.indicators) for move in one.moves]
    assert all(entry.date <= at for entry in seen)
    assert found.confirmed_on is None or found.confirmed_on <= at


@SOME
@given(written(), DAYS)
def test_a_milestone_is_in_one_state_and_late_only_after_its_day(fields: dict, at: date):
    for one in state(initiative(fields), at, at, METHOD).milestones:
        ended = one.done or one.dropped
        assert (one.status in ("reached", "dropped")) == bool(ended)
        if not ended:
            assert (one.status == "overdue") == (at > one.due)


@SOME
@given(written(), DAYS)
def test_what_is_unconfirmed_was_silent_for_longer_than_agreed(fields: dict, at: date):
    found = state(initiative(fields), at, at, METHOD)
    if found.unconfirmed_since:
        assert found.unconfirmed_since <= at
        assert (found.unconfirmed_since - found.confirmed_on).days == METHOD.unconfirmed_after_days + 1
        assert not found.ended
    elif found.confirmed_on and not found.ended:
        assert (at - found.confirmed_on).days <= METHOD.unconfirmed_after_days


def made(all_fields: list[dict[str, Any]]) -> list[Initiative]:
    return [initiative(fields, f"r{number}") for number, fields in enumerate(all_fields)]


@settings(max_examples=30, deadline=None)
@given(st.lists(written(), max_size=5), DAYS)
def test_the_whole_is_the_parts_minus_what_is_shared(all_fields: list[dict], at: date):
    states = [state(record, at, at, METHOD) for record in made(all_fields)]
    site = context_of(*(one.record for one in states)).site
    found = union(site, states, site.roadmaps)
    assert sum(len(members) for _, members in found.parts) - found.extra + len(found.without) == len(
        found.whole
    )
    assert set().union(*(members for _, members in found.parts), found.without) == set(found.whole)
    assert len(found.whole) == sum(one.condition != "withdrawn" for one in states)
    assert {id_ for id_, _ in found.shared} == {
        one.record.id for one in states if len(one.record.roadmaps) > 1 and one.condition != "withdrawn"
    }


@SOME
@given(st.lists(written(), max_size=5), DAYS)
def test_figures_add_up(all_fields: list[dict], at: date):
    states = [state(record, at, at, METHOD) for record in made(all_fields)]
    found = totals(states)
    assert set(found.inputs) <= set(figure_names(METHOD))
    assert found["missions"] + found["missions_withdrawn"] == len(states)
    on_line = sum(found[f"missions_at_{stage}"] for stage in STAGES)
    beside = sum(not one.on_line and one.condition != "withdrawn" for one in states)
    assert on_line + beside == found["missions"]
    assert found["milestones_planned"] == sum(
        found[f"milestones_{one}"] for one in ("reached", "due", "overdue")
    )


@SOME
@given(st.lists(written(), max_size=4), DAYS)
def test_a_burn_up_ends_at_the_figures_beside_it(all_fields: list[dict], at: date):
    states = [state(record, at, at, METHOD) for record in made(all_fields)]
    states = [one for one in states if one.condition != "withdrawn"]
    found, figures = burn_up(states, METHOD, at), totals(states)
    assert found.planned_first[-1][1] == found.planned_now[-1][1] == figures["milestones_planned"]
    assert count_on(found.reached, at) == found.reached[-1][1] == figures["milestones_reached"]
    assert count_on(found.planned_now, at - timedelta(1)) >= figures["milestones_overdue"]
    for steps in (found.planned_first, found.planned_now, found.reached):
        assert list(steps) == sorted(steps)
        assert steps[0][1] == 0


@SOME
@given(st.lists(written(), max_size=4), DAYS)
def test_the_ledger_leads_from_the_first_plan_to_the_one_in_force(all_fields: list[dict], at: date):
    states = [state(record, at, LAST + timedelta(1000), METHOD) for record in made(all_fields)]
    entries = drift(states)
    later, earlier = days_moved(entries)
    assert later - earlier == sum(
        (one.due - one.first_due).days for found in states for one in found.milestones
    )
    reached = delivery(states)
    assert sum(map(len, (reached.by_first_plan, reached.by_moved_plan, reached.after_plan))) == sum(
        one.done is not None for found in states for one in found.milestones
    )


@SOME
@given(written(), st.lists(DAYS, min_size=3, max_size=3, unique=True))
def test_every_change_is_told_exactly_once(fields: dict, days: list[date]):
    """Two spans side by side tell what one long span tells, and what is known late is told as added
    afterwards.
    """
    since, middle, until = sorted(days)
    record = initiative(fields)
    whole = changes([record], since, until)
    parts = (*changes([record], since, middle, until), *changes([record], middle, until))
    assert sorted(map(repr, whole)) == sorted(map(repr, parts))
    known_then = [one for one in happenings(record) if one.date <= since and one.known <= since]
    late = added_afterwards([record], since, until)
    by_now = [one for one in happenings(record) if one.date <= until and one.known <= until]
    assert len(known_then) + len(late) + len(whole) == len(by_now)
