"""The glossary stands in each language's own order, and tells what a term is called in the other."""

from roadmap_site.views import glossary
from sites import context_of, own_context, rendered


def terms(lang: str) -> list[str]:
    view = next(glossary.pages(context_of())).view
    return [entry.term.term.pick(lang).text for entry in view.entries[lang]]


def test_swedish_letters_stand_last_in_swedish():
    ordered = terms("sv")
    assert (
        ordered.index("Damm")
        < ordered.index("Ropresa")
        < ordered.index("Åltrappa")
        < ordered.index("Ängsskugga")
    )
    assert ordered[-1] == "Översvämning"


def test_the_english_page_is_sorted_by_the_english_terms():
    ordered = [term.casefold() for term in terms("en")]
    assert ordered == sorted(ordered)
    assert len(ordered) == len(terms("sv"))


def test_the_term_in_the_other_language_is_marked_as_that_language():
    context = context_of()
    html = rendered(context, next(glossary.pages(context)), "en")
    assert '<span lang="sv">Muddring</span>' in html
    assert '<span lang="sv">Meander</span>' not in html  # the same word needs no second telling


def test_the_index_has_the_languages_own_letters_and_leads_to_the_first_term_of_each():
    view = next(glossary.pages(own_context())).view
    names = {lang: [one.name for one in view.letters[lang]] for lang in ("sv", "en")}
    assert names["sv"][-3:] == ["Å", "Ä", "Ö"]
    assert names["en"][-1] == "Z"
    letters = {one.name: one.first for one in view.letters["sv"]}
    assert letters["Å"] == "eel-ladder"
    assert letters["Q"] is None
