"""Before any work is published, and without examples, the start page tells what is known, and nothing of
examples.
"""

import pytest

from roadmap_site.languages import LANGUAGES
from roadmap_site.views import start
from roadmap_site.views.context import Context
from roadmap_site.views.direction import where_all_stand
from sites import context_of, own_site, record, rendered
from visible_page import VisiblePage

EVENT = {"kind": "walk", "place": "Bryggan"}
RESOURCE = {
    "kind": "guide",
    "address": "https://tremark.example/bok",
    "owner": "one",
    "languages": ["sv"],
    "licence": "cc0",
    "added": "2025-01-01",
}
OWNER = record("actors", "one", kind="club")


def shown(context: Context, lang: str = "sv") -> VisiblePage:
    (page,) = start.pages(context)
    return VisiblePage(f"<main>{rendered(context, page, lang)}</main>", "", lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_roadmaps_are_told_with_all_that_is_known(lang: str):
    context = context_of()
    text = shown(context, lang).text
    for roadmap in own_site().roadmaps:
        for said in (roadmap.title, roadmap.summary, roadmap.challenge_area):
            assert said.pick(lang).text in text
        assert f"{roadmap.period.start.year}–{roadmap.period.end.year}" in text
    for direction in context.site.directions:
        assert direction.title.pick(lang).text in text
    assert own_site().project.summary.pick(lang).text in text


def test_real_links_and_dates_are_told_the_coming_ones_first():
    days = {"past": "2025-05-01", "later": "2026-08-01", "soon": "2026-06-01", "older": "2024-05-01"}
    events = [record("events", name, start=day, **EVENT) for name, day in days.items()]
    made_up = record("events", "made-up", start="2025-06-01", example="true", **EVENT)
    context = context_of(OWNER, record("resources", "book", **RESOURCE), *events, made_up)
    (page,) = start.pages(context)
    assert [one.card.id for one in page.view.known.dates] == ["soon", "later", "past", "older"]
    assert [one.id for one in page.view.known.resources] == ["book"]


def test_an_example_of_a_mission_or_a_real_one_draws_the_lines_instead():
    for example in ("true", "false"):
        context = context_of(record("missions", "one", roadmaps=["water"], example=example))
        (page,) = start.pages(context)
        assert page.view.known is None
        assert not shown(context).main.css(".known")


@pytest.mark.parametrize(
    ("fields", "shown_ones", "words"),
    [
        ({}, [], "directions.none_entered"),
        ({}, ["a"], "directions.more_in_document"),
        ({"directions_complete": True}, ["a"], "directions.all_entered"),
        ({"directions_complete": True}, [], "directions.none_entered"),
    ],
)
def test_what_is_said_of_the_other_directions_is_true(fields, shown_ones, words):
    roadmap = own_site().roadmaps[0].model_copy(update=fields)
    assert where_all_stand(roadmap, some=bool(shown_ones)) == words
