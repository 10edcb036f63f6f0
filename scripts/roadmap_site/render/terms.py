"""The first use of a glossary term on a page leads to its entry, and shows its definition beside it.

A finished page is read tag by tag, so that all else on it stays the same byte for byte. A term is looked for
only in running text: what leads somewhere, names something or is somebody else's words is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from ..address import relative
from ..languages import BY_CODE, Language
from ..model.settings import GlossaryTerm

GLOSSARY = "glossary/"
_RUNNING_TEXT = {"p", "li", "dd", "td"}
_LEFT_ALONE = set(
    "a abbr aside b blockquote button caption cite code del dfn dt figure form "
    "h1 h2 h3 h4 h5 h6 label legend nav pre "
    "q script select strong style summary svg table th time".split()
)
# Among them the small lines of lists, which hold labels, and what is folded under a figure.
_LEFT_ALONE_CLASSES = set(
    "admonition-title hush kind label meta nolink quotation receipt receipts tag track when where".split()
)
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_PIECE = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+", re.DOTALL)
_CLASS = re.compile(r'\bclass="([^"]*)"')
_LANG = re.compile(r'\blang="([^"]*)"')
_WORD = re.compile(r"[^\W_][\w-]*")
_FIRST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Name:
    """What a term is called, with its inflections; a name of something else has no definition."""

    id: str
    pattern: re.Pattern[str]
    definition: str = ""


class Terms:
    """Knows a language's names of the terms, and marks them, but not inside a name of something else."""

    def __init__(self, terms: Iterable[GlossaryTerm], lang: str, names: Iterable[str] = ()) -> None:
        self._terms = tuple(one for one in terms if one.link)
        self._language = BY_CODE[lang]
        self._other_names = tuple(names)

    @cached_property
    def _names(self) -> dict[str, list[_Name]]:
        """First letters → the names that begin so, the longest first."""
        found: dict[str, list[tuple[str, _Name]]] = {}
        for one in self._terms:
            definition = one.definition.pick(self._language.code).text
            for written in names_of(one, self._language.code):
                name = _Name(one.id, _inflected(written, self._language), definition)
                found.setdefault(written[:_FIRST_LETTERS].lower(), []).append((written, name))
        for written in self._other_names:
            name = _Name("", _inflected(written, self._language))
            found.setdefault(written[:_FIRST_LETTERS].lower(), []).append((written, name))
        longest = {
            key: sorted(names, key=lambda one: len(one[0]), reverse=True) for key, names in found.items()
        }
        return {key: [name for _written, name in names] for key, names in longest.items()}

    def marked(self, html: str, path: str) -> str:
        """A whole page with its terms marked; `path` is the page's own."""
        found = _MAIN.search(html)
        if path == GLOSSARY or not found:
            return html
        main = "".join(self._main(found[0], path))
        return html[: found.start()] + main + html[found.end() :]

    def _main(self, html: str, path: str) -> Iterator[str]:
        told: set[str] = set()
        place = _Place(self._language.code)
        for piece in _PIECE.finditer(html):
            if piece[2]:
                place.passes(piece[2].lower(), piece[3], closes=bool(piece[1]))
                yield piece[0]
            elif place.is_running_text and not piece[0].startswith("<"):
                yield self._text(piece[0], told, path)
            else:
                yield piece[0]

    def _text(self, text: str, told: set[str], path: str) -> str:
        marked, end = [], 0
        for word in _WORD.finditer(text):
            name, found = self._at(text, word.start()) if word.start() >= end else (None, None)
            if name is None or found is None or name.id in told:
                continue
            if not name.definition:
                marked.append(text[end : found.end()])
                end = found.end()
                continue
            told.add(name.id)
            marked += [text[end : found.start()], _mark(found[0], name, path)]
            end = found.end()
        return "".join(marked) + text[end:]

    def _at(self, text: str, at: int) -> tuple[_Name, re.Match[str]] | tuple[None, None]:
        for name in self._names.get(text[at : at + _FIRST_LETTERS].lower(), ()):
            if found := name.pattern.match(text, at):
                return name, found
        return None, None


class _Place:
    """Where on a page a reader has come to: the elements that are open."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._open: list[str] = []
        self._running = self._alone = 0
        self._kinds: list[tuple[bool, bool]] = []

    @property
    def is_running_text(self) -> bool:
        return self._running > 0 and self._alone == 0

    def passes(self, tag: str, attributes: str, *, closes: bool) -> None:
        """Go past a tag."""
        if closes:
            self._leaves(tag)
        elif tag not in _VOID and not attributes.endswith("/"):
            running, alone = tag in _RUNNING_TEXT, self._is_left_alone(tag, attributes)
            self._open.append(tag)
            self._kinds.append((running, alone))
            self._running += running
            self._alone += alone

    def _leaves(self, tag: str) -> None:
        while tag in self._open:
            running, alone = self._kinds.pop()
            self._running -= running
            self._alone -= alone
            if self._open.pop() == tag:
                return

    def _is_left_alone(self, tag: str, attributes: str) -> bool:
        classes = _CLASS.search(attributes)
        lang = _LANG.search(attributes)
        return (
            tag in _LEFT_ALONE
            or 'aria-hidden="true"' in attributes
            or (classes is not None and not _LEFT_ALONE_CLASSES.isdisjoint(classes[1].split()))
            or (lang is not None and lang[1] != self._lang)
        )


def names_of(term: GlossaryTerm, lang: str) -> list[str]:
    """What a term is called: its name without what explains it, an abbreviation and what it stands for."""
    texts = [term.term.pick(lang).text, *(one.pick(lang).text for one in term.also)]
    parts = (part.strip() for text in texts for part in re.split(r",\s|\s*[()]", text))
    return [part for part in dict.fromkeys(parts) if len(part) >= _FIRST_LETTERS]


def _inflected(name: str, language: Language) -> re.Pattern[str]:
    """A name as it may stand in a sentence; an abbreviation only as it is written."""
    *before, last = name.split()
    words = [re.escape(word) + language.endings_within for word in before]
    pattern = r"\s+".join([*words, re.escape(last) + language.endings])
    exact = any(word.isupper() for word in (*before, last))
    return re.compile(rf"{pattern}(?![\w-])", re.NOFLAG if exact else re.IGNORECASE)


def _mark(written: str, name: _Name, path: str) -> str:
    address = relative(f"{GLOSSARY}#{name.id}", path)
    return (
        f'<span class="term"><a href="{address}" aria-describedby="term-{name.id}">{written}</a>'
        f'<span role="tooltip" id="term-{name.id}" data-pagefind-ignore>'
        f"{escape(name.definition)}</span></span>"
    )
