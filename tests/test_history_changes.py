"""What happened, told of every kind of record, with what a sentence in any language needs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from histories import METHOD, initiative
from roadmap_site.history.changes import added_afterwards, changes, news
from roadmap_site.history.happenings import Happening, happenings
from roadmap_site.history.state import state
from sites import SOURCE, own_site, record

EVERYTHING: dict[str, Any] = {
    "kind": "new",
    "stages": [{"stage": "identified", "date": "2025-01-01"}],
    "interruptions": [
        {"kind": "paused", "date": "2025-01-02"},
        {"kind": "resumed", "date": "2025-01-03"},
        {"kind": "stopped", "date": "2025-01-04"},
    ],
    "confirmed": ["2025-01-05"],
    "updates": [{"date": "2025-01-06", "text": "Nytt."}],
    "milestones": [
        {"id": "m1", "added": "2025-01-07", "due": "2025-06-30", "done": "2025-01-09"}
        | {"moved": [{"date": "2025-01-08", "from": "2025-03-31"}]},
        {"id": "m2", "due": "2025-06-30", "dropped": {"date": "2025-01-10", "reason": "Skäl."}},
    ],
    "indicators": [
        {"id": "i1", "baseline": {"date": "2024-01-01", "value": "0"}}
        | {"target": {"date": "2026-01-01", "value": "5", "moved": []}}
        | {"values": [{"date": "2025-01-12", "value": "1"}]},
        {"id": "i2", "baseline": {"date": "2024-01-01", "value": "0"}, "values": []}
        | {
            "target": {"date": "2026-01-01", "value": "5"}
            | {"moved": [{"date": "2025-01-11", "from_value": "9", "from_date": "2025-12-31"}]}
        },
    ],
    "needs": [{"id": "n1", "since": "2025-01-13", "met": {"date": "2025-01-14"}}],
    "withdrawn": {"date": "2025-01-15", "reason": "Skäl."},
}
KINDS = (
    *("stage", "paused", "resumed", "stopped", "confirmed", "update"),
    *("milestone-added", "milestone-moved", "milestone-reached", "milestone-dropped"),
    *("target-moved", "value", "need-raised", "need-met", "withdrawn"),
)


def test_every_kind_of_entry_of_an_initiative_is_told_once():
    found = sorted(happenings(initiative(EVERYTHING)), key=lambda one: one.date)
    assert [one.kind for one in found] == list(KINDS)
    assert [one.date.day for one in found] == list(range(1, 16))
    assert all(one.known == one.date for one in found)


def test_a_change_carries_what_its_sentence_needs():
    of_kind = {one.kind: one for one in happenings(initiative(EVERYTHING))}
    move = of_kind["milestone-moved"].detail
    assert (move.from_date, move.to_date, move.days) == (date(2025, 3, 31), date(2025, 6, 30), 91)
    target = of_kind["target-moved"].detail
    assert (target.before.value, target.after.value, target.amount, target.days) == (9, 5, -4, 1)
    assert of_kind["value"].detail.value == 1
    assert of_kind["value"].subject.id == "i1"
    assert of_kind["need-met"].subject.id == "n1"
    assert of_kind["milestone-dropped"].detail.reason.sv == "Skäl."


def told(one: Any) -> list[tuple[str, date, date]]:
    return [(found.kind, found.date, found.known) for found in happenings(one)]


def test_a_result_is_told_when_it_was_known_and_so_is_each_response():
    found = record(
        "results",
        "advice",
        kind="recommendation",
        date="2025-03-01",
        entered="2025-03-10",
        responses=[{"date": "2025-05-01", "entered": "2025-05-03", "text": "Vi gör så."}],
    )
    assert told(found) == [
        ("result", date(2025, 3, 1), date(2025, 3, 10)),
        ("response", date(2025, 5, 1), date(2025, 5, 3)),
    ]


def test_a_resource_and_an_event_are_told_on_their_day():
    resource = record(
        "resources",
        "map",
        kind="map",
        address=SOURCE,
        owner="someone",
        languages=["sv"],
        licence="cc0",
        added="2025-04-02",
    )
    event = record("events", "meeting", kind="meeting", start="2025-04-03 13:00", place="Örebro")
    assert told(resource) == [("resource", date(2025, 4, 2), date(2025, 4, 2))]
    assert told(event) == [("event", date(2025, 4, 3), date(2025, 4, 3))]


def test_a_cancelled_event_did_not_happen():
    event = record("events", "off", kind="meeting", start="2025-04-03", place="Örebro", cancelled="true")
    assert told(event) == []


def test_the_projects_own_updates_are_told():
    project = own_site().project
    update = initiative({"updates": [{"date": "2025-02-01", "text": "Nytt."}]}).updates
    assert told(project.model_copy(update={"updates": update})) == [
        ("update", date(2025, 2, 1), date(2025, 2, 1))
    ]


def test_a_span_seen_later_holds_what_was_written_down_afterwards():
    """A quarter's list is complete once everything is known, and was shorter at its end."""
    late = initiative({"stages": [{"stage": "identified", "date": "2025-02-01", "entered": "2025-08-01"}]})
    since, until = date(2024, 12, 31), date(2025, 3, 31)
    assert changes([late], since, until) == ()
    assert changes([late], since, until, known=date(2025, 7, 31)) == ()
    assert [one.kind for one in changes([late], since, until, known=date(2025, 8, 1))] == ["stage"]


