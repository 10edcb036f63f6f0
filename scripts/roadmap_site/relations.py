"""The records in their relations: every reference checked, every one readable from both ends. Nothing is typed twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from .model import KINDS, Direction, Glossary, Initiative, Interface, Project, Record, Roadmap, Vocabularies
from .model.references import Ref
from .model.walk import leaves
from .own_words import in_own_words

Backlinks = Mapping[str, Mapping[str, tuple[Record, ...]]]


@dataclass(frozen=True)
class Site:
    """All that the pages are made from. A folder's records stand in the order in which the site lists them.

    `phrases` are the interface's strings as they are written; `interface` has the project's own words in them.
    `later` are those that a site as of a past day doesn't hold yet.
    """

    project: Project
    vocabularies: Vocabularies
    glossary: Glossary
    phrases: Interface
    records: Mapping[str, tuple[Record, ...]]
    by_id: Mapping[str, Record]
    backlinks: Backlinks
    later: Mapping[str, Record] = field(default_factory=dict)

    def __getattr__(self, name: str) -> tuple[Record, ...]:
        """`site.missions`: the records of one folder."""
        if name in KINDS:
            return self.records[name]
        raise AttributeError(name)

    @cached_property
    def interface(self) -> Interface:
        """The interface's strings, in the project's own words."""
        regions, roadmaps = self.records["regions"], self.records["roadmaps"]
        return in_own_words(self.phrases, self.vocabularies, self.project, regions, roadmaps)

    @property
    def initiatives(self) -> tuple[Initiative, ...]:
        """All that is followed from stage to stage."""
        return (*self.records["missions"], *self.records["mobilisations"])

    def all_records(self) -> Iterator[Record]:
        """Every record but the project, kind by kind."""
        for folder in KINDS:
            yield from self.records[folder]

    def referring(self, record: Record, folder: str) -> tuple[Record, ...]:
        """The records of `folder` that name this one."""
        return self.backlinks.get(record.id, {}).get(folder, ())

    def get(self, *ids: str) -> tuple[Record, ...]:
        """The records with these ids, in their order."""
        return tuple(self.by_id[record_id] for record_id in ids if record_id in self.by_id)

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
            yield from self.get(record.roadmap)
        elif record.id not in seen:
            for field in ("directions", "roadmaps", "missions", "mobilisations", "relates_to"):
                for target in self.get(*getattr(record, field, ())):
                    yield from self._roadmaps_of(target, seen | {record.id})

    def directions_of(self, record: Record) -> tuple[Direction, ...]:
        """The directions that a record names, itself or through its missions and mobilisations."""
        named = list(self.get(*getattr(record, "directions", ())))
        for name in ("missions", "mobilisations"):
            for target in self.get(*getattr(record, name, ())):
                named.extend(self.directions_of(target))
        return tuple(dict.fromkeys(named))

    def on_roadmap(self, roadmap: Roadmap, folder: str) -> tuple[Record, ...]:
        """The records of `folder` that belong to a roadmap."""
        return tuple(record for record in self.records[folder] if roadmap in self.roadmaps_of(record))


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
    ordered = {folder: _ordered(folder, shown[folder], by_id) for folder in KINDS}
    return Site(
        project,
        vocabularies,
        glossary,
        phrases,
        MappingProxyType(ordered),
        MappingProxyType(by_id),
        _backlinks(ordered),
    )


def _ordered(folder: str, records: tuple[Record, ...], by_id: Mapping[str, Record]) -> tuple[Record, ...]:
    keys = {
        "regions": lambda region: (region.county_code is None, region.county_code or ""),
        "roadmaps": lambda roadmap: (roadmap.order,),
        "directions": lambda direction: (by_id[direction.roadmap].order, direction.order),
        "results": lambda result: (result.date,),
        "events": lambda event: (event.start.date,),
    }
    key = keys.get(folder, lambda record: ())
    return tuple(sorted(records, key=lambda record: (record.example, *key(record), record.id)))


def _backlinks(records: Mapping[str, tuple[Record, ...]]) -> Backlinks:
    found: dict[str, dict[str, dict[str, Record]]] = defaultdict(lambda: defaultdict(dict))
    for folder, members in records.items():
        for record in members:
            for leaf in leaves(record):
                if any(isinstance(mark, Ref) for mark in leaf.marks):
                    found[leaf.value][folder].setdefault(record.id, record)
    return {
        target: {folder: tuple(sources.values()) for folder, sources in folders.items()}
        for target, folders in found.items()
    }
