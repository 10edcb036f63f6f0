"""A page's first sentences: their figures against cases computed by hand, and the words in every language."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from histories import METHOD, cases, initiative
from roadmap_site.history.answer import Answer, answer
from roadmap_site.history.burnup import burn_up, count_on
from roadmap_site.history.state import State, state
from roadmap_site.history.totals import totals
from roadmap_site.languages import LANGUAGES
from roadmap_site.render.telling import told, told_plainly
from roadmap_site.views.parts.answer import (
    Told,
    answer_of_all,
    answer_of_one,
    initiative_answer,
    scope_answer,
)
from roadmap_site.words import all_words
from sites import context_of, own_context, own_site, record
from test_history_properties import DAYS, SOME, written

WORDS = all_words(own_site().interface, own_site().vocabularies)
CASES = cases("answers")


def states_of(case: dict[str, Any]) -> tuple[list[State], date]:
    at = date.fromisoformat(case["at"])
    return [state(initiative(fields, id_), at, at, METHOD) for id_, fields in case["records"].items()], at


def figures(found: Answer) -> dict[str, str]:
    following = found.next
    shown = {
        "missions": found.missions,
        "mobilisations": found.mobilisations,
        "planned": found.milestones.planned,
        "reached": found.milestones.reached,
        "late": found.milestones.overdue,
        "days_late": found.days_late,
        "planned_by_now": found.planned_by_now,
        "put_off": found.put_off,
        "unconfirmed": found.unconfirmed,
        "shared": found.shared or "none",
        "next": f"{following.record.id}/{following.milestone.milestone.id}" if following else "none",
    }
    return {name: str(value) for name, value in shown.items()}


def said(one: Told, lang: str) -> str:
    return " ".join(told_plainly(WORDS[lang], clause) for clause in (*one.lead, *one.rest))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_answer(case: dict[str, Any]):
    states, at = states_of(case)
    found = answer(states, METHOD, at)
    assert {name: figures(found)[name] for name in case["figures"]} == case["figures"]
    tell = {"all": answer_of_all, "one": answer_of_one}[case["of"]]
    assert found.followed or "sv" not in case
    for lang in LANGUAGES if "sv" in case else ():
        assert said(tell(found), lang) == case[lang]


WORK = st.lists(written(), min_size=1, max_size=3)


@SOME
@given(WORK, DAYS)
def test_its_figures_are_those_of_the_totals_and_the_chart(all_fields: list[dict[str, Any]], at: date):
    states = [state(initiative(one, f"r{number}"), at, at, METHOD) for number, one in enumerate(all_fields)]
    found, counted = answer(states, METHOD, at), [one for one in states if one.counted]
    assert found.milestones == totals(states).milestones
    assert found.planned_by_now == count_on(burn_up(counted, METHOD, at).planned_first, at)
    assert bool(found.days_late) == bool(found.milestones.overdue)
    assert found.next is None or found.next.milestone.due >= at


@SOME
@given(WORK, DAYS)
def test_every_answer_is_whole_sentences(all_fields: list[dict[str, Any]], at: date):
    states = [state(initiative(one, f"r{number}"), at, at, METHOD) for number, one in enumerate(all_fields)]
    tells = [
        (answer(states, METHOD, at), answer_of_all),
        *((answer([one], METHOD, at), answer_of_one) for one in states),
    ]
    for found, tell in tells:
        for lang in LANGUAGES if found.followed else ():
            assert_is_whole(said(tell(found), lang))


def assert_is_whole(text: str) -> None:
    assert text.endswith(".")
    assert text[0].isupper() or text[0].isdigit()
    assert not re.search(r" {2}|[ ,][.,]|\.\.|[{}]|\bNone\b(?! of)", text), text
    # A count of nothing is said in words, and no day is negative.
    assert not re.search(r"(?<![\d\u00a0])0 (?:av|of|dag|day|är|are|datum|date)|[-\u2212]\d", text), text


def test_where_nothing_is_published_the_page_says_so():
    context = context_of()
    for scope in (None, *context.site.roadmaps, *context.site.directions, *context.site.regions):
        real = scope_answer(context, scope, example=False)
        assert real is not None
        assert scope_answer(context, scope, example=True) is None
        for lang in LANGUAGES:
            assert_is_whole(said(real, lang))


def test_real_work_and_examples_are_never_added():
    made = {
        "roadmaps": ["water"],
        "stages": [{"stage": "idea", "date": "2025-01-01", "source": "https://example.org/1"}],
    }
    context = context_of(
        record("missions", "wells", **made), record("missions", "made-up", example="true", **made)
    )
    assert [context.answer(None, example=one).missions for one in (False, True)] == [1, 1]


def test_what_is_withdrawn_has_no_answer():
    context = own_context()
    for one in context.site.initiatives:
        assert (initiative_answer(context, one) is None) == (not context.state(one).counted)


def test_on_a_page_the_milestone_leads_to_its_place():
    context = own_context()
    (found,) = (one for one in [scope_answer(context, None, example=False)] if one)
    (rest,) = found.rest
    html = told(WORDS["sv"], rest, lambda path: f"/{path}")
    following = context.answer(None, example=False).next
    assert following is not None
    assert f'<a href="/{following.record.path}#{following.milestone.milestone.id}">' in html
    assert f'<time datetime="{following.milestone.due}">' in html
