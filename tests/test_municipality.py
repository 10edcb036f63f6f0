"""A municipality's page: what names it, what its region has a part in, whom to ask; and its address."""

import re

import pytest

from projects import TODAY
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import Region, municipalities_of
from roadmap_site.model.entries import Withdrawn
from roadmap_site.relations import relate
from roadmap_site.views import municipality, region
from roadmap_site.views.context import Context
from roadmap_site.views.page import Page
from sites import context_of, own_context, own_site, record, rendered

MISSION = record(
    "missions",
    "shared",
    roadmaps=["water"],
    regions=["drakvik", "manmark"],
    municipalities=["Norra Fjällvrak", "Nymåne"],
)
OTHER = record("missions", "other", roadmaps=["water"], regions=["drakvik"])
EXAMPLE = record(
    "missions", "made-up", example="true", roadmaps=["water"], regions=["drakvik"], municipalities=["Drakvik"]
)
EVENT = record(
    "events",
    "meeting",
    kind="meeting",
    start="2026-06-01",
    place={"sv": "Torget"},
    regions=["drakvik"],
    municipalities=["Norra Fjällvrak"],
)
WITHDRAWN = MISSION.model_copy(
    update={
        "withdrawn": Withdrawn.model_validate(
            {"date": "2026-01-01", "reason": {"sv": "Fel.", "en": "Wrong."}}
        )
    }
)


def page_of(path: str, *records) -> Page:
    return {page.path: page for page in municipality.pages(context_of(*records))}[path]


def told(path: str, *records, lang: str = "sv") -> str:
    """Its page's text, without tags."""
    page = page_of(path, *records)
    return " ".join(re.sub(r"<[^>]+>", " ", rendered(context_of(*records), page, lang)).split())


def listed(groups) -> list[str]:
    return [row.card.id for group in groups for row in group.rows]


def regions_with(**lists: list[str]) -> list[Region]:
    """The partnership's regions with other lists of municipalities."""
    known = {one.id: one for one in own_site().regions}
    return [known[id_].model_copy(update={"municipalities": tuple(names)}) for id_, names in lists.items()]


def context_with(regions: list[Region], *records) -> Context:
    """The site of these records, with these regions in place of the partnership's."""
    site = context_of(*records).site
    members = {**site.records, "regions": tuple(regions)}
    related = relate(site.project, site.vocabularies, site.glossary, site.phrases, members)
    return Context.of(related, TODAY)


ADDRESSES = [
    ({"drakvik": ["Flen", "Örebro", "Åsnebro"]}, ["flen", "orebro", "asnebro"]),
    ({"drakvik": ["Östra Grytet"]}, ["ostra-grytet"]),
    ({"drakvik": ["Håbo"], "manmark": ["Habo"]}, ["habo-drakvik", "habo-manmark"]),
    ({"drakvik": ["Nora", "Ås"], "manmark": ["Nora"]}, ["nora-drakvik", "as", "nora-manmark"]),
    ({"drakvik": ["Håbo", "Habo"]}, ["habo-drakvik", "habo-drakvik-2"]),
    ({"drakvik": []}, []),
]


@pytest.mark.parametrize(("lists", "ids"), ADDRESSES)
def test_each_has_an_address_of_its_own(lists: dict[str, list[str]], ids: list[str]):
    assert [one.id for one in municipalities_of(regions_with(**lists))] == ids


def test_the_address_is_the_same_whichever_region_stands_first():
    both = regions_with(drakvik=["Nora"], manmark=["Nora"])
    assert {one.id for one in municipalities_of(both)} == {one.id for one in municipalities_of(both[::-1])}


def test_what_names_it_stands_first_and_only_once():
    view = page_of("municipalities/norra-fjallvrak/", MISSION, OTHER, EXAMPLE, EVENT).view
    assert listed(view.naming.real) == ["shared", "meeting"]
    assert listed(view.besides.real) == ["other"]
    assert listed(view.naming.example) == []
    assert listed(view.besides.example) == ["made-up"]
    assert view.named == {"missions": 1, "events": 1}
    assert view.region_does == {"missions": 2}


PLACE = "Norra Fjällvrak"
NAMED = (f"1 mission och 1 aktivitet nämner {PLACE}.", f"{PLACE} is named by 1 mission and 1 event.")
NOT_NAMED = (
    f"Ingen mission, kraftsamling eller aktivitet nämner {PLACE} ännu.",
    f"No mission, mobilisation or event names {PLACE} yet.",
)
DOES_TWO = ("Trakten Drakvik deltar i 2 missions.", "The Mark of Drakvik takes part in 2 missions.")
DOES_ONE = ("Trakten Drakvik deltar i 1 mission.", "The Mark of Drakvik takes part in 1 mission.")
DOES_NOTHING = (
    "Trakten Drakvik har ingen publicerad mission eller kraftsamling ännu.",
    "The Mark of Drakvik has no published mission or mobilisation yet.",
)
SENTENCES = [
    ((MISSION, OTHER, EVENT), NAMED, DOES_TWO),
    ((OTHER,), NOT_NAMED, DOES_ONE),
    ((EXAMPLE,), NOT_NAMED, DOES_NOTHING),
    ((WITHDRAWN, OTHER), NOT_NAMED, DOES_ONE),
    ((), NOT_NAMED, DOES_NOTHING),
]


@pytest.mark.parametrize(("records", "first", "second"), SENTENCES)
def test_it_says_first_what_there_is(records, first: tuple[str, str], second: tuple[str, str]):
    for lang, sentences in zip(LANGUAGES, zip(first, second, strict=True), strict=True):
        assert " ".join(sentences) in told("municipalities/norra-fjallvrak/", *records, lang=lang)


def test_it_tells_whom_to_ask():
    text = rendered(context_of(), page_of("municipalities/drakvik/"))
    assert 'href="../../regions/drakvik/"' in text
    assert 'href="https://drakvik.example"' in text


def test_search_engines_see_it_when_something_real_names_it():
    """An example says nothing of a place that is there."""
    found = {
        page.path: page.noindex for page in municipality.pages(context_of(MISSION, OTHER, EXAMPLE, EVENT))
    }
    assert found["municipalities/norra-fjallvrak/"] is False
    assert found["municipalities/nymane/"] is False
    assert found["municipalities/drakvik/"] is True
    assert found["municipalities/halvmane/"] is True
    assert found["municipalities/"] is False


def test_of_two_with_one_name_the_records_region_is_meant():
    named = record("missions", "one", roadmaps=["water"], regions=["manmark"], municipalities=["Nymåne"])
    site = context_with(regions_with(drakvik=["Nymåne"], manmark=["Nymåne"]), named).site
    found = {one.id: [other.id for other in site.naming(one)] for one in site.municipalities}
    assert found == {"nymane-drakvik": [], "nymane-manmark": ["one"]}
    assert [one.id for one in site.municipalities_in(named)] == ["nymane-manmark"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_region_and_what_names_it_lead_to_it(lang: str):
    context = own_context()
    pages = {page.path: page for page in region.pages(context)}
    assert 'href="../../municipalities/norra-fjallvrak/"' in rendered(
        context, pages["regions/drakvik/"], lang
    )
    assert 'href="../municipalities/"' in rendered(context, pages["regions/"], lang)


def test_a_partnership_without_any_says_nothing_of_them():
    context = context_with(
        [one.model_copy(update={"municipalities": ()}) for one in own_site().regions], OTHER
    )
    assert list(municipality.pages(context)) == []
    words = " ".join(rendered(context, page) for page in region.pages(context))
    assert "ommun" not in words
