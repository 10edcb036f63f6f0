"""The travel in time: every month is what the history of its day says, told once, in words of its own."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from histories import METHOD
from projects import TODAY
from roadmap_site.exports.months import months_json
from roadmap_site.history.months import month_ends
from roadmap_site.languages import LANGUAGES
from roadmap_site.look.ruler import ruler
from roadmap_site.look.small_line import small_line
from roadmap_site.render.renderer import Renderer
from roadmap_site.views import snapshots, time_travel
from roadmap_site.views.context import Context
from roadmap_site.views.page import Page
from roadmap_site.views.parts.both import Both, both
from roadmap_site.views.parts.linemap import line_map
from roadmap_site.views.parts.scene import film
from roadmap_site.views.time_travel import Month, TimeView
from roadmap_site.words import all_words
from sites import own_site

HALF_YEAR = date(2025, 6, 30)


@pytest.fixture(scope="module")
def context() -> Context:
    return Context.of(own_site(), TODAY)


@pytest.fixture(scope="module")
def page(context: Context) -> Page:
    (found,) = time_travel.pages(context)
    return found


@pytest.fixture(scope="module")
def view(page: Page) -> TimeView:
    assert isinstance(page.view, TimeView)
    return page.view


def month(view: TimeView, id_: str) -> Month:
    return next(one for one in view.months if one.id == id_)


def test_months_follow_each_other_and_the_last_one_is_not_over():
    method = replace(METHOD, start=date(2023, 11, 1))
    found = month_ends(method, date(2024, 3, 12))
    assert [str(day) for day in found] == [
        "2023-11-30",
        "2023-12-31",
        "2024-01-31",
        "2024-02-29",
        "2024-03-12",
    ]


@pytest.mark.parametrize(
    ("today", "found"),
    [("2023-10-31", []), ("2023-11-01", ["2023-11-01"]), ("2023-11-30", ["2023-11-30"])],
)
def test_there_is_no_month_before_the_project(today: str, found: list[str]):
    method = replace(METHOD, start=date(2023, 11, 1))
    assert [str(day) for day in month_ends(method, date.fromisoformat(today))] == found


def test_the_months_go_on_after_the_period():
    assert month_ends(METHOD, date(2031, 1, 5))[-2:] == (date(2030, 12, 31), date(2031, 1, 5))


def test_a_kept_month_says_what_the_history_of_its_day_says(context: Context, view: TimeView):
    """The map line by line, but for the receipts that no month opens, and the figures of the whole."""
    kept = {one.day: one for one in view.months if one.kept}
    shown = [one.view for one in snapshots.pages(context) if one.template == "snapshot.html"]
    whole = {one.day: one.pictures for one in shown if one.roadmap is None}
    assert kept.keys() == whole.keys()
    assert len(kept) == 4
    for day, pictures in whole.items():
        for picture, scene in (
            (pictures.real, kept[day].scenes.real),
            (pictures.example, kept[day].scenes.example),
        ):
            rows = [replace(row, receipt="") for row in picture.map.rows] if picture else scene.map.rows
            assert [*rows] == [*scene.map.rows]
            then = {one.name: one.then for one in picture.comparisons} if picture else {}
            assert then.get("milestones_planned", 0) == scene.milestones.planned
            assert then.get("milestones_reached", 0) == scene.milestones.reached
            assert then.get("missions", 0) == scene.map.missions


def test_any_other_month_says_what_a_site_of_its_last_day_says(view: TimeView):
    then = Context.of(own_site(), date(2025, 2, 28))
    for example in (False, True):
        scenes = month(view, "2025-02").scenes
        scene = scenes.example if example else scenes.real
        figures = then.totals(None, example=example)
        assert (scene.map.missions, scene.milestones) == (figures["missions"], figures.milestones)


def test_this_month_is_today(context: Context, view: TimeView):
    assert view.months[-1].day == context.today
    assert view.months[0].day == date(2024, 1, 31)


def test_a_month_tells_what_nobody_could_tell_before_it(view: TimeView):
    """Each happening once: in its month, or where it was entered later, in that one."""
    told = [row.happening for one in view.months for row in (*one.events.real.told, *one.events.example.told)]
    assert len(told) == len(
        {(one.date, one.kind, one.record.id, id(one.detail), one.subject) for one in told}
    )
    for one in view.months:
        for row in (*one.events.real.told, *one.events.example.told):
            assert row.happening.date <= one.day
            assert row.happening.known <= one.day
            in_month = f"{row.happening.date:%Y-%m}" == one.id
            assert in_month or row.entered_afterwards
            assert not (in_month and row.happening.known < row.happening.date)


def test_real_work_and_examples_are_told_apart(view: TimeView):
    for one in view.months:
        assert not any(row.card.example for row in one.events.real.told)
        assert all(row.card.example for row in one.events.example.told)


def unfolded(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """Each month with all of its lines, as the script puts them together."""
    rows: dict[str, dict[str, str]] = {"real": {}, "example": {}}
    for one in data["months"]:
        rows = {block: rows[block] | one[block].get("rows", {}) for block in rows}
        yield one["id"], rows


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_of_months_has_the_cells_of_every_month(page: Page, view: TimeView, lang: str):
    site = own_site()
    renderer = Renderer(site, all_words(site.interface, site.vocabularies)[lang])
    text = months_json(page, renderer)
    assert len(text) < 400_000
    part: Any = renderer.macros("board.html", page.path)
    months = dict(unfolded(json.loads(text)))
    assert list(months) == [one.id for one in view.months]
    for one in view.months:
        for block, scene in (("real", one.scenes.real), ("example", one.scenes.example)):
            now = {row.line.id: part.cells(row, scene.map.example).strip() for row in scene.map.rows}
            assert {line: cells for line, cells in months[one.id][block].items() if cells} == now
    kept = {one["id"]: one["kept"] for one in json.loads(text)["months"] if "kept" in one}
    assert kept["2025-06"] == f"../history/{HALF_YEAR}/"


def test_a_line_is_told_again_only_when_it_has_changed(page: Page, view: TimeView):
    site = own_site()
    data = json.loads(months_json(page, Renderer(site, all_words(site.interface, site.vocabularies)["en"])))
    told = sum(len(one["real"]["rows"]) for one in data["months"])
    assert told < len(view.months) * len(view.months[-1].scenes.real.map.rows) / 2


def test_a_line_that_only_earlier_months_have_is_a_row_without_cells(page: Page, view: TimeView):
    site = own_site()
    renderer = Renderer(site, all_words(site.interface, site.vocabularies)["en"])
    assert json.loads(months_json(page, renderer))["gone"] == {"real": "", "example": ""}
    line = view.months[-1].scenes.real.map.rows[0].line
    lost = replace(page, view=replace(view, gone=Both(real=(line,), example=())))
    gone = json.loads(months_json(lost, renderer))["gone"]
    assert gone["real"].count(f'data-line="{line.id}" hidden>') == 1
    assert "<td" not in gone["real"]
    assert gone["example"] == ""


def test_today_on_the_start_page_tells_two_events_at_most(context: Context):
    maps = both(lambda *, example: line_map(context, None, example=example))
    found = time_travel.journey(context, maps)
    assert found is not None
    assert found.now.scenes.real.map is maps.real
    assert len(found.marks) == len(month_ends(context.method, context.today))
    for events in (found.now.events.real, found.now.events.example):
        assert len(events.told) <= 2
        assert not events.small
    before = Context.of(own_site(), date(2023, 12, 31))
    assert time_travel.journey(before, maps) is None


def test_a_small_line_ends_where_its_missions_do():
    line = small_line([0, 2, 1, 0], 1)
    assert (line.come, line.ahead) == ("M18 27H90", "M90 27H126")
    assert line.missions == "M49 27h0M59 27h0M90 27h0"
    assert small_line([0, 0], 0).come == ""
    assert small_line([0, 1], 0).ahead == ""
    assert small_line([9], 0).missions.count("M") == 5


def test_the_scale_has_each_years_number_where_it_begins():
    marks = ruler([date(2024, 11, 30), date(2024, 12, 31), date(2025, 1, 31), date(2025, 2, 1)])
    assert [(mark.x, mark.year) for mark in marks] == [
        ("0%", None),
        ("33.33%", None),
        ("66.67%", 2025),
        ("100%", None),
    ]
    assert [mark.anchor for mark in marks] == ["start", "middle", "middle", "end"]
    assert ruler([date(2025, 1, 1)])[0].x == "0%"


def test_the_way_from_the_start_page_shows_real_work_where_there_is_any(context: Context):
    found = film(context)
    assert found is not None
    assert [one.map.as_of for one in found.stills] == [
        date(2024, 12, 31),
        HALF_YEAR,
        date(2025, 12, 31),
        TODAY,
    ]
    assert not any(one.map.example for one in found.stills)
    assert film(Context.of(own_site(), date(2023, 12, 31))) is None
