"""What a search answers with first: each thing with all the names that people ask for it by."""

import json
from typing import Any

import pytest

from roadmap_site.exports.search_answers import search_answers
from roadmap_site.languages import LANGUAGES
from roadmap_site.views.all_pages import all_pages
from roadmap_site.words import all_words
from sites import context_of, own_context


def answers(lang: str, context=None) -> dict[str, dict[str, Any]]:
    """Path → the answer."""
    context = context or own_context()
    site = context.site
    words = all_words(site.interface, site.vocabularies)[lang]
    told = json.loads(search_answers(site, tuple(all_pages(context)), words))
    assert len({one["path"] for one in told["answers"]}) == len(told["answers"])
    return {one["path"]: one for one in told["answers"]}


NAMES = [
    ("sv", "glossary/#dredging", "Muddring", ["uppgrävning"]),
    ("en", "glossary/#dredging", "Dredging", ["digging"]),
    ("sv", "municipalities/norra-fjallvrak/", "Norra Fjällvrak", ["Norra Fjällvrak kommun"]),
    ("en", "municipalities/norra-fjallvrak/", "Norra Fjällvrak", ["Norra Fjällvrak Municipality"]),
    ("sv", "regions/drakvik/", "Trakten Drakvik", ["Drakvik", "Drakviks län"]),
    ("sv", "mobilisations/", "Regionala kraftsamlingar", ["Kraftsamlingar"]),
]


@pytest.mark.parametrize(("lang", "path", "title", "names"), NAMES)
def test_a_thing_has_every_name_of_its_own(lang: str, path: str, title: str, names: list[str]):
    found = answers(lang)[path]
    assert (found["title"], found["names"]) == (title, names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_term_is_told_by_its_definition(lang: str):
    terms = {f"glossary/#{one.id}": one.definition.pick(lang).text for one in own_context().site.explained}
    found = answers(lang)
    assert {path: found[path]["told"] for path in terms} == terms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_several_things_is_there(lang: str):
    """Also the menu's own."""
    made = [page for page in all_pages(own_context()) if page.kind == "pages"]
    indexes = {page.path for page in made if page.path.count("/") == 1}
    assert {"events/", "missions/", "needs/", "municipalities/"} <= indexes
    assert indexes <= answers(lang).keys()


def test_further_names_are_those_of_a_page():
    """A group that no page has would be a name for nothing."""
    context = own_context()
    groups = {page.path.strip("/") for page in all_pages(context) if page.kind == "pages"}
    assert context.site.interface.root["search_names"].keys() <= groups


def test_an_example_says_so():
    base = context_of().site.roadmaps[0]
    made_up = base.model_copy(update={"id": "made-up", "example": True})
    assert answers("sv", context_of(made_up))["roadmaps/made-up/"]["told"].startswith("Exempel: ")
