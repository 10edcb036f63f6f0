"""What a search answers first: a term, a place or a page of the menu that is called what is asked for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from asking import BASE, HITS, ask, paths
from built import BuiltSite
from roadmap_site.address import language_root

ANSWERS = [
    ("sv", "Vad betyder muddring?", "glossary/#dredging"),
    ("sv", "muddringen", "glossary/#dredging"),
    ("sv", "uppgrävning", "glossary/#dredging"),
    ("sv", "översvämningarna", "glossary/#overflow"),
    ("sv", "kalender", "events/"),
    ("sv", "kalendern", "events/"),
    ("sv", "begrepp", "glossary/"),
    ("sv", "ändringar", "changes/"),
    ("sv", "min kommun", "municipalities/"),
    ("sv", "Halvmåne", "municipalities/halvmane/"),
    ("sv", "halvmane", "municipalities/halvmane/"),
    ("sv", "Vad händer i Åsnebro?", "municipalities/asnebro/"),
    ("sv", "Norra Fjällvraks kommun", "municipalities/norra-fjallvrak/"),
    ("sv", "Drakvik", "municipalities/drakvik/"),
    ("sv", "Trakten Drakvik", "regions/drakvik/"),
    ("sv", "månmarks län", "regions/manmark/"),
    ("sv", "finns det bävrar i Nymåne", "municipalities/nymane/"),
    ("en", "What does dredging mean?", "en/glossary/#dredging"),
    ("en", "calendar", "en/events/"),
    ("en", "what happens in Halvmane", "en/municipalities/halvmane/"),
]


@pytest.mark.parametrize(("lang", "question", "path"), ANSWERS)
def test_what_is_called_so_stands_first(
    open_page: Callable[..., Page], lang: str, question: str, path: str
) -> None:
    """And only once: its page isn't among the other hits."""
    page = open_page(language_root(lang))
    ask(page, question)
    first = page.locator(f"{HITS} li > a").first
    assert first.evaluate("one => one.pathname + one.hash").removeprefix(BASE) == path
    assert paths(page).count(path.partition("#")[0]) == 1


@pytest.mark.parametrize("question", ["muddra", "halv", "kal", "vad händer"])
def test_what_is_called_otherwise_is_no_answer(
    open_page: Callable[..., Page], built_site: BuiltSite, question: str
) -> None:
    page = open_page("")
    ask(page, question)
    heading = built_site.words["sv"].t("frame.search_answers")
    assert not [one for one in page.locator(f"{HITS} h2").all_inner_texts() if one.startswith(heading)]


def test_a_term_is_told_by_its_meaning(open_page: Callable[..., Page]) -> None:
    """Found by its index words, which aren't shown; the answer leads to the very term."""
    page = open_page("")
    ask(page, "uppgrävning")
    term = page.locator(f"{HITS} li", has=page.locator('a[href$="glossary/#dredging"]'))
    expect(term.locator("a")).to_have_text("Muddring")
    expect(term).to_contain_text("Slam tas upp ur botten.")
    assert "uppgrävning" not in term.inner_text()


def test_terms_that_hold_a_word_are_told_on_the_page_of_terms(open_page: Callable[..., Page]) -> None:
    """Nothing is called so: the hit is the glossary, with the terms that were found in it."""
    page = open_page("")
    ask(page, "uppgräv")
    term = page.locator(f"{HITS} li p", has=page.locator('a[href$="glossary/#dredging"]'))
    expect(term.locator("a")).to_have_text("Muddring")
    expect(term).to_contain_text("Dredging")
