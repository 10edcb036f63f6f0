"""Text in the site's languages: a plain string means the first language only."""

from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple, TypeVar

from pydantic import GetJsonSchemaHandler, create_model, model_validator

from ..languages import DEFAULT, LANGUAGES
from .base import Model, Shorthand
from .scalars import Line, Markdown, error

M = TypeVar("M", bound=Model)


def in_every_language(kind: Any, *, complete: bool) -> Callable[[type[M]], type[M]]:
    """Give a class a field of this kind for each language.

    Only the first must be there where it isn't `complete`.
    """

    def with_languages(cls: type[M]) -> type[M]:
        fields: dict[str, Any] = {
            lang: (kind, ...) if complete or lang == DEFAULT else (kind | None, None) for lang in LANGUAGES
        }
        return create_model(
            cls.__name__, __base__=cls, __module__=cls.__module__, __doc__=cls.__doc__, **fields
        )

    return with_languages


class Localised(NamedTuple):
    """A text as one language's page shows it; `lang` differs from the page's when it isn't translated."""

    text: str
    lang: str


class Multilingual(Shorthand):
    """A text with one field a language; the first language is always there."""

    shorthand: ClassVar[str] = DEFAULT

    @model_validator(mode="before")
    @classmethod
    def _no_list(cls, data: object) -> object:
        if isinstance(data, list):
            raise error("not_languages", allowed=", ".join(f"{lang}:" for lang in LANGUAGES))
        return data

    @property
    def original(self) -> str:
        """The text in the first language."""
        return str(getattr(self, DEFAULT))

    def translation(self, lang: str) -> str | None:
        """The text in `lang`, the first language's included; None where it isn't translated."""
        text: str | None = getattr(self, lang)
        return text

    def pick(self, lang: str) -> Localised:
        """The text in `lang`, or in the first language where it isn't translated."""
        text = self.translation(lang)
        return Localised(self.original, DEFAULT) if text is None else Localised(text, lang)


@in_every_language(Line, complete=False)
class Text(Multilingual):
    """Plain text; a translation may be missing."""


@in_every_language(Line, complete=True)
class FullText(Multilingual):
    """Plain text, required in every language."""

    @property
    def without_full_stop(self) -> "FullText":
        """A sentence as a heading says it."""
        return FullText(**{lang: str(getattr(self, lang)).removesuffix(".") for lang in LANGUAGES})


@in_every_language(Markdown, complete=False)
class Prose(Multilingual):
    """Markdown; a translation may be missing."""


class Unit(FullText):
    """A unit of measurement; a plain string (`MWh`) is the same in every language."""

    @model_validator(mode="before")
    @classmethod
    def _plain_means_all_languages(cls, data: object) -> object:
        return dict.fromkeys(LANGUAGES, data) if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler.resolve_ref_schema(handler(schema))]}
