"""The first use of a glossary term leads to its entry, in running text alone, and changes nothing else on the
page.
"""

import pytest

from roadmap_site.model.settings import Glossary
from roadmap_site.render.terms import Terms

GLOSSARY = Glossary.model_validate(
    {
        "terms": [
            {
                "id": "roadmap",
                "term": {"sv": "Färdplan", "en": "Roadmap"},
                "definition": {"sv": "En plan & dess mål.", "en": "A plan."},
            },
            {
                "id": "mobilisation",
                "term": {"sv": "Regional kraftsamling", "en": "Mobilisation (regional mobilisation)"},
                "also": [{"sv": "kraftsamling", "en": "joint effort"}],
                "definition": {"sv": "Flera går samman.", "en": "Several join forces."},
            },
            {
                "id": "fund",
                "term": {"sv": "ERUF, Europeiska fonden", "en": "ERDF, European Fund"},
                "definition": {"sv": "En fond.", "en": "A fund."},
            },
            {
                "id": "region",
                "link": "false",
                "term": {"sv": "Region", "en": "Region"},
                "definition": {"sv": "Ett område.", "en": "An area."},
            },
        ]
    }
)
SV, EN = (Terms(GLOSSARY.terms, lang, ["REAL ERUF"]) for lang in ("sv", "en"))


def page(main: str) -> str:
    return f"<html><body><p>Färdplan</p><main>{main}</main><p>Färdplan</p></body></html>"


def linked(terms: Terms, main: str) -> list[str]:
    """The id and the words of each link that was made."""
    made = terms.marked(page(main), "missions/one/").split('<span class="term"><a href="../../glossary/#')[1:]
    return [part.split("</a>")[0].replace('" aria-describedby="term-', "|").split("|")[1] for part in made]


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (SV, "Våra färdplaner gäller.", ['roadmap">färdplaner']),
        (SV, "Färdplanernas mål", ['roadmap">Färdplanernas']),
        (SV, "En klimatfärdplan och färdplansarbete", []),
        (SV, "Två regionala kraftsamlingar, en kraftsamling", ['mobilisation">regionala kraftsamlingar']),
        (SV, "Kraftsamlingen har börjat", ['mobilisation">Kraftsamlingen']),
        (SV, "ERUF betalar; eruf gör det inte", ['fund">ERUF']),
        (SV, "REAL ERUF är ett namn, REAL ERUF:s med", []),
        (SV, "REAL ERUF är ett namn, ERUF är det inte", ['fund">ERUF']),
        (SV, "eruf och Europeiska fondens regler", ['fund">Europeiska fondens']),
        (SV, "En region", []),
        (SV, "färdplan, färdplan", ['roadmap">färdplan']),
        (EN, "The roadmaps, and a roadmap", ['roadmap">roadmaps']),
        (EN, "A joint\neffort", ['mobilisation">joint\neffort']),
        (EN, "The regional mobilisations", ['mobilisation">regional mobilisations']),
    ],
)
def test_a_term_is_known_by_its_names_and_their_inflections(terms: Terms, text: str, found: list[str]):
    assert linked(terms, f"<p>{text}</p>") == found


@pytest.mark.parametrize(
    "main",
    [
        "<h2>Färdplan</h2>",
        "färdplan utanför löptext",
        '<p><a href="x">en färdplan</a></p>',
        "<p><code>färdplan</code></p>",
        "<p><button>Färdplan</button></p>",
        "<p><label>Färdplan</label></p>",
        "<table><tr><th>Färdplan</th></tr></table>",
        "<blockquote><p>En färdplan</p></blockquote>",
        "<p><q>En färdplan</q></p>",
        '<p><span class="tag late">Färdplan</span></p>',
        '<p lang="en">En färdplan</p>',
        '<p><span aria-hidden="true">färdplan</span></p>',
        "<p><!-- färdplan --></p>",
        '<p title="färdplan">plan</p>',
        "<p><svg><text>färdplan</text></svg></p>",
    ],
)
def test_what_is_no_running_text_is_left_alone(main: str):
    assert SV.marked(page(main), "missions/one/") == page(main)


def test_running_text_goes_on_after_what_is_left_alone():
    assert linked(SV, '<p><a href="x">färdplan</a><br>En färdplan<img src="y"></p>') == ['roadmap">färdplan']


def test_the_definition_stands_beside_the_term_and_no_search_reads_it():
    made = SV.marked(page("<p>En färdplan.</p>"), "missions/one/")
    assert made == page(
        '<p>En <span class="term">'
        '<a href="../../glossary/#roadmap" aria-describedby="term-roadmap">färdplan</a>'
        '<span role="tooltip" id="term-roadmap" data-pagefind-ignore>'
        "En plan &amp; dess mål.</span></span>.</p>"
    )


def test_the_glossary_itself_links_nothing():
    assert SV.marked(page("<p>En färdplan</p>"), "glossary/") == page("<p>En färdplan</p>")
