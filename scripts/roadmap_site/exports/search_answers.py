"""What a search answers with before it looks in the pages: terms, municipalities, regions, roadmaps, indexes.

Each has every name that a visitor may ask by; the browser bends them with the language's own endings.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from ..languages import BY_CODE
from ..model import Record, Region, Roadmap
from ..model.settings import GlossaryTerm
from ..relations import Site
from ..render.frame import MENU
from ..render.terms import GLOSSARY, names_of
from ..views.page import Page, UiText
from ..words import Words

Answer = dict[str, str | list[str]]
_INDEX = "pages"


def search_answers(site: Site, pages: Sequence[Page], words: Words) -> str:
    """The answers of one language as JSON, those of the same name in the order in which they are shown."""
    language = BY_CODE[words.lang]
    found = [*_terms(site.explained, words), *_places(site, words), *_indexes(pages, words)]
    told = {"endings": language.endings, "within": language.endings_within, "answers": found}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _answer(title: str, path: str, told: str, names: Iterable[str]) -> Answer:
    others = [name for name in dict.fromkeys(names) if name != title]
    return {"title": title, "path": path, "told": told, "names": others}


def _terms(terms: Iterable[GlossaryTerm], words: Words) -> Iterator[Answer]:
    """By its names, what it is also called, and its further words."""
    for one in terms:
        names = [*names_of(one, words.lang), *(words.plain(keyword) for keyword in one.keywords)]
        yield _answer(words.plain(one.term), f"{GLOSSARY}#{one.id}", words.plain(one.definition), names)


def _places(site: Site, words: Words) -> Iterator[Answer]:
    """Municipalities before regions: who writes `Uppsala` more often means where they live."""
    for one in site.municipalities:
        told = words.t("municipalities.about", region=words.plain(one.region.title))
        called = words.t("municipalities.called", name=one.name)
        yield _answer(one.name, one.path, told, [called])
    for region in site.regions:
        names = [region.short, region.county] if region.county else [region.short]
        yield _record(region, words, [words.plain(name) for name in names])
    for roadmap in site.roadmaps:
        yield _record(roadmap, words, [words.plain(roadmap.short)])


def _record(one: Region | Roadmap, words: Words, names: list[str]) -> Answer:
    return _answer(words.plain(one.title), one.path, _told(one, words), names)


def _told(one: Record, words: Words) -> str:
    summary = words.plain(one.summary)
    return words.t("example.labelled", text=summary) if one.example else summary


def _indexes(pages: Iterable[Page], words: Words) -> Iterator[Answer]:
    """The pages of several things, by their names in the menu and by the words that people have for them."""
    further = words.interface.root["search_names"]
    for page in pages:
        group = page.path.strip("/")
        texts = [text for text in (page.title, page.description) if isinstance(text, UiText)]
        if page.kind == _INDEX and len(texts) == 2 and not any(text.params for text in texts):
            names = [words.t(f"{group}.menu")] if group in MENU else []
            if group in further:
                names += words.t(f"search_names.{group}").split(", ")
            title, told = (words.t(text.key) for text in texts)
            yield _answer(title, page.path, told, names)
