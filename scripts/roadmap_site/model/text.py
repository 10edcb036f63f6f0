"""Text in the site's languages: a plain string means the first language only."""

from typing import Any, ClassVar, NamedTuple

from pydantic import GetJsonSchemaHandler, create_model, model_validator

from ..languages import DEFAULT, LANGUAGES
from .base import Shorthand
from .scalars import Line, Markdown, error


class Localised(NamedTuple):
    """A text as one language's page shows it; `lang` differs from the page's when it isn't translated."""

    text: str
    lang: str


class Multilingual(Shorthand):
    """A text with one field a language; the first language is always there."""

    shorthand: ClassVar[str] = DEFAULT

    @model_validator(mode="before")
    @classmethod
    def _no_list(cls, data: Any) -> Any:
        if isinstance(data, list):
            raise error("not_languages", allowed=", ".join(f"{lang}:" for lang in LANGUAGES))
        return data

    def pick(self, lang: str) -> Localised:
        """The text in `lang`, or in the first language where it isn't translated."""
        text = getattr(self, lang)
        return Localised(text, lang) if text is not None else Localised(getattr(self, DEFAULT), DEFAULT)


def _multilingual(name: str, kind: Any, doc: str, *, complete: bool) -> type[Multilingual]:
    fields = {lang: (kind, ...) if complete or lang == DEFAULT else (kind | None, None) for lang in LANGUAGES}
    return create_model(name, __base__=Multilingual, __module__=__name__, __doc__=doc, **fields)


Text = _multilingual("Text", Line, "Plain text; a translation may be missing.", complete=False)
FullText = _multilingual("FullText", Line, "Plain text, required in every language.", complete=True)
Prose = _multilingual("Prose", Markdown, "Markdown; a translation may be missing.", complete=False)


class Unit(FullText):
    """A unit of measurement; a plain string (`MWh`) is the same in every language."""

    @model_validator(mode="before")
    @classmethod
    def _plain_means_all_languages(cls, data: Any) -> Any:
        return dict.fromkeys(LANGUAGES, data) if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler.resolve_ref_schema(handler(schema))]}
