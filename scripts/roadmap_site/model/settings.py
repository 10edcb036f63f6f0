"""The words of the site: vocabularies.yml, glossary.yml and ui.yml."""

from typing import Annotated

from pydantic import ConfigDict, PlainValidator, RootModel, TypeAdapter, WithJsonSchema

from .base import Model
from .entries import Source
from .scalars import Boolean, Id, Line, error
from .text import FullText, Text, in_every_language


class Word(Model):
    """A word of a vocabulary; the order in the file is the order on the site.

    `examples: false`: no example may use it, for it stands for a real body, or for something that a reader
    would act on.
    """

    id: Id
    label: FullText
    definition: FullText | None = None
    examples: Boolean = True


class DefinedWord(Word):
    """A word that the pages explain wherever it is listed."""

    definition: FullText


class Vocabularies(Model):
    """content/vocabularies.yml: another partnership renames its levels and stages here."""

    stages: tuple[DefinedWord, ...]
    interruptions: tuple[Word, ...]
    perspectives: tuple[Word, ...]
    roles: tuple[Word, ...]
    actor_kinds: tuple[Word, ...]
    mobilisation_kinds: tuple[Word, ...]
    need_kinds: tuple[Word, ...] = ()
    result_kinds: tuple[Word, ...]
    resource_kinds: tuple[Word, ...]
    event_kinds: tuple[Word, ...]
    content_languages: tuple[Word, ...]
    licences: tuple[Word, ...]

    def words(self, vocabulary: str) -> tuple[Word, ...]:
        """The words of a list, by its name."""
        found: tuple[Word, ...] = getattr(self, vocabulary)
        return found


class GlossaryTerm(Model):
    """A term of the field; `keywords` are further words that a search should find it by.

    `with_examples: true`: it is explained only where the site shows examples.

    Pages link its first use to the glossary, by its name or what it is `also` called, unless `link` is false.
    """

    id: Id
    term: FullText
    definition: FullText
    keywords: tuple[Text, ...] = ()
    with_examples: Boolean = False
    also: tuple[FullText, ...] = ()
    link: Boolean = True
    sources: tuple[Source, ...] = ()


class Glossary(Model):
    """content/glossary.yml"""

    terms: tuple[GlossaryTerm, ...]


class Plural(Model):
    """A phrase that depends on a count."""

    one: Line
    other: Line


_FORM = {"type": "string", "minLength": 1}
_PLURAL = {
    "type": "object",
    "properties": {"one": _FORM, "other": _FORM},
    "required": ["one", "other"],
    "additionalProperties": False,
}
_LINE = TypeAdapter(Line)


def _words(value: object) -> str | Plural:
    if not isinstance(value, dict):
        return _LINE.validate_python(value)
    if set(value) != set(Plural.model_fields) or not all(value.values()):
        raise error("plural_forms")
    return Plural.model_validate(value)


PhraseText = Annotated[
    str | Plural, PlainValidator(_words), WithJsonSchema({"anyOf": [{"type": "string"}, _PLURAL]})
]


@in_every_language(PhraseText, complete=True)
class Phrase(Model):
    """An interface string in every language."""

    def wording(self, lang: str) -> str | Plural:
        """The phrase in a language."""
        text: str | Plural = getattr(self, lang)
        return text


class Interface(RootModel[dict[str, dict[str, Phrase]]]):
    """content/ui.yml: group, key, then the words in each language."""

    model_config = ConfigDict(frozen=True)
