"""What belongs to a record: real and examples apart, the latest first, nothing that wasn't there yet."""

from datetime import date

import pytest

from roadmap_site.views import result
from roadmap_site.views.parts import related
from sites import SOURCE, context_of, record

MISSION = record("missions", "real-mission", roadmaps=["water"], regions=["drakvik"])
EXAMPLE = record(
    "missions",
    "example-mission",
    example="true",
    roadmaps=["water"],
    stages=[
        {"stage": "idea", "date": "2024-01-10", "source": SOURCE},
        {"stage": "gathering", "date": "2024-05-10", "source": SOURCE},
    ],
    interruptions=[{"kind": "paused", "date": "2025-01-10", "source": SOURCE}],
)


def lesson(record_id: str, day: str, **fields):
    return record("results", record_id, kind="lesson", date=day, missions=["real-mission"], **fields)


def test_real_records_and_examples_stand_apart():
    found = related.related(context_of(MISSION, EXAMPLE), (MISSION, EXAMPLE))
    assert [row.card.id for group in found.real for row in group.rows] == ["real-mission"]
    assert [row.card.id for group in found.example for row in group.rows] == ["example-mission"]


def test_a_mission_tells_its_stage_and_that_it_is_paused():
    context = context_of(MISSION, EXAMPLE)
    begun, untouched = related.row(context, EXAMPLE), related.row(context, MISSION)
    assert (begun.term.id, begun.interruption) == ("gathering", "paused")
    assert (untouched.term, untouched.interruption) == (None, None)


def test_groups_come_in_the_order_of_the_kinds_and_dated_rows_the_latest_first():
    old, new = lesson("old", "2025-01-01"), lesson("new", "2026-01-01")
    found = related.related(context_of(MISSION, old, new), (old, new, MISSION)).real
    assert [(group.folder, [row.card.id for row in group.rows]) for group in found] == [
        ("missions", ["real-mission"]),
        ("results", ["new", "old"]),
    ]


@pytest.mark.parametrize(
    ("today", "shown"),
    [(date(2025, 6, 11), []), (date(2025, 6, 12), ["lesson"]), (date(2025, 6, 13), ["lesson"])],
)
def test_a_result_is_listed_from_its_own_day(today: date, shown: list[str]):
    one = lesson("lesson", "2025-06-12")
    context = context_of(MISSION, one, today=today)
    named = related.pointing_at(context, MISSION)
    assert [row.card.id for group in related.related(context, named).real for row in group.rows] == shown
    index = next(result.pages(context)).view
    assert [row.card.id for row in index.rows.real] == shown


@pytest.mark.parametrize(("today", "shown"), [(date(2025, 6, 30), []), (date(2025, 7, 1), ["lesson"])])
def test_what_was_written_down_later_is_listed_from_then(today: date, shown: list[str]):
    context = context_of(MISSION, lesson("lesson", "2025-06-12", entered="2025-07-01"), today=today)
    assert [row.card.id for row in next(result.pages(context)).view.rows.real] == shown


def test_what_it_replaced_does_not_count_as_pointing_at_it():
    new = lesson("new", "2026-01-01")
    gone = {"date": "2026-02-01", "reason": "Fel.", "replaced_by": "new"}
    old = lesson("old", "2025-01-01", withdrawn=gone)
    assert related.pointing_at(context_of(MISSION, new, old), new) == ()
