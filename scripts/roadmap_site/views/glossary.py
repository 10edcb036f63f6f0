"""The glossary: every term, in each language's own alphabetical order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from ..languages import BY_CODE, LANGUAGES
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
class Letter:
    """A letter of the alphabet; `first` is the id of the first term that begins with it, if any does."""

    name: str
    first: str | None


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Language → the entries in its order, and the letters of its alphabet."""

    entries: Mapping[str, tuple[Entry, ...]]
    letters: Mapping[str, tuple[Letter, ...]]


def pages(context: Context) -> Iterator[Page]:
    """The one page of all terms."""
    entries = {lang: _entries(context, lang) for lang in LANGUAGES}
    view = GlossaryView(entries, {lang: _letters(found, lang) for lang, found in entries.items()})
    yield index_page("glossary", view)


def _entries(context: Context, lang: str) -> tuple[Entry, ...]:
    site = context.site
    words = Words(lang, site.interface, site.vocabularies)
    ordered = sorted(site.explained, key=lambda one: words.sort_key(words.plain(one.term)))
    return tuple(Entry(one, _elsewhere(one, lang)) for one in ordered)


def _letters(entries: Iterable[Entry], lang: str) -> tuple[Letter, ...]:
    firsts: dict[str, str] = {}
    for one in entries:
        firsts.setdefault(one.term.term.pick(lang).text[0].upper(), one.term.id)
    alphabet = (*ascii_uppercase, *BY_CODE[lang].last_letters.upper())
    # What begins with a digit stands first, as in the list; with a letter that is none of the alphabet's,
    # last.
    further = sorted(set(firsts) - set(alphabet))
    before, after = (name for name in further if name < "A"), (name for name in further if name > "A")
    return tuple(Letter(name, firsts.get(name)) for name in (*before, *alphabet, *after))


def _elsewhere(one: GlossaryTerm, lang: str) -> tuple[Localised, ...]:
    here = one.term.pick(lang).text.casefold()
    others = (one.term.pick(other) for other in LANGUAGES if other != lang)
    return tuple(other for other in others if other.text.casefold() != here)
