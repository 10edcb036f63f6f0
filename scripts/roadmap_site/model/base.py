"""What every typed part of a record has in common: frozen, no unknown keys, an empty value is none."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator

from .scalars import error


class Model(BaseModel):
    """A frozen part of a record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        """`body:` with nothing behind it is the same as no `body` at all."""
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        if isinstance(data, Model):
            return data
        raise error("not_mapping" if data is not None else "empty_value")


class Shorthand(Model):
    """A part that may be written as one plain value: a source as its address, a text in one language."""

    shorthand: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, data: object) -> object:
        return {cls.shorthand: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        whole = handler(schema)
        resolved = handler.resolve_ref_schema(whole)
        if set(resolved.get("required", ())) - {cls.shorthand}:
            return whole
        plain = resolved["properties"][cls.shorthand]
        return {"anyOf": [{key: plain[key] for key in plain if key != "title"}, resolved]}
