"""Social cards: one for each page that names one, the right size, the same until what they show changes."""

import json
import struct
from functools import cache
from typing import Any

import pytest

from roadmap_site.exports.social_cards import HEIGHT, WIDTH, card_job, card_jobs, card_png
from roadmap_site.exports.typeset.typesetting import Job
from roadmap_site.languages import LANGUAGES
from roadmap_site.views.all_pages import all_pages
from roadmap_site.words import Words, all_words
from sites import SOURCE, context_of, own_context, own_site, record, with_title

PNG = b"\x89PNG\r\n\x1a\n"
BEGUN = [{"stage": "gathering", "date": "2025-01-10", "source": SOURCE}]
FURTHER = [*BEGUN, {"stage": "trial", "date": "2026-01-10", "source": SOURCE}]


def words(lang: str = "sv") -> Words:
    return all_words(own_site().interface, own_site().vocabularies)[lang]


@cache
def own_jobs() -> dict[str, Job]:
    site = own_site()
    return dict(card_jobs(own_context(), all_words(site.interface, site.vocabularies)))


def mission(**fields: Any) -> Job:
    one = record("missions", "drawn", **{"roadmaps": ["water"], "stages": BEGUN} | fields)
    return card_job(context_of(one), words(), one)


def shown(job: Job) -> dict[str, Any]:
    return json.loads(job.data)


def test_every_card_that_a_page_names_is_made():
    context = own_context()
    named = {page.image.format(lang=lang) for page in all_pages(context) for lang in LANGUAGES if page.image}
    assert named == set(own_jobs())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["start", "example", "water", "harbour-without-oil"])
def test_a_card_is_a_picture_of_the_size_that_pages_announce(name, lang):
    context = own_context()
    about = own_site().by_id.get(name, name)
    picture = card_png(context, words(lang), about)
    assert picture.startswith(PNG)
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(picture) < 200_000
    assert picture == card_png(context, words(lang), about)


def test_each_language_has_cards_of_its_own():
    jobs = own_jobs()
    assert all(jobs[path] != jobs[path.replace("/sv/", "/en/")] for path in jobs if "/sv/" in path)


def test_an_example_is_marked_and_a_real_mission_is_not():
    assert shown(mission(example="true"))["tag"] == words().t("report.not_decided")
    assert shown(mission())["tag"] == ""


def test_no_page_of_an_example_names_an_unlabelled_card():
    jobs = own_jobs()
    examples = [page for page in all_pages(own_context()) if page.example and page.image]
    assert len({page.image for page in examples}) > 2
    for page in examples:
        for lang in LANGUAGES:
            assert shown(jobs[page.image.format(lang=lang)])["tag"], page.path


def test_the_examples_card_is_made_where_an_example_needs_it():
    alone = context_of(record("missions", "drawn", roadmaps=["water"], example="true"))
    assert "cards/sv/example.png" in own_jobs()
    assert "cards/sv/example.png" not in dict(card_jobs(alone, {"sv": words()}))


def test_the_european_union_stands_on_no_card_of_what_is_made_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(own_site().project.__dict__, "eu_cofunded", True)
    assert shown(mission())["emblem"]
    assert shown(mission(example="true"))["emblem"] is None
    assert shown(card_job(own_context(), words(), "example"))["emblem"] is None


def test_a_withdrawn_mission_says_so():
    withdrawn = {"date": "2026-02-01", "reason": "Dubblett."}
    assert shown(mission(withdrawn=withdrawn))["tag"] == words().t("progress.withdrawn")


def test_a_card_changes_when_the_mission_moves_on_and_not_otherwise():
    assert mission().key == mission(updates=[{"date": "2026-02-01", "text": "Nytt."}]).key
    assert mission().key != mission(stages=FURTHER).key
    assert [stop["status"] for stop in shown(mission(stages=FURTHER))["track"]["stops"]] == [
        "skipped",
        "done",
        "now",
        "later",
    ]


@pytest.mark.parametrize(("kind", "word"), [("paused", "vilar"), ("stopped", "lades ned")])
def test_what_has_stopped_is_said_in_words(kind, word):
    job = mission(interruptions=[{"kind": kind, "date": "2026-01-10", "source": SOURCE}])
    assert shown(job)["track"]["aside"] == word


def test_a_roadmaps_line_never_shows_how_far_an_example_has_come():
    def line(**fields: Any) -> list[str]:
        one = record("missions", "drawn", roadmaps=["water"], stages=BEGUN, **fields)
        context = context_of(one)
        track = shown(card_job(context, words(), context.site.by_id["water"]))["track"]
        return [stop["status"] for stop in track["stops"]]

    assert line(example="true") == ["later"] * 4
    assert line() == ["done", "done", "later", "later"]


@pytest.mark.parametrize(
    "title", ["#panic() $x$ *b* \\ [c", "x" * 400, "Ett ord till " * 40, "日本 \U0001f600", "Kort"]
)
def test_any_title_makes_a_card(title):
    one = with_title(record("missions", "drawn", roadmaps=["water"]), title)
    assert card_png(context_of(one), words(), one).startswith(PNG)


def test_a_very_long_title_is_cut_between_words():
    title = "Ett ord till " * 40
    said = shown(mission(title={"sv": title, "en": title}))["title"]["text"]
    assert len(said) <= 181 and said.endswith(("ord…", "till…", "Ett…"))
