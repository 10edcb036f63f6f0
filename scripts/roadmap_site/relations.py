"""The records in their relations: a reference can be read from both ends, and nothing is written twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from .model import (
    KINDS,
    Actor,
    Direction,
    Event,
    Glossary,
    Initiative,
    Interface,
    Mission,
    Mobilisation,
    Municipality,
    Project,
    Record,
    Region,
    Resource,
    Result,
    Roadmap,
    Vocabularies,
    municipalities_of,
)
from .model.record import Rank
from .model.references import Ref
from .model.settings import GlossaryTerm
from .model.walk import leaves
from .own_words import counting, in_own_words
from .pictures.picture import Picture

R = TypeVar("R", bound=Record)
Backlinks = Mapping[str, tuple[Record, ...]]  # id → the records that name it, kind by kind
# The fields by which a record belongs to a roadmap, itself or through what it names.
_BELONGS_BY = ("directions", "roadmaps", "missions", "mobilisations", "relates_to")


class _Members(Generic[R]):
    """`site.missions`: a kind's records by its folder's name."""

    def __init__(self, kind: type[R]) -> None:
        self._kind = kind

    def __get__(self, site: Site, owner: type[Site]) -> tuple[R, ...]:
        return site.of(self._kind)


@dataclass(frozen=True)
class Site:
    """All that the pages are made from. A folder's records stand in the order in which the site lists them.

    `phrases` are the interface's strings as they are written; `interface` has the project's own words in
    them. `later` are those that a site as of a past day doesn't hold yet, `pictures` the files of them by
    their names.
    """

    project: Project
    vocabularies: Vocabularies
    glossary: Glossary
    phrases: Interface
    records: Mapping[str, tuple[Record, ...]]
    by_id: Mapping[str, Record]
    later: Mapping[str, Record] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    regions = _Members(Region)
    roadmaps = _Members(Roadmap)
    directions = _Members(Direction)
    missions = _Members(Mission)
    mobilisations = _Members(Mobilisation)
    results = _Members(Result)
    actors = _Members(Actor)
    resources = _Members(Resource)
    events = _Members(Event)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind, in the order in which the site lists them."""
        return cast("tuple[R, ...]", self.records[kind.folder])

    @cached_property
    def backlinks(self) -> Backlinks:
        """Who names whom; the sites of past days, of which there are many, are seldom asked."""
        return _backlinks(self.records)

    @cached_property
    def interface(self) -> Interface:
        """The interface's strings, in the project's own words."""
        return in_own_words(self.phrases, self.vocabularies, self.project, self.regions, self.roadmaps)

    @property
    def line_colours(self) -> tuple[str, ...]:
        """The colours of the roadmaps' lines, in their order: what the logo is drawn in."""
        return tuple(roadmap.colour for roadmap in counting(self.roadmaps))

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """All that is followed from stage to stage."""
        return tuple(one for one in self.all_records() if isinstance(one, Initiative))

    @property
    def has_examples(self) -> bool:
        """Whether anything that is shown is made up: else nothing need be said of examples."""
        return any(one.example for one in self.all_records())

    @property
    def explained(self) -> tuple[GlossaryTerm, ...]:
        """The glossary's terms that the site has a use for."""
        return tuple(one for one in self.glossary.terms if self.has_examples or not one.with_examples)

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Those of the regions, region by region; none where no region has a list of them."""
        return municipalities_of(self.regions)

    def naming(self, municipality: Municipality) -> tuple[Initiative | Event, ...]:
        """What names a municipality, kind by kind, and has its region."""
        may_name: tuple[Initiative | Event, ...] = (*self.initiatives, *self.events)
        return tuple(one for one in may_name if _names(one, municipality))

    def municipalities_in(self, record: Initiative | Event) -> tuple[Municipality, ...]:
        """The municipalities that a record names, as far as they have a page."""
        return tuple(one for one in self.municipalities if _names(record, one))

    def all_records(self) -> Iterator[Record]:
        """Every record but the project, kind by kind."""
        for folder in KINDS:
            yield from self.records[folder]

    def referring(self, record: Record, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that name this one."""
        return tuple(one for one in self.backlinks.get(record.id, ()) if isinstance(one, kind))

    def get(self, *ids: str) -> tuple[Record, ...]:
        """The records with these ids, in their order."""
        return self.named(Record, *ids)

    def named(self, kind: type[R], *ids: str) -> tuple[R, ...]:
        """The records of a kind with these ids, in their order."""
        return tuple(one for one in map(self.by_id.get, ids) if isinstance(one, kind))

    def one(self, kind: type[R], record_id: str) -> R:
        """The record of a kind with this id; KeyError where there is none."""
        found = self.by_id[record_id]
        if isinstance(found, kind):
            return found
        raise KeyError(f"{record_id} is no {kind.noun}")

    def roadmaps_of(self, record: Record) -> tuple[Roadmap, ...]:
        """The roadmaps that a record belongs to, the one that gives it colour first."""
        return self._lines.get(record.id, ())

    @cached_property
    def _lines(self) -> dict[str, tuple[Roadmap, ...]]:
        return {
            one.id: tuple(dict.fromkeys(self._roadmaps_of(one, frozenset()))) for one in self.all_records()
        }

    def _roadmaps_of(self, record: Record, seen: frozenset[str]) -> Iterator[Roadmap]:
        if isinstance(record, Roadmap):
            yield record
        elif isinstance(record, Direction):
            yield from self.named(Roadmap, record.roadmap)
        elif record.id not in seen:
            for name in _BELONGS_BY:
                for target in self.get(*getattr(record, name, ())):
                    yield from self._roadmaps_of(target, seen | {record.id})

    def directions_of(self, record: Record) -> tuple[Direction, ...]:
        """The directions that a record names, itself or through its missions and mobilisations."""
        named = list(self.named(Direction, *getattr(record, "directions", ())))
        for name in ("missions", "mobilisations"):
            for target in self.get(*getattr(record, name, ())):
                named.extend(self.directions_of(target))
        return tuple(dict.fromkeys(named))

    def on_roadmap(self, roadmap: Roadmap, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that belong to a roadmap."""
        return tuple(record for record in self.of(kind) if roadmap in self.roadmaps_of(record))


def _names(record: Initiative | Event, municipality: Municipality) -> bool:
    """Of two municipalities with one name, that of the record's region is meant."""
    return municipality.name in record.municipalities and municipality.region.id in record.all_regions


def relate(
    project: Project,
    vocabularies: Vocabularies,
    glossary: Glossary,
    phrases: Interface,
    records: Mapping[str, tuple[Record, ...]],
) -> Site:
    """Join checked records; examples are left out where the project says so."""
    shown = {
        folder: tuple(
            record for record in records.get(folder, ()) if project.show_examples or not record.example
        )
        for folder in KINDS
    }
    by_id = {record.id: record for folder in KINDS for record in shown[folder]}
    ordered = {folder: _ordered(shown[folder], by_id) for folder in KINDS}
    return Site(
        project,
        vocabularies,
        glossary,
        phrases,
        records=MappingProxyType(ordered),
        by_id=MappingProxyType(by_id),
    )


def _ordered(records: tuple[Record, ...], by_id: Mapping[str, Record]) -> tuple[Record, ...]:
    """Real ones first, then as the kind ranks its own; a direction stands with its roadmap's."""

    def place(record: Record) -> tuple[bool, Rank, Rank, str]:
        above = by_id[record.roadmap].rank if isinstance(record, Direction) else ()
        return record.example, above, record.rank, record.id

    return tuple(sorted(records, key=place))


def _backlinks(records: Mapping[str, tuple[Record, ...]]) -> Backlinks:
    found: dict[str, dict[str, Record]] = defaultdict(dict)
    for members in records.values():
        for record in members:
            for leaf in leaves(record):
                if any(isinstance(mark, Ref) for mark in leaf.marks):
                    found[leaf.word].setdefault(record.id, record)
    return {target: tuple(sources.values()) for target, sources in found.items()}
