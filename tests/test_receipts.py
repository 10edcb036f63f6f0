"""A figure's receipt, worked out by hand: what was counted, what it adds up to, and half a year before."""

from datetime import date

import pytest

from histories import initiative
from roadmap_site.model.half_years import half_year_before
from roadmap_site.relations import Site
from roadmap_site.views.context import Context
from roadmap_site.views.parts import receipt as module
from roadmap_site.views.parts.receipt import Receipt, place, receipts
from sites import context_of

TODAY = date(2025, 12, 31)
STARTED = [{"stage": "trial", "date": "2024-01-01"}]
MILESTONES = [
    {"id": "early", "due": "2025-01-31", "done": "2025-01-31"},
    {
        "id": "moved",
        "due": "2025-09-30",
        "moved": [{"date": "2025-01-20", "from": "2025-03-31"}, {"date": "2025-08-20", "from": "2025-08-31"}],
        "done": "2025-09-01",
    },
    {"id": "late", "due": "2025-11-30"},
    {"id": "ahead", "due": "2026-06-30"},
    {"id": "gone", "due": "2025-02-28", "dropped": {"date": "2025-02-01", "reason": "För dyrt."}},
]
NAMES = (
    ("missions", None),
    ("milestones_reached", "milestones_planned"),
    ("milestones_overdue", None),
    ("milestones_moved", None),
    ("needs_open", None),
)
# (a day, the day half a year before)
HALF_YEARS = [
    ("2026-11-24", "2026-05-24"),
    ("2026-05-20", "2025-11-20"),
    ("2025-12-31", "2025-06-30"),
    ("2026-06-30", "2025-12-31"),
    ("2025-08-30", "2025-02-28"),
    ("2024-02-29", "2023-08-31"),
    ("0001-03-01", "0001-01-01"),
]


@pytest.mark.parametrize(("day", "before"), HALF_YEARS)
def test_half_a_year_before_a_day(day: str, before: str):
    assert half_year_before(date.fromisoformat(day)).isoformat() == before


def told(context: Context, names: tuple[tuple[str, str | None], ...] = NAMES) -> dict[str, Receipt]:
    figures = context.figures(None, example=False)
    return {one.figure.rule: one for one in receipts(context, figures, names, of=None, example=False)}


def one_mission(today: date = TODAY) -> Context:
    return context_of(initiative({"stages": STARTED, "milestones": MILESTONES}), today=today)


def counts(found: dict[str, Receipt]) -> dict[str, tuple[int, int | None]]:
    return {name: tuple(one.figure.count) for name, one in found.items()}


def test_the_figures_of_a_day_and_of_half_a_year_before():
    found = told(one_mission())
    assert counts(found) == {
        "missions": (1, None),
        "milestones_reached": (2, 4),
        "milestones_overdue": (1, None),
        "milestones_moved": (1, None),
    }
    before = {name: tuple(one.figure.before) for name, one in found.items()}
    assert before == {
        "missions": (1, None),
        "milestones_reached": (1, 4),
        "milestones_overdue": (0, None),
        "milestones_moved": (1, None),
    }
    assert {one.figure.day_before for one in found.values()} == {date(2025, 6, 30)}


def test_half_a_year_before_is_what_that_day_itself_told():
    now, then = told(one_mission()), told(one_mission(date(2025, 6, 30)))
    assert all(now[name].figure.before == one.figure.count for name, one in then.items())


def test_what_is_planned_is_reached_or_late_or_not_due_yet():
    figure = told(one_mission())["milestones_reached"].figure
    assert [tuple(one) for one in figure.shares] == [
        ("milestones_reached", 2),
        ("milestones_overdue", 1),
        ("milestones_due", 1),
    ]
    assert figure.of == sum(one.value for one in figure.shares)


def test_the_changes_of_plan_are_told_one_by_one_and_add_up():
    context = one_mission()
    figures = context.plan_figures(None, example=False)
    (found,) = receipts(context, figures, [("plan_changes", None)], of=None, example=False)
    (row,) = found.rows
    assert (found.figure.value, row.count) == (3, 3)
    assert {part.id: part.times for part in row.parts} == {"moved": 2, "gone": 1}
    assert [tuple(one) for one in found.figure.shares] == [("moves_of_due_dates", 2), ("dropped", 1)]
    reached = figures.figure("reached")
    assert [tuple(one) for one in reached.shares] == [
        ("reached_by_first_plan", 1),
        ("reached_by_moved_plan", 1),
    ]


def test_nothing_counted_is_a_receipt_for_the_first_figure_alone():
    found = told(context_of())
    assert counts(found) == {"missions": (0, None)}
    assert found["missions"].rows == ()


def test_a_record_says_at_which_stage_it_is_counted_and_its_parts_say_their_names():
    found = told(one_mission())
    (mission,), (reached,) = found["missions"].rows, found["milestones_reached"].rows
    assert [one.sv for one in mission.notes] == [label_of(one_mission().site, "trial")]
    assert [part.id for part in reached.parts] == ["early", "moved"]
    assert (mission.count, reached.count) == (1, 2)


def label_of(site: Site, stage: str) -> str:
    return next(word.label.sv for word in site.vocabularies.stages if word.id == stage)


def test_a_long_list_is_cut_and_what_is_left_out_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "RECORDS", 2)
    works = [initiative({"stages": STARTED, "milestones": MILESTONES}, f"work-{number}") for number in "abc"]
    found = told(context_of(*works, today=TODAY))
    assert [(len(one.rows), one.left_out) for one in found.values()] == [(2, 1), (2, 2), (2, 1), (2, 1)]


def test_many_parts_are_told_by_their_number(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "PARTS", 1)
    (row,) = told(one_mission())["milestones_reached"].rows
    assert (row.parts, row.count) == ((), 2)


def test_the_sources_of_what_is_reached_are_those_that_say_so():
    done = {"date": "2025-01-31", "source": "https://example.org/done"}
    milestones = [{"id": "m", "due": "2025-01-31", "source": "https://example.org/plan", "done": done}]
    context = context_of(initiative({"stages": STARTED, "milestones": milestones}), today=TODAY)
    (source,) = told(context)["milestones_reached"].sources
    assert source.address == "https://example.org/done"


def test_each_receipt_has_a_place_of_its_own():
    site = one_mission().site
    scopes = (None, *site.roadmaps, *site.regions)
    places = [place(name, of, example=example) for name, _ in NAMES for of in scopes for example in (0, 1)]
    assert len(set(places)) == len(places)
