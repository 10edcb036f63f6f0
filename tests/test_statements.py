"""What the hand-written pages say of the publisher: each sentence reads well when a setting is known, and
when it isn't.
"""

from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from roadmap_site.languages import LANGUAGES
from roadmap_site.model.handwritten import STATED
from roadmap_site.model.publishing import Publisher
from roadmap_site.model.text import FullText
from roadmap_site.relations import Site
from roadmap_site.render.statements import statements
from roadmap_site.words import all_words
from sites import own_site

NOTHING = {"publisher": None, "mailbox": None, "issue_tracker": None, "funding": None}
KNOWN = {
    "publisher": {
        "sv": "Webbplatsen ges ut av Drakviks landstingshus. Organisationsnummer: 000000-0018. "
        "Postadress: Brotorget 1, 000 00 Drakvik.",
        "en": "This site is published by The county house of Drakvik. Organisation number: 000000-0018. "
        "Postal address: Brotorget 1, 000 00 Drakvik.",
    },
    "contact": {"sv": "Skriv till plan@tremark.example.", "en": "Write to plan@tremark.example."},
    "feedback": {
        "sv": "Skriv till registrator@tremark.example. Du får svar inom tre vardagar.",
        "en": "Write to registrator@tremark.example. You will get an answer within three weekdays.",
    },
    "messages-kept": {"sv": "Brev bränns efter ett år.", "en": "Letters are burnt after a year."},
    "funding-decision": {
        "sv": "Beslutet om stöd fattades den 9 november 2023. Det beviljade beloppet är "
        "4\u00a0321\u00a0000 svenska kronor. "
        "Diarienummer: TRE 2023-77. Källa: Fondens beslut. Läst den 3 februari 2026.",
        "en": "The decision on support was made on 9 November 2023. The amount granted is "
        "4,321,000 Swedish kronor. "
        "Reference number: TRE 2023-77. Source: The fund's decision. Read on 3 February 2026.",
    },
}
UNKNOWN = {
    "publisher": {
        "sv": "Det är ännu inte beslutat vem som ger ut webbplatsen. Projektägare för TRE är {owner}.",
        "en": "It has not been decided yet who will publish this site. The project owner of TRE is {owner}.",
    },
    "contact": {
        "sv": "Det finns ännu ingen gemensam e-postadress att skriva till. "
        "Kontakta så länge projektägaren: {owner}.",
        "en": "There is no shared mailbox to write to yet. "
        "Until there is one, please turn to the project owner: {owner}.",
    },
    "source-files": {
        "sv": "Källfilerna har ännu ingen offentlig adress.",
        "en": "The source files have no public address yet.",
    },
}


def site_with(**settings: Any) -> Site:
    site = own_site()
    return replace(site, project=site.project.model_copy(update=settings))


def said(site: Site, lang: str) -> dict[str, str]:
    words = all_words(site.interface, site.vocabularies)[lang]
    return {name: str(one) for name, one in statements(site, words, test=None, page_count=1).items()}


def read(html: str) -> str:
    return LexborHTMLParser(f"<p>{html}</p>").css_first("p").text()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("settings", [{}, NOTHING], ids=["all is known", "nothing is known"])
def test_there_is_a_sentence_at_every_mark(settings: dict[str, Any], lang: str):
    found = said(site_with(**settings), lang)
    assert set(found) == set(STATED)
    assert all(read(one).endswith(".") for one in found.values())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", KNOWN)
def test_what_is_known_is_said(name: str, lang: str):
    assert read(said(own_site(), lang)[name]) == KNOWN[name][lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_known_is_said_to_be_so(name: str, lang: str):
    site = own_site()
    owner = site.by_id[site.project.owner].title.translation(lang)
    assert read(said(site_with(**NOTHING), lang)[name]) == UNKNOWN[name][lang].format(owner=owner)


def test_a_publisher_of_whom_only_the_name_is_known_is_named():
    found = said(site_with(**NOTHING | {"publisher": publisher("Nyby")}), "sv")
    assert found["publisher"] == "Webbplatsen ges ut av Nyby."
    assert "inte känd ännu" in found["controller"] and "inte beslutat" in found["feedback"]


def test_mailboxes_and_sites_are_links():
    found = said(own_site(), "sv")
    assert '<a href="mailto:plan@tremark.example">' in found["contact"]
    assert (
        '<a href="https://landstingshuset.tremark.example/">Drakviks landstingshus</a>' in found["publisher"]
    )
    assert '<a href="https://kod.tremark.example/plan/issues">' in found["source-files"]


def test_what_somebody_wrote_is_text_and_no_html():
    """Also in what the border refuses."""
    found = said(site_with(publisher=publisher('Bo & "Co" <b>{x}')), "sv")
    assert found["publisher"] == "Webbplatsen ges ut av Bo &amp; &#34;Co&#34; &lt;b&gt;{x}."


def publisher(name: str) -> Publisher:
    return Publisher.model_construct(name=FullText.model_construct(sv=name, en=name))