def test_news_is_what_could_not_be_told_before():
    """What happened since, and what was written down since of the days before: each once."""
    late = {"stage": "identified", "date": "2025-02-01", "entered": "2025-08-01"}
    work = initiative({"stages": [late, {"stage": "mobilising", "date": "2025-07-02"}]})
    until = date(2025, 9, 1)
    for since, count in ((date(2025, 7, 1), 2), (date(2025, 7, 2), 1), (date(2025, 8, 1), 0)):
        found = news([work], since, until)
        assert len(found) == count
        both = (*changes([work], since, until), *added_afterwards([work], since, until))
        assert sorted(found, key=lambda one: one.date) == sorted(both, key=lambda one: one.date)
    assert [one.date for one in news([work], date(2025, 1, 1), date(2025, 7, 31))] == [date(2025, 7, 2)]


@pytest.mark.parametrize(
    ("since", "until", "kinds"),
    [("2025-01-01", "2025-01-02", ["paused"]), ("2024-12-31", "2025-01-01", ["stage"])],
)
def test_the_first_day_is_left_out_and_the_last_is_in(since: str, until: str, kinds: list[str]):
    found = changes([initiative(EVERYTHING)], date.fromisoformat(since), date.fromisoformat(until))
    assert [one.kind for one in found] == kinds


def test_the_latest_comes_first_whatever_the_order_of_records():
    records = [initiative(EVERYTHING, name) for name in ("b", "a")]
    found = changes(records, date(2024, 12, 31), date(2025, 12, 31))
    assert [(one.date, one.record.id) for one in found[:3]] == [
        (date(2025, 1, 15), "a"),
        (date(2025, 1, 15), "b"),
        (date(2025, 1, 14), "a"),
    ]
    assert found == changes(reversed(records), date(2024, 12, 31), date(2025, 12, 31))
    assert all(isinstance(one, Happening) for one in found)


def test_a_partnerships_own_kind_of_interruption_changes_no_condition():
    work = initiative(
        {
            "stages": [{"stage": "identified", "date": "2025-01-01"}],
            "interruptions": [{"kind": "reorganised", "date": "2025-02-01"}],
        }
    )
    found = state(work, date(2025, 3, 1), date(2025, 3, 1), replace(METHOD))
    assert (found.condition, found.condition_since) == ("active", date(2025, 1, 1))
