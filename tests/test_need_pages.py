"""A need's own page: its address, its standing, and the letter that answers it."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from roadmap_site.views import need, needs
from sites import context_of, own_context, record, rendered

STAGES = [{"stage": "idea", "date": "2025-01-01", "source": "https://example.org/a"}]
STOPPED = [{"kind": "stopped", "date": "2025-05-01", "source": "https://example.org/b"}]
MET = {"date": "2025-03-01", "source": "https://example.org/c"}
BOATS = {"id": "boats", "text": {"sv": "Båtar & åror, 100 %.", "en": "Boats"}, "since": "2025-01-01"}
MAILTO = re.compile(r'href="(mailto:[^"]+)"')


def asking(need_fields=(), **fields):
    given = {
        "kind": "new",
        "roadmaps": ["water"],
        "stages": STAGES,
        "needs": [{**BOATS, **dict(need_fields)}],
    }
    return record("mobilisations", "one", **given | fields)


def leading(**fields):
    return record("actors", "leader", kind="company", **fields)


def page_of(*records, lang="sv", project=()):
    context = context_of(*records, project=dict(project))
    page = next(page for page in need.pages(context) if page.path == "mobilisations/one/boats/")
    return rendered(context, page, lang)


def letters(html):
    return [unescape(one) for one in MAILTO.findall(html)]


def test_the_letter_goes_to_the_leads_mailbox_with_the_needs_title_and_address():
    html = page_of(asking(lead="leader"), leading(contact="boats@example.com"))
    (letter,) = letters(html)
    assert letter.startswith(
        "mailto:boats@example.com?subject=Svar%20p%C3%A5%20behov%3A%20B%C3%A5tar%20%26%20"
    )
    assert "+" not in letter and " " not in letter
    fields = parse_qs(urlsplit(letter).query, strict_parsing=True)
    assert fields["subject"] == ["Svar på behov: Båtar & åror, 100 %"]
    opening, address, *_ = fields["body"][0].split("\r\n")
    assert opening == "Vi vill svara på behovet ”Båtar & åror, 100 %”:"
    assert address == "https://tremark.example/plan/mobilisations/one/boats/"


def test_in_english_it_is_in_english_and_leads_to_the_english_page():
    (letter,) = letters(page_of(asking(lead="leader"), leading(contact="boats@example.com"), lang="en"))
    body = parse_qs(urlsplit(letter).query)["body"][0]
    assert "We would like to answer" in body and "/en/mobilisations/one/boats/" in body


@pytest.mark.parametrize("others", [(), (leading(site="https://leader.example"),)])
def test_without_a_mailbox_of_the_leads_it_goes_to_the_project(others):
    (letter,) = letters(page_of(asking(**({"lead": "leader"} if others else {})), *others))
    assert letter.startswith("mailto:plan@tremark.example?")


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((asking(lead="leader"), leading(site="https://leader.example")), "https://leader.example"),
        ((asking(lead="leader"), leading()), "Vänd er till den som leder arbetet:"),
        ((asking(),), "Vänd er så länge till projektägaren:"),
    ],
)
def test_where_no_mailbox_is_known_words_say_how_the_lead_is_reached(records, said):
    html = page_of(*records, project={"mailbox": None, "publisher": None})
    assert said in html
    assert letters(html) == []
    assert 'class="button"' not in html


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (asking(example="true"), "Behovet är ett exempel och påhittat."),
        (asking([("met", MET)]), "Tillgodosett den"),
        (asking(interruptions=STOPPED), "Kraftsamlingen har avbrutits."),
    ],
)
def test_what_is_made_up_met_or_given_up_is_not_answered(one, said):
    html = page_of(one)
    assert said in html
    assert letters(html) == []


def test_a_renamed_mobilisations_needs_are_found_where_they_were():
    pages = {page.path: page for page in need.pages(context_of(asking(former_ids=["older"])))}
    assert pages["mobilisations/older/boats/"].moved_to == "mobilisations/one/boats/"


def facets(context):
    (page,) = needs.pages(context)
    rows = (*page.view.rows.real, *page.view.rows.example)
    return {row.detail.need.id: row.facets for row in rows}


def test_what_names_nobody_is_for_everybody_in_the_finder():
    found = facets(context_of(asking()))["boats"]
    assert set(found["who"]) == {"mark", "town", "school", "company", "society"}
    assert set(found["where"]) == {"drakvik", "manmark", "stenhjarta"}
    assert set(found["offer"]) == {"hands", "thing", "room"}


def test_what_names_somebody_is_for_them():
    found = facets(own_context())
    assert found["biologist"] == {
        "who": ("school",),
        "where": ("stenhjarta",),
        "offer": ("hands",),
        "roadmap": found["biologist"]["roadmap"],
        "direction": found["biologist"]["direction"],
    }
    assert found["lorry"]["who"] == ("company",) and len(found["lorry"]["where"]) == 3
