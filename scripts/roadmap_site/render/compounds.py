"""Last parts of Swedish compounds as index words: whoever searches for "omställning" finds
"klimatomställningen".

A search finds words that begin as the question does, so a compound's last part is never found. The parts
worth the trouble are the words that the content itself says it should be found by: the glossary's terms, and
all keywords.
"""

import re
from collections.abc import Iterable
from itertools import chain

from ..languages import BY_CODE
from ..model import Record
from ..model.settings import GlossaryTerm
from ..model.text import Multilingual
from ..relations import Site

# Shorter ones are too often a part of something else: "mål" of "Mälardalen", "el" of "medel".
_SHORTEST_HEAD, _SHORTEST_FIRST_PART = 5, 3
_WORD = re.compile(r"[^\W\d_]{8,}")
_UNSEEN = re.compile(r"<[^>]*>|https?://\S+")


class Compounds:
    """Knows the words that compounds of a language may end with."""

    def __init__(self, words: Iterable[str], lang: str) -> None:
        endings = BY_CODE[lang].compound_endings
        self._endings = re.compile(endings or "")
        lowered = {word.lower() for word in words} if endings is not None else set()
        self._heads = {word for word in lowered if word.isalpha() and len(word) >= _SHORTEST_HEAD}
        self._known: dict[str, frozenset[str]] = {}

    def heads(self, html: str) -> list[str]:
        """The last parts of the compounds in a text, in alphabetical order."""
        if not self._heads:
            return []
        words = set(_WORD.findall(_UNSEEN.sub(" ", html).lower()))
        return sorted(set(chain.from_iterable(map(self._of, words))))

    def _of(self, word: str) -> frozenset[str]:
        """`klimatomställningens` → {"omställning"}; a word is looked into once for all pages."""
        if word not in self._known:
            last_parts = (
                word[start:] for start in range(_SHORTEST_FIRST_PART, len(word) - _SHORTEST_HEAD + 1)
            )
            self._known[word] = frozenset(head for part in last_parts for head in self._begin(part))
        return self._known[word]

    def _begin(self, part: str) -> Iterable[str]:
        """The heads that a word's last part is, but for its ending."""
        for end in range(_SHORTEST_HEAD, len(part) + 1):
            if part[:end] in self._heads and self._endings.fullmatch(part, end):
                yield part[:end]


def compounds_of(site: Site, lang: str) -> Compounds:
    """Those that end with a term of the glossary, or with a keyword of a term or of a record."""
    terms = site.glossary.terms
    named: Iterable[GlossaryTerm | Record] = (*terms, *site.all_records(), site.project)
    keywords = chain.from_iterable(one.keywords for one in named)
    texts: Iterable[Multilingual] = chain((one.term for one in terms), keywords)
    return Compounds((text.pick(lang).text for text in texts), lang)
