"""Whether a page speaks its own language only: no word of another's interface that isn't its own too."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from roadmap_site.languages import LANGUAGES
from roadmap_site.model.base import Model
from roadmap_site.model.settings import Plural
from roadmap_site.model.text import Multilingual
from roadmap_site.model.walk import parts
from roadmap_site.relations import Site
from roadmap_site.words import Words, all_words

from .scripts import script

_NO_WORDS = re.compile(r"\S*(?:://|@)\S*|\{\w*\}|\S+\.(?:json|pdf|yml|csv)\b")


def foreign_words(site: Site, docs: Path) -> Mapping[str, frozenset[str]]:
    """By language: the words that only the interface of another language uses."""
    words = all_words(site.interface, site.vocabularies)
    own = {
        lang: words_in(interface(words[lang])) | words_in(_written(site, docs, lang)) for lang in LANGUAGES
    }
    return {
        lang: frozenset().union(*(words_in(interface(words[other])) for other in LANGUAGES if other != lang))
        - own[lang]
        for lang in LANGUAGES
    }


def language_faults(page: Page, foreign: Mapping[str, frozenset[str]]) -> list[str]:
    """The other languages' words that a page says as it stands: scripts have said their part by now."""
    lang = page.evaluate("document.documentElement.lang")
    return [
        f"“{word}” is no word of this page's language"
        for word in sorted(words_in(page.evaluate(script("heard"))) & foreign[lang])
    ]


def words_in(texts: Iterable[str]) -> set[str]:
    """The words of some texts; not those of addresses, file names and placeholders."""
    plain = (_NO_WORDS.sub(" ", text) for text in texts)
    return {word for text in plain for word in re.findall(r"[^\W\d_]{2,}", text.casefold())}


def interface(words: Words) -> Iterator[str]:
    """Every string of the interface, every label, every name of a month and a day, in one language."""
    for group in words.interface.root.values():
        for phrase in group.values():
            said = getattr(phrase, words.lang)
            yield from (said.one, said.other) if isinstance(said, Plural) else (said,)
    yield from _texts(words.vocabularies, words.lang)
    yield from (words.date(date(2026, month, month), "EEEE d MMMM y, d MMM") for month in range(1, 13))


def _written(site: Site, docs: Path, lang: str) -> Iterator[str]:
    """Everything that was written in one language: records, glossary and hand-written pages."""
    for model in (site.project, site.glossary, *site.all_records()):
        yield from _texts(model, lang)
    yield from (file.read_text(encoding="utf-8") for file in (docs / lang).rglob("*.md"))
    yield from (name for region in site.regions for name in region.municipalities)


def _texts(model: Model, lang: str) -> Iterator[str]:
    for _, text in parts(model):
        if isinstance(text, Multilingual) and getattr(text, lang):
            yield getattr(text, lang)
