"""An index page's list: real and example records apart, with what each can be filtered and sorted by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...model import Direction, Record
from ...model.text import FullText
from ...relations import Site
from .both import Both, apart
from .card import Card, card

R = TypeVar("R", bound=Record)
D = TypeVar("D")
Facets = Mapping[str, tuple[str, ...]]

# Facet → where its options' labels come from: the records of some folders, or a list of the vocabularies.
_RECORD_FACETS = {
    "roadmap": ("roadmaps",),
    "direction": ("directions",),
    "region": ("regions",),
    "where": ("regions",),
    "owner": ("regions", "actors"),
}
_WORD_FACETS = {
    "stage": "stages",
    "perspective": "perspectives",
    "actor": "actor_kinds",
    "who": "actor_kinds",
    "offer": "need_kinds",
    "mobilisation": "mobilisation_kinds",
    "result": "result_kinds",
    "resource": "resource_kinds",
    "event": "event_kinds",
    "language": "content_languages",
    "licence": "licences",
}


@dataclass(frozen=True, slots=True)
class Row(Generic[D]):
    """A record in a list: its card, its facets' values, what it sorts by, and what its kind shows besides."""

    card: Card
    facets: Facets
    sort: Mapping[str, str]
    detail: D


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a list can be filtered by."""

    value: str
    label: FullText


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be filtered by; its name is the key in the page's address."""

    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Listing(Generic[D]):
    """A whole index. `sorts` are the orders that a reader can choose (`-date` is the latest first)."""

    rows: Both[tuple[Row[D], ...]]
    facets: tuple[Facet, ...]
    sorts: tuple[str, ...]


def listing(
    site: Site,
    records: Iterable[R],
    *,
    facets: Callable[[R], Facets],
    detail: Callable[[R], D],
    sort: Callable[[R], Mapping[str, str]] = lambda record: {},
    sorts: tuple[str, ...] = ("title",),
) -> Listing[D]:
    """The index of `records`, in the order given; withdrawn records stay out, their pages remain."""
    rows = tuple(
        Row(card=card(site, record), facets=facets(record), sort=sort(record), detail=detail(record))
        for record in records
        if record.withdrawn is None
    )
    return listed(site, rows, sorts=sorts)


def listed(site: Site, rows: tuple[Row[D], ...], *, sorts: tuple[str, ...]) -> Listing[D]:
    """Rows that are made already, real ones and examples apart."""
    return Listing(rows=apart(rows), facets=_facets(site, rows), sorts=sorts)


def _facets(site: Site, rows: tuple[Row[D], ...]) -> tuple[Facet, ...]:
    """Only facets that divide the list, with only the options that occur in it."""
    names = dict.fromkeys(name for row in rows for name in row.facets)
    found = []
    for name in names:
        values = [row.facets.get(name, ()) for row in rows]
        used = {value for one in values for value in one}
        if len({*values}) > 1:
            options = tuple(option for option in _options(site, name) if option.value in used)
            found.append(Facet(name, options))
    return tuple(found)


def _options(site: Site, name: str) -> list[Option]:
    if folders := _RECORD_FACETS.get(name):
        records = [record for folder in folders for record in site.records[folder]]
        # Whoever owns something is a body, not the place that its short name says.
        return [
            Option(one.id, one.title if name == "owner" else getattr(one, "short", one.title))
            for one in records
        ]
    return [Option(word.id, word.label) for word in getattr(site.vocabularies, _WORD_FACETS[name])]


def place_facets(site: Site, record: Record) -> dict[str, tuple[str, ...]]:
    """The facets that most kinds share: roadmap, direction, region."""
    return {
        "roadmap": tuple(roadmap.id for roadmap in site.roadmaps_of(record)),
        "direction": _directions(site, record),
        "region": tuple(getattr(record, "regions", ())),
    }


def _directions(site: Site, record: Record) -> tuple[str, ...]:
    """The directions that a record serves: its own, and those of what it relates to."""
    found = list(site.directions_of(record))
    for target in site.get(*getattr(record, "relates_to", ())):
        found += [target] if isinstance(target, Direction) else site.directions_of(target)
    return tuple(dict.fromkeys(direction.id for direction in found))
