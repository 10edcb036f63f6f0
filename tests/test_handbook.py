"""The hand-written pages as they are staged: their own text, the accessibility test where one asks for it,
links to them all.
"""

from datetime import date

import pytest
import yaml

from roadmap_site.languages import LANGUAGES
from roadmap_site.model.handwritten import (
    DATA_FILES,
    AccessibilityTest,
    Handwritten,
    HandwrittenPage,
    PageFields,
    mark,
)
from roadmap_site.relations import relate
from roadmap_site.render.data_files import DataFile
from roadmap_site.render.footer import footer_links
from roadmap_site.render.handbook import staged_pages
from roadmap_site.words import Words, all_words
from sites import own_site

RUN = AccessibilityTest(
    day=date(2026, 11, 5), axe="4.11.0", browser="Chromium 141", pages=1136, looks=9, faults=0
)


@pytest.fixture
def words() -> dict[str, Words]:
    return all_words(own_site().interface, own_site().vocabularies)


def page(name: str, lang: str = "sv", body: str = "# Sida\n", **fields: str) -> HandwrittenPage:
    written = PageFields.model_validate({"title": name.capitalize(), "description": "Om.", **fields})
    return HandwrittenPage(f"docs/{lang}/{name}.md", lang, name, written, body)


def staged(words: dict[str, Words], test: AccessibilityTest | None) -> dict[str, str]:
    body = f"# Test\n\n{mark('accessibility-test')}\n\nSlut"
    pages = tuple(page("accessibility", lang, body) for lang in LANGUAGES)
    return dict(staged_pages(Handwritten((*pages, page("other")), test), own_site(), words, 1500))


def test_a_test_without_faults_is_told_in_each_language(words: dict[str, Words]) -> None:
    found = staged(words, RUN)
    assert (
        "den 5 november 2026 med axe-core 4.11.0 och webbläsaren Chromium 141."
        in found["sv/accessibility.md"]
    )
    assert (
        "\n\n<p>Webbplatsen bedömdes senast den 5 november 2026. Det senaste" in found["sv/accessibility.md"]
    )
    assert "1\u00a0136 sidor" in found["sv/accessibility.md"]
    assert "Webbplatsen har nu 1\u00a0500 sidor" in found["sv/accessibility.md"]
    assert "Inga fel hittades." in found["sv/accessibility.md"]
    assert "on 5 November 2026" in found["en/accessibility.md"]
    assert found["sv/other.md"] == "---\ntitle: Other\ndescription: Om.\n---\n# Sida\n"


@pytest.mark.parametrize(
    ("faults", "said"), [(1, "1 fel hittades och är inte rättat"), (2, "2 fel hittades")]
)
def test_faults_are_told_too(words: dict[str, Words], faults: int, said: str) -> None:
    found = staged(words, RUN.model_copy(update={"faults": faults}))["sv/accessibility.md"]
    assert said in found
    assert "Inga fel" not in found


def test_without_a_test_it_says_so(words: dict[str, Words]) -> None:
    assert "har inte gjorts ännu" in staged(words, None)["sv/accessibility.md"]


def test_the_frame_gets_the_fields_that_it_shows_and_no_other(words: dict[str, Words]) -> None:
    one = page("p", title="Ja: #1", keywords="a, b", short="Kort", order="3", footer="false")
    text = dict(staged_pages(Handwritten((one,)), own_site(), words, 1))["sv/p.md"]
    front = yaml.safe_load(text.split("---\n")[1])
    assert front == {"title": "Ja: #1", "description": "Om.", "keywords": "a, b"}


def test_the_foot_of_a_page_leads_to_every_hand_written_page(words: dict[str, Words]) -> None:
    """In the order that they ask for, among those that are made; the rest after them, by their addresses."""
    pages = [
        page("zebra"),
        page("apa", short="Apan"),
        page("ordlista-nu", order="41"),
        page("start", order="5"),
        page("gömd", footer="false"),
        page("english", lang="en"),
    ]
    links = footer_links(pages, words["sv"])
    assert [one["title"] for one in links] == [
        "Start",
        "Res i tiden",
        "Så räknar vi",
        "Rapporter",
        "Ordlista",
        "Ordlista-nu",
        "Apan",
        "Zebra",
    ]
    assert links[-1]["path"] == "zebra/"
    in_english = [one["path"] for one in footer_links(pages, words["en"])]
    assert in_english == ["time/", "method/", "reports/", "glossary/", "english/"]


def test_the_data_files_are_listed_where_a_page_asks_for_them(words: dict[str, Words]) -> None:
    files = [DataFile("data/progress.json", None, 212_400), DataFile("data/x.json", date(2025, 12, 31), 90)]
    pages = tuple(page("open", lang, f"# Data\n\n{DATA_FILES}\n") for lang in LANGUAGES)
    found = dict(staged_pages(Handwritten(pages), own_site(), words, 1, files))
    assert (
        '<li><a href="../data/progress.json">Läget i dag</a> (JSON, 212\u00a0kB)</li>' in found["sv/open.md"]
    )
    assert (
        '<li><a href="../data/x.json">Läget den 31 december 2025</a> (JSON, 1\u00a0kB)' in found["sv/open.md"]
    )
    assert '<a href="../../data/progress.json">The status today</a>' in found["en/open.md"]


def test_no_line_breaks_a_number(words: dict[str, Words]) -> None:
    one = page("money", body="# Pengar\n\n3 056 308 kronor, 4 av 12 000, år 2024 12 stycken\n")
    found = dict(staged_pages(Handwritten((one,)), own_site(), words, 1))["sv/money.md"]
    assert "3\u00a0056\u00a0308 kronor, 4 av 12\u00a0000, år 2024 12 stycken" in found


@pytest.mark.parametrize(
    ("examples", "left"),
    [(True, "# Sida\n\n\nOm exempel.\n\nSist.\n"), (False, "# Sida\n\nSist.\n")],
)
def test_what_is_said_of_examples_is_left_out_where_there_are_none(
    words: dict[str, Words], examples: bool, left: str
) -> None:
    body = "# Sida\n\n<!-- examples -->\n\nOm exempel.\n\n<!-- /examples -->\n\nSist.\n"
    whole = own_site()
    real = relate(whole.project, whole.vocabularies, whole.glossary, whole.phrases, {})
    site = whole if examples else real
    staged_page = dict(staged_pages(Handwritten((page("one", body=body),)), site, words, 1))
    assert staged_page["sv/one.md"].split("---\n")[2] == left
