"""A page speaks its own language; what isn't translated says so."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from built import BuiltSite
from roadmap_site.languages import LANGUAGES
from roadmap_site.model.settings import Plural
from roadmap_site.model.text import Multilingual, Prose
from roadmap_site.model.walk import parts
from roadmap_site.words import Words
from visible_page import SPOKEN, VisiblePage, visible_text

OTHER = {"sv": "en", "en": "sv"}
# What the page's own scripts say.
SAID = (
    "data-loading",
    "data-failed",
    "data-one",
    "data-many",
    "data-none",
    "data-more",
    "data-other-one",
    "data-other-many",
    "data-rest",
)

DESCRIBED = 'meta[name=description], meta[property="og:title"], meta[property="og:description"]'


def words_in(texts: Iterable[str]) -> set[str]:
    """The words of some texts; not those of addresses, ids and placeholders."""
    plain = (re.sub(r"\S*(?:://|@)\S*|\{\w*\}|\S+\.(?:json|pdf|yml|csv)\b", " ", text) for text in texts)
    return {word for text in plain for word in re.findall(r"[^\W\d_]{2,}", text.casefold())}


def interface(words: Words) -> Iterator[str]:
    """Every string of the interface, every label, every name of a month and a day, in one language."""
    for group in words.interface.root.values():
        for phrase in group.values():
            said = getattr(phrase, words.lang)
            yield from (said.one, said.other) if isinstance(said, Plural) else (said,)
    for _, text in parts(words.vocabularies):
        if isinstance(text, Multilingual) and getattr(text, words.lang):
            yield getattr(text, words.lang)
    yield from (words.date(date(2026, month, month), "EEEE d MMMM y, d MMM") for month in range(1, 13))


def written(built: BuiltSite, lang: str) -> Iterator[str]:
    """Everything that was written in one language: records, glossary and hand-written pages."""
    site = built.site
    for model in (site.project, site.glossary, *site.all_records()):
        for _, text in parts(model):
            if isinstance(text, Multilingual) and getattr(text, lang):
                yield getattr(text, lang)
    yield from (file.read_text(encoding="utf-8") for file in (built.docs / lang).rglob("*.md"))
    yield from (name for region in site.regions for name in region.municipalities)


def own_words(page: VisiblePage) -> Iterator[str]:
    """What a page says in its own language, to the eye, the ear and search engines."""
    tree = page.tree.clone()
    for node in tree.css(f"[lang]:not(html):not([lang={page.lang}])"):
        node.decompose()
    yield visible_text(tree.body)
    yield tree.css_first("title").text()
    for node in tree.css(", ".join(f"[{name}]" for name in (*SPOKEN, *SAID))):
        yield from (node.attributes[name] or "" for name in (*SPOKEN, *SAID) if name in node.attributes)
    yield from page.attribute(DESCRIBED, "content")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_says_a_word_of_the_other_languages_interface(site_of_today: BuiltSite, lang: str):
    own, other = site_of_today.words[lang], site_of_today.words[OTHER[lang]]
    foreign = words_in(interface(other)) - words_in(interface(own)) - words_in(written(site_of_today, lang))
    assert len(foreign) > 300
    heard = {page.path: words_in(own_words(page)) & foreign for page in site_of_today.pages(lang)}
    assert {path: found for path, found in heard.items() if found} == {}


def test_what_is_not_translated_says_so_and_in_which_language_it_is(site_of_today: BuiltSite):
    site, said = site_of_today.site, site_of_today.words["en"].t("record.untranslated")
    for record in (site.project, *site.all_records()):
        texts = [text for _, text in parts(record) if isinstance(text, Multilingual) and text.en is None]
        seen = [text for text in texts if text not in record.keywords]
        page = site_of_today.page(record.path, "en")
        swedish = " ".join(visible_text(node) for node in page.main.css("[lang=sv]"))
        assert (said in page.text) == bool(seen), record.path
        assert [text.sv for text in seen if not isinstance(text, Prose) and text.sv not in swedish] == []
        assert bool(page.main.css("div.prose[lang=sv]")) == any(isinstance(text, Prose) for text in seen)
