"""One walk over everything a record holds: what refers, what is text or a date, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
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


class _Shape(NamedTuple):
    """A type without what stands around it: its marks, and the shapes of what a list or a mapping holds."""

    marks: tuple[Mark, ...]
    inside: tuple[_Shape, ...]


class _Field(NamedTuple):
    """A field of a model, as the walk needs it: `written` is its name in the file."""

    name: str
    written: str
    shape: _Shape


class _Plan(NamedTuple):
    """The way through all models of a type: its fields with parts inside, those with values, its lists."""

    holding: list[_Field]
    valued: list[_Field]
    lists: list[_Field]


@cache
def _plan(kind: type[Model]) -> _Plan:
    """Made once for all that is made by a type; a field that couldn't be read is left out."""
    unread = getattr(kind, "unread", ())
    plan = _Plan([], [], [])
    for name, declared in kind.model_fields.items():
        if name in unread:
            continue
        field = _Field(name, declared.alias or name, _shape(declared.annotation, tuple(declared.metadata)))
        are_parts = [*map(_is_part, _types_in(declared.annotation))]
        plan.holding.extend([field] if any(are_parts) else [])
        plan.valued.extend([] if all(are_parts) else [field])
        plan.lists.extend([field] if field.shape.inside else [])
    return plan


def _types_in(annotation: Any) -> Iterator[Any]:
    """Every type that a value there may be made of."""
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if inside := [one for one in get_args(annotation) if one not in (Ellipsis, type(None))]:
        for one in inside:
            yield from _types_in(one)
    else:
        yield annotation


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> _Shape:
    kind, metadata = _unwrap(annotation, metadata)
    inside = get_args(kind) if get_origin(kind) in (dict, tuple) else ()
    marks = tuple(mark for mark in metadata if isinstance(mark, Mark))
    return _Shape(marks, tuple(_shape(one) for one in inside if one is not Ellipsis))


class _Walk:
    """All that was found inside one model, as far as anybody asked for it."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @cached_property
    def parts(self) -> tuple[tuple[Loc, Model], ...]:
        found: list[tuple[Loc, Model]] = []
        _add_parts(self._model, (), found)
        return tuple(found)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        found: list[Leaf] = []
        for loc, part in self.parts:
            for name, written, shape in _plan(type(part)).valued:
                if (value := getattr(part, name)) is not None:
                    _add_leaves(value, shape, (*loc, written), found)
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[tuple[Loc, str], ...]:
        return tuple(
            (loc, value) for loc, value, marks in self.leaves if not marks and isinstance(value, str)
        )


class _Same:
    """A model as itself: another one with the same values is another one."""

    __slots__ = ("model",)

    def __init__(self, model: Model) -> None:
        self.model = model

    def __hash__(self) -> int:
        return id(self.model)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.model is other.model


@lru_cache(maxsize=2)  # the rules look at one record after the other
def _walk(same: _Same) -> _Walk:
    return _Walk(same.model)


def parts(model: Model) -> tuple[tuple[Loc, Model], ...]:
    """The model and every model inside it, with places as they are written in the file."""
    return _walk(_Same(model)).parts


def lists(model: Model) -> Iterator[tuple[Loc, Model, tuple[object, ...]]]:
    """Every list inside the model, with the part that holds it."""
    for loc, part in parts(model):
        for name, written, _ in _plan(type(part)).lists:
            value = getattr(part, name)
            if type(value) is tuple:
                yield (*loc, written), part, value


def _add_parts(model: Model, loc: Loc, found: list[tuple[Loc, Model]]) -> None:
    found.append((loc, model))
    for name, written, _ in _plan(type(model)).holding:
        if value := getattr(model, name):
            _add_parts_of(value, (*loc, written), found)


def _add_parts_of(value: object, loc: Loc, found: list[tuple[Loc, Model]]) -> None:
    if isinstance(value, Model):
        _add_parts(value, loc, found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _add_parts_of(inner, (*loc, key), found)
    elif type(value) is tuple:
        for index, inner in enumerate(value):
            _add_parts_of(inner, (*loc, index), found)


def leaves(model: Model) -> tuple[Leaf, ...]:
    """Every single value inside the model; a mapping's keys count as values too."""
    return _walk(_Same(model)).leaves


def texts(model: Model) -> tuple[tuple[Loc, str], ...]:
    """Every single text inside the model, addresses included; not what refers to something by its id."""
    return _walk(_Same(model)).texts


def _add_leaves(value: object, shape: _Shape, loc: Loc, found: list[Leaf]) -> None:
    marks, inside = shape
    if isinstance(value, Model):
        return
    if isinstance(value, dict):
        of_keys, of_values = inside
        for key, inner in value.items():
            _add_leaves(key, of_keys, (*loc, key), found)
            _add_leaves(inner, of_values, (*loc, key), found)
    elif inside and isinstance(value, tuple):
        for index, inner in enumerate(value):
            _add_leaves(inner, inside[0], (*loc, index), found)
    else:
        found.append(Leaf(loc, value, marks))


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
