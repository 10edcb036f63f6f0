"""Vocabularies and glossary: each word once, and those that the program knows by name are there."""

from collections.abc import Collection, Iterator, Sequence

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Glossary, Vocabularies
from ..model.known_words import NEEDED, ONLY
from ..model.settings import Word
from ..model.text import Multilingual
from ..problems import Loc, fold, nearest
from .repeated import listed_twice
from .texts import check_texts


def check_vocabularies(vocabularies: Vocabularies, regions: Collection[str] = ()) -> Iterator[Finding]:
    """Everything that is wrong or odd with the vocabularies, but for where their words are used."""
    for name in type(vocabularies).model_fields:
        words: tuple[Word, ...] = getattr(vocabularies, name)
        if not words:
            yield Finding((name,), "vocabulary_empty")
        yield from _twice((name,), [(word.id, ("id",)) for word in words], "word_twice")
        yield from _in_any_language((name,), "label", [word.label for word in words], "label_twice")
        yield from _known_by_name(name, [word.id for word in words]) if words else ()
    for index, word in enumerate(vocabularies.actor_kinds):
        if word.id in regions:  # a need is asked of regions and of kinds of actor in one list
            yield Finding(("actor_kinds", index, "id"), "word_is_region", {"value": word.id})
    yield from check_texts(vocabularies)


def check_glossary(glossary: Glossary) -> Iterator[Finding]:
    """Everything that is wrong or odd with the glossary."""
    yield from _twice(("terms",), [(term.id, ("id",)) for term in glossary.terms], "word_twice")
    yield from _in_any_language(("terms",), "term", [term.term for term in glossary.terms], "term_twice")
    yield from listed_twice(glossary)
    yield from check_texts(glossary)


def _in_any_language(loc: Loc, field: str, texts: Sequence[Multilingual], code: str) -> Iterator[Finding]:
    """The second of two with the same words, told once though they are the same in all languages."""
    told: set[object] = set()
    for lang in LANGUAGES:
        things = [(text.translation(lang) or "", (field, lang)) for text in texts]
        for found in _twice(loc, things, code):
            if found.loc[len(loc)] not in told:
                told.add(found.loc[len(loc)])
                yield found


def _twice(loc: Loc, things: Sequence[tuple[str, Loc]], code: str) -> Iterator[Finding]:
    """The second of each that is the same; `things` are what is compared, and where it stands in its word."""
    first: dict[str, int] = {}
    for index, (what, place) in enumerate(things):
        if first.setdefault(fold(what), index) != index:
            params = {"value": what, "first": str(first[fold(what)] + 1)}
            yield Finding((*loc, index, *place), code, params)


def _known_by_name(name: str, ids: list[str]) -> Iterator[Finding]:
    """A word that was renamed is one mistake: told where it stands now."""
    gone = [word for word in NEEDED.get(name, ()) if word not in ids]
    more = [word for word in ids if word not in ONLY.get(name, ids)]
    for word in more:
        params = {
            "value": word,
            "allowed": ", ".join(ONLY[name]),
            "nearest": (gone and (nearest(word, gone) or gone.pop(0))) or "",
        }
        gone = [one for one in gone if one != params["nearest"]]
        yield Finding((name, ids.index(word), "id"), "word_not_possible", params)
    for word in gone:
        yield Finding((name,), "word_needed", {"value": word, "list": name})
