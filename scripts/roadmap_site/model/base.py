"""What every typed part of a record has in common: frozen, no unknown keys, an empty value is the same as none."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator

from .scalars import Reference, error

# Left in a JSON Schema for `schemas` to fill in.
VOCABULARY, RECORD = "x-vocabulary", "x-record"


class Model(BaseModel):
    """A frozen part of a record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: Any) -> Any:
        """`body:` with nothing behind it is the same as no `body` at all."""
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        if isinstance(data, Model):
            return data
        raise error("not_mapping" if data is not None else "empty_value")


class Shorthand(Model):
    """A part that may be written as one plain value: a source as its address, a text in the first language alone."""

    shorthand: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, data: Any) -> Any:
        return {cls.shorthand: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        whole = handler(schema)
        resolved = handler.resolve_ref_schema(whole)
        if set(resolved.get("required", ())) - {cls.shorthand}:
            return whole
        plain = resolved["properties"][cls.shorthand]
        return {"anyOf": [{key: plain[key] for key in plain if key != "title"}, resolved]}


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose value is the id of a record in one of these folders (none named: any record)."""

    folders: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), RECORD: True}


@dataclass(frozen=True, slots=True)
class Term:
    """Marks a field whose value is an id in one of these lists of content/vocabularies.yml."""

    lists: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), VOCABULARY: list(self.lists)}


@dataclass(frozen=True, slots=True)
class SubGoalRef:
    """Marks a field whose value is the id of one of the project's sub-goals."""


def ref(*folders: str) -> Any:
    """The type of a reference to a record: `missions: tuple[ref("missions"), ...]`."""
    return Annotated[Reference, Ref(folders)]


def term(*lists: str) -> Any:
    """The type of a word from a vocabulary: `stage: term("stages")`."""
    return Annotated[Reference, Term(lists)]
