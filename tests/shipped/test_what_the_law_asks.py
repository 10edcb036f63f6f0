"""The accessibility statement holds all that Digg asks for by the act (2018:1937), and the page on personal
data what the law asks.
"""

import re
from pathlib import Path

import pytest

from built import BuiltSite
from roadmap_site.languages import LANGUAGES
from roadmap_site.model.handwritten import mark
from roadmap_site.views.all_pages import all_pages

ASKED_FOR = {
    "the public body, or that it isn't known": dict.fromkeys(LANGUAGES, re.escape(mark("publisher"))),
    "the service": {"sv": r"gäller webbplatsen \*\*.+\*\*", "en": r"covers the website \*\*.+\*\*"},
    "the act": {"sv": r"lagen \(2018:1937\)", "en": r"Act \(2018:1937\)"},
    "how far it is met, in the law's own words": {
        "sv": r"\*\*(helt|delvis|inte) förenlig\*\* med lagen",
        "en": r"\*\*(fully|partially|not) compliant\*\* with the act",
    },
    "the standard": {"sv": r"EN 301 549\s+V3\.2\.1", "en": r"EN 301 549\s+V3\.2\.1"},
    "what is not accessible, each with its reason": {
        "sv": r"\n## Innehåll som inte är tillgängligt\n[^#]*\n\| Innehåll \| Varför [^|]*\|",
        "en": r"\n## Content that is not accessible\n[^#]*\n\| Content \| Why [^|]*\|",
    },
    "the reports": {"sv": r"\| Lägesrapporterna \(PDF\) \|", "en": r"\| The progress reports \(PDF\) \|"},
    "texts that aren't translated": {"sv": r"text som inte är översatt", "en": r"not been translated"},
    "disproportionate burden": {"sv": r"\(12 §\)", "en": r"\(section 12\)"},
    "what the act doesn't cover: a map that nobody finds their way by": {
        "sv": r"\(9 §\)\.\*\* Kartor som inte är avsedda för navigering",
        "en": r"\(section 9\)\.\*\* The act does not cover maps that are not intended for\s+navigation",
    },
    "the way to tell of shortcomings, and how soon there is an answer": dict.fromkeys(
        LANGUAGES, re.escape(mark("feedback"))
    ),
    "the content in another form": {"sv": r"i en annan form", "en": r"in another form"},
    "the supervisor's own form": {
        "sv": r"\]\(https://www\.digg\.se/tdosanmalan\)",
        "en": r"\]\(https://www\.digg\.se/tdosanmalan\)",
    },
    "the method": {"sv": r"Vi har bedömt webbplatsen själva", "en": r"We have assessed the site ourselves"},
    "the day of the assessment, and what was sampled": dict.fromkeys(
        LANGUAGES, re.escape(mark("accessibility-test"))
    ),
    "the day of the last change": {
        "sv": r"skrevs den \d+ \w+ \d{4} och ändrades senast den \d+ \w+ \d{4}",
        "en": r"written on \d+ \w+ \d{4} and last changed on \d+ \w+ \d{4}",
    },
}
# What the law asks a page to tell of personal data (the regulation's article 13, the act's chapter 9, section
# 28).
PRIVACY = {
    "who answers for it, and the officer": dict.fromkeys(LANGUAGES, re.escape(mark("controller"))),
    "the legal basis": {"sv": r"artikel 6\.1 e", "en": r"Article 6\(1\)\(e\)"},
    "how long messages are kept": dict.fromkeys(LANGUAGES, re.escape(mark("messages-kept"))),
    "what the server keeps": dict.fromkeys(LANGUAGES, re.escape(mark("server-logs"))),
    "who receives it, and where": dict.fromkeys(LANGUAGES, re.escape(mark("recipients"))),
    "that it is voluntary": {"sv": r"Det är frivilligt", "en": r"You are free to"},
    "access": {"sv": r"få tillgång till dem", "en": r"to have access to it"},
    "rectification": {"sv": r"uppgifter rättade", "en": r"data rectified"},
    "erasure": {"sv": r"uppgifter raderade", "en": r"data erased"},
    "restriction": {"sv": r"behandlingen begränsad", "en": r"processing restricted"},
    "objection": {"sv": r"göra invändningar", "en": r"to object"},
    "portability": {"sv": r"dataportabilitet", "en": r"data portability"},
    "the supervisor": {
        "sv": r"lämna klagomål till\s+\[Integritetsskyddsmyndigheten\]",
        "en": r"lodge a complaint with the \[Swedish Authority\s+for Privacy Protection\]",
    },
    "what is kept in the browser": {"sv": r"9 kap\. 28 § lagen \(2022:482\)", "en": r"chapter 9, section 28"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ASKED_FOR)
def test_the_statement_has_all_that_is_asked_for(shipped_root: Path, part: str, lang: str):
    text = (shipped_root / "docs" / lang / "accessibility.md").read_text(encoding="utf-8")
    assert re.search(ASKED_FOR[part][lang], text), part


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_it(shipped_site: BuiltSite, lang: str):
    pages = shipped_site.pages(lang)
    assert [page.path for page in pages if "accessibility/" not in page.all_links] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", PRIVACY)
def test_a_visitor_is_told_what_the_law_asks(shipped_root: Path, part: str, lang: str):
    text = (shipped_root / "docs" / lang / "privacy.md").read_text(encoding="utf-8")
    assert re.search(PRIVACY[part][lang], text), part


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_shows_what_was_meant_for_its_publisher(shipped_root: Path, lang: str):
    """What isn't known yet is said in a sentence; no box asks somebody else to fill it in."""
    for page in (shipped_root / "docs" / lang).glob("*.md"):
        assert "!!! warning" not in page.read_text(encoding="utf-8"), page.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_published_data_file_can_be_fetched(shipped_site: BuiltSite, lang: str):
    page = shipped_site.page("open-data/", lang)
    links = [link.attributes["href"] or "" for link in page.main.css("a[href]")]
    folder = shipped_site.folder
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / "data").rglob("*.json"))
    assert len(files) > 1
    assert [file for file in files if not any(link.endswith(f"/{file}") for link in links)] == []


def test_the_european_union_pays_for_no_example(shipped_site: BuiltSite):
    """Its emblem is at the foot of every page but those about something made up, if anything is."""
    site = shipped_site.context.site
    made_up = [one for one in (*site.all_records(), *site.later.values()) if one.example]
    examples = {page.path for page in all_pages(shipped_site.context) if page.example}
    assert bool(examples) is bool(made_up)
    without = {page.path for page in shipped_site.pages() if not page.tree.css(".foot .eu img")}
    assert without == examples
