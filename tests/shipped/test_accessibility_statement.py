"""The accessibility statement holds all that Digg asks for by the act (2018:1937), and owns up to what isn't
known yet.
"""

import re
from pathlib import Path

import pytest

from built import BuiltSite
from roadmap_site.languages import LANGUAGES
from roadmap_site.model.handwritten import TEST_MARK

ASKED_FOR = {
    "the public body, or that it isn't known": {
        "sv": r'warning "Fylls i av utgivaren: ansvarig offentlig aktör"|'
        r"\bansvarar för (den här )?webbplatsen",
        "en": r'warning "To be filled in by the publisher: the responsible public body"|'
        r"\bis responsible for ",
    },
    "the service": {"sv": r"gäller webbplatsen \*\*.+\*\*", "en": r"covers the website \*\*.+\*\*"},
    "the act": {"sv": r"lagen \(2018:1937\)", "en": r"Act \(2018:1937\)"},
    "how far it is met, in the law's own words": {
        "sv": r"\*\*(helt|delvis|inte) förenlig\*\* med lagen",
        "en": r"\*\*(fully|partially|not) compliant\*\* with the act",
    },
    "the standard": {"sv": r"EN 301 549\s+V3\.2\.1", "en": r"EN 301 549\s+V3\.2\.1"},
    "what is not accessible": {
        "sv": r"\n## Innehåll som inte är tillgängligt\n",
        "en": r"\n## Content that is not accessible\n",
    },
    "disproportionate burden": {"sv": r"\(12 §\)", "en": r"\(section 12\)"},
    "what the act doesn't cover": {"sv": r"\(9 §\)", "en": r"\(section 9\)"},
    "the way to tell of shortcomings, or that it isn't known": {
        "sv": r'warning "Fylls i av utgivaren: e-postadress och svarstid"|[\w.-]+@[\w-]+\.\w',
        "en": r'warning "To be filled in by the publisher: mailbox and response time"|[\w.-]+@[\w-]+\.\w',
    },
    "the content in another form": {"sv": r"i en annan form", "en": r"in another form"},
    "the supervisor's own form": {
        "sv": r"\]\(https://www\.digg\.se/tdosanmalan\)",
        "en": r"\]\(https://www\.digg\.se/tdosanmalan\)",
    },
    "the method": {"sv": r"Vi har bedömt webbplatsen själva", "en": r"We have assessed the site ourselves"},
    "the day of the assessment": {"sv": re.escape(TEST_MARK), "en": re.escape(TEST_MARK)},
    "the day of the last change": {
        "sv": r"skrevs den \d+ \w+ \d{4} och ändrades senast",
        "en": r"written on \d+ \w+ \d{4} and last changed",
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ASKED_FOR)
def test_the_statement_has_all_that_is_asked_for(shipped_root: Path, part: str, lang: str):
    text = (shipped_root / "docs" / lang / "accessibility.md").read_text(encoding="utf-8")
    assert re.search(ASKED_FOR[part][lang], text), part


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_it(shipped_site: BuiltSite, lang: str):
    pages = [page for page in shipped_site.pages(lang) if not page.path.startswith("embed/")]
    assert [page.path for page in pages if "accessibility/" not in page.all_links] == []
