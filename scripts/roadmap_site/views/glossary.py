"""The glossary: every term, in each language's own alphabetical order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..languages import LANGUAGES
from ..model.settings import GlossaryTerm
from ..model.text import Localised
from ..words import Words
from .context import Context
from .page import Page, index_page


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, and what it is called in the other languages where that differs."""

    term: GlossaryTerm
    elsewhere: tuple[Localised, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Language → the entries in its order."""

    entries: Mapping[str, tuple[Entry, ...]]


def pages(context: Context) -> Iterator[Page]:
    """The one page of all terms."""
    view = GlossaryView({lang: _entries(context, lang) for lang in LANGUAGES})
    yield index_page("glossary", view)


def _entries(context: Context, lang: str) -> tuple[Entry, ...]:
    site = context.site
    words = Words(lang, site.interface, site.vocabularies)
    told = (one for one in site.glossary.terms if site.has_examples or not one.with_examples)
    ordered = sorted(told, key=lambda one: words.sort_key(words.plain(one.term)))
    return tuple(Entry(one, _elsewhere(one, lang)) for one in ordered)


def _elsewhere(one: GlossaryTerm, lang: str) -> tuple[Localised, ...]:
    here = one.term.pick(lang).text.casefold()
    others = (one.term.pick(other) for other in LANGUAGES if other != lang)
    return tuple(other for other in others if other.text.casefold() != here)
