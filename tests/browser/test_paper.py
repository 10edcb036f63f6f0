"""A mission and a roadmap as the browser prints them: A4, all of the page's own words, no menu, the addresses
of links.
"""

import re
from collections.abc import Callable
from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader

from built import BuiltSite
from roadmap_site.address import language_root
from roadmap_site.languages import LANGUAGES

A4 = (595, 842)  # points
PAGES = ("missions/harbour-without-oil/", "roadmaps/water/")
NOT_PRINTED = ("skip", "menu", "search", "appearance", "glossary")
# The texts of the page's own matter, but for the way to other pages.
OWN = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const own = [];
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (one.checkVisibility() && !one.closest(".pager, .siblings, .toc, .hush, svg, script")) \
own.push(walker.currentNode.data);
  }
  return own;
}"""

# The texts of elements, without what is only said aloud, and the letters that stand in a box of their own.
SEEN = """all => all.map((one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".hush, .code").forEach((aside) => aside.remove());
  return copy.textContent;
})"""


def letters(text: str) -> str:
    """Only the letters: a printer breaks lines, hyphenates and joins where it likes."""
    return re.sub(r"[\W_]+", "", normalize("NFKC", text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_what_is_printed(
    page: Page, serve: Callable[..., str], built_site: BuiltSite, path: str, lang: str
) -> None:
    page.goto(serve(built_site.folder) + language_root(lang) + path)
    own = page.evaluate(OWN)
    links = page.locator("main :is(p, li, dd) a[href^=http]:not(.receipt a)").evaluate_all(
        "all => all.map((one) => one.href)"
    )
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    printed = letters(text)
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}
    assert [one for one in own if letters(one) not in printed] == []
    assert [link for link in links if letters(link) not in printed] == []
    interface = built_site.words[lang]
    foot = set(page.locator("footer nav a").all_inner_texts())
    lines = {line.strip() for line in text.splitlines()}
    assert len(foot) > 5
    assert lines & {*foot, *(interface.t(f"frame.{key}") for key in NOT_PRINTED)} == set()
    assert letters(built_site.address) in printed, "a printed page says where it is from"


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_folded_is_printed_open(
    new_context: Callable[..., BrowserContext],
    serve: Callable[..., str],
    built_site: BuiltSite,
    scripts: bool,
) -> None:
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto(serve(built_site.folder) + "roadmaps/water/")
    folded = page.locator("details.fold:not([open]) > div > :is(p, ul)").evaluate_all(SEEN)
    printed = letters("".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages))
    firsts = [letters(one)[:20] for one in folded if letters(one)]
    assert len(firsts) > 3
    assert [one for one in firsts if one not in printed] == []
