"""One walk over everything a record holds: what refers, what is text or a date, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import RootModel

from ..problems import Loc
from .base import Model
from .references import Mark


class Leaf(NamedTuple):
    """A value without parts of its own, with the marks of its field."""

    loc: Loc
    value: object
    marks: tuple[Mark, ...]

    @property
    def word(self) -> str:
        """What a field with marks says: the id of something."""
        return str(self.value)


class _Field(NamedTuple):
    """A field of a model, as the walk needs it: `written` is its name in the file."""

    name: str
    written: str
    shape: _Shape


class _Shape(NamedTuple):
    """A type without what stands around it: its marks, and the shapes of what a list or a mapping holds."""

    marks: tuple[Mark, ...]
    inside: tuple[_Shape, ...]


@cache
def _declared(kind: type[Model]) -> tuple[_Field, ...]:
    """The fields of a model that could be read: looked into once, for all that is made by it."""
    unread = getattr(kind, "unread", ())
    return tuple(
        _Field(name, field.alias or name, _shape(field.annotation, tuple(field.metadata)))
        for name, field in kind.model_fields.items()
        if name not in unread
    )


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> _Shape:
    kind, metadata = _unwrap(annotation, metadata)
    inside = get_args(kind) if get_origin(kind) in (dict, tuple) else ()
    marks = tuple(mark for mark in metadata if isinstance(mark, Mark))
    return _Shape(marks, tuple(_shape(one) for one in inside if one is not Ellipsis))


def parts(model: Model, loc: Loc = ()) -> Iterator[tuple[Loc, Model]]:
    """The model and every model inside it, with places as they are written in the file."""
    yield loc, model
    for field in _declared(type(model)):
        value = getattr(model, field.name)
        if isinstance(value, Model | dict | tuple):
            yield from _parts_of(value, (*loc, field.written))


def lists(model: Model) -> Iterator[tuple[Loc, Model, tuple[object, ...]]]:
    """Every list inside the model, with the part that holds it."""
    for loc, part in parts(model):
        for field in _declared(type(part)):
            value = getattr(part, field.name)
            if type(value) is tuple:
                yield (*loc, field.written), part, value


def _parts_of(value: object, loc: Loc) -> Iterator[tuple[Loc, Model]]:
    if isinstance(value, Model):
        yield from parts(value, loc)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _parts_of(inner, (*loc, key))
    elif type(value) is tuple:
        for index, inner in enumerate(value):
            yield from _parts_of(inner, (*loc, index))


def leaves(model: Model) -> Iterator[Leaf]:
    """Every single value inside the model; a mapping's keys count as values too."""
    for loc, part in parts(model):
        for field in _declared(type(part)):
            value = getattr(part, field.name)
            if value is not None and not isinstance(value, Model):
                yield from _leaves_of(value, field.shape, (*loc, field.written))


def texts(model: Model) -> Iterator[tuple[Loc, str]]:
    """Every single text inside the model, addresses included; not what refers to something by its id."""
    for leaf in leaves(model):
        if isinstance(leaf.value, str) and not leaf.marks:
            yield leaf.loc, leaf.value


def _leaves_of(value: object, shape: _Shape, loc: Loc) -> Iterator[Leaf]:
    if isinstance(value, Model):
        return
    if isinstance(value, dict):
        of_keys, of_values = shape.inside
        for key, inner in value.items():
            yield from _leaves_of(key, of_keys, (*loc, key))
            yield from _leaves_of(inner, of_values, (*loc, key))
    elif shape.inside and isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _leaves_of(inner, shape.inside[0], (*loc, index))
    else:
        yield Leaf(loc, value, shape.marks)


def written(kind: type[Model], data: Mapping[str, object], loc: Loc = ()) -> Iterator[Leaf]:
    """The single values of a plain tree that didn't become a `kind`, as far as its fields are in place."""
    for name, field in _fields(kind).items():
        if name in data:
            yield from _written_of(data[name], field.annotation, tuple(field.metadata), (*loc, name))


def _written_of(value: object, annotation: Any, metadata: tuple[Any, ...], loc: Loc) -> Iterator[Leaf]:
    kind, metadata = _unwrap(annotation, metadata)
    if isinstance(value, dict) and get_origin(kind) is dict:
        key_kind, value_kind = get_args(kind)
        for key, inner in value.items():
            yield from _written_of(key, key_kind, (), (*loc, key))
            yield from _written_of(inner, value_kind, (), (*loc, key))
    elif isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Model):
        yield from written(kind, value, loc)
    elif isinstance(value, list) and get_origin(kind) is tuple:
        for index, inner in enumerate(value):
            yield from _written_of(inner, get_args(kind)[0], (), (*loc, index))
    elif isinstance(value, str):
        yield Leaf(loc, value, tuple(mark for mark in metadata if isinstance(mark, Mark)))


def _unwrap(annotation: Any, metadata: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """`Annotated[X, …] | None` → X and all that stands beside it."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            metadata = (*metadata, *more)
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(kind for kind in get_args(annotation) if kind is not type(None))
        else:
            return annotation, metadata


def fields_at(kind: Any, loc: Loc) -> dict[str, Any] | None:
    """The fields that may stand at a place of a kind of record: name in the file → its declaration."""
    return _fields(kind_at(kind, loc)) or None


def kind_at(kind: Any, loc: Loc) -> Any:
    """The type of what may stand at a place of a kind of record; None where nothing may."""
    if isinstance(kind, type) and issubclass(kind, RootModel):
        kind = kind.model_fields["root"].annotation
    for step in loc:
        kind, _ = _unwrap(kind, ())
        if get_origin(kind) is tuple or isinstance(step, int):
            kind = get_args(kind)[0] if get_args(kind) else None
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            field = _fields(kind).get(str(step))
            kind = field.annotation if field else None
        if kind is None:
            return None
    return _unwrap(kind, ())[0]


def _fields(kind: Any) -> dict[str, Any]:
    declared = getattr(kind, "model_fields", {})
    return {field.alias or name: field for name, field in declared.items()}
