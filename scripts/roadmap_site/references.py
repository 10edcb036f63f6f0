"""References by id: to records, to words of the vocabularies, to sub-goals. Each must lead somewhere, and to the right kind."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .model import Project, Record, Vocabularies
from .model.base import Ref, SubGoalRef, Term
from .model.scalars import ID_PATTERN
from .model.text import Prose
from .model.walk import Leaf, leaves, parts, written
from .problems import nearest
from .prose import record_links
from .rules.finding import Finding
from .source import Document


class _Source(NamedTuple):
    """What refers: a real record may not refer to an example."""

    id: str
    example: bool


class References:
    """Checks records against all that can be referred to; `folders` maps every id to its kind's folder."""

    def __init__(
        self,
        project: Project,
        vocabularies: Vocabularies,
        folders: Mapping[str, str],
        records: Mapping[str, Record],
    ) -> None:
        self._words = {
            name: [word.id for word in getattr(vocabularies, name)]
            for name in type(vocabularies).model_fields
        }
        self._sub_goals = [goal.id for goal in project.sub_goals]
        self._folders = folders
        self._records = records

    def check(self, record: Record) -> Iterator[Finding]:
        """What the record refers to in vain."""
        source = _Source(record.id, record.example)
        for leaf in leaves(record):
            if leaf.marks:
                yield from self._check_leaf(source, leaf)
        yield from self._check_prose(source, record)
        yield from self._check_former_ids(record)

    def check_written(self, document: Document, kind: type[Record]) -> Iterator[Finding]:
        """What a file refers to in vain that has other faults too, so that all are told in one run."""
        source = _Source(document.id, document.data.get("example") == "true")
        for leaf in written(kind, document.data):
            if leaf.marks and re.match(ID_PATTERN, leaf.value):
                yield from self._check_leaf(source, leaf)

    def _check_leaf(self, source: _Source, leaf: Leaf) -> Iterator[Finding]:
        allowed = [word for mark in leaf.marks for word in self._allowed(mark)]
        if leaf.value in allowed:
            yield from self._check_target(source, leaf)
        elif leaf.value in self._folders and any(isinstance(mark, Ref) for mark in leaf.marks):
            wanted = ", ".join(
                folder for mark in leaf.marks if isinstance(mark, Ref) for folder in mark.folders
            )
            params = {"value": leaf.value, "is_kind": self._folders[leaf.value], "wanted": wanted}
            yield Finding(leaf.loc, "wrong_kind", params)
        else:
            yield self._unknown(leaf, allowed)

    def _allowed(self, mark: Ref | Term | SubGoalRef) -> list[str]:
        match mark:
            case Ref(folders):
                return [id_ for id_, folder in self._folders.items() if not folders or folder in folders]
            case Term(lists):
                return [word for name in lists for word in self._words[name]]
            case SubGoalRef():
                return self._sub_goals

    def _unknown(self, leaf: Leaf, allowed: list[str]) -> Finding:
        params = {"value": leaf.value, "nearest": nearest(leaf.value, allowed) or ""}
        if refs := [mark for mark in leaf.marks if isinstance(mark, Ref)]:
            kind = ", ".join(folder for mark in refs for folder in mark.folders) or "records"
            return Finding(leaf.loc, "unknown_reference", {**params, "kind": kind})
        return Finding(leaf.loc, "not_allowed", {**params, "allowed": ", ".join(allowed)})

    def _check_target(self, source: _Source, leaf: Leaf) -> Iterator[Finding]:
        target = self._records.get(leaf.value)
        if leaf.value == source.id and any(isinstance(mark, Ref) for mark in leaf.marks):
            yield Finding(leaf.loc, "refers_to_itself", {"value": leaf.value})
        elif target is not None and target.example and not source.example:
            yield Finding(leaf.loc, "real_refers_to_example", {"value": leaf.value})

    def _check_prose(self, source: _Source, record: Record) -> Iterator[Finding]:
        """Links between records in running text."""
        for loc, part in parts(record):
            if isinstance(part, Prose):
                for lang in type(part).model_fields:
                    for target in record_links(getattr(part, lang) or ""):
                        yield from self._check_leaf(source, Leaf((*loc, lang), target, (Ref(),)))

    def _check_former_ids(self, record: Record) -> Iterator[Finding]:
        """A former address must not have become another record's."""
        for index, former in enumerate(record.former_ids):
            if former in self._folders:
                yield Finding(("former_ids", index), "former_id_in_use", {"value": former})
