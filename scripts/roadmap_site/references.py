"""References by id: to records, to words of the vocabularies, to sub-goals. Each must lead somewhere, and to the right kind."""

from collections.abc import Iterator, Mapping

from .model import Project, Record, Vocabularies
from .model.base import Ref, SubGoalRef, Term
from .model.text import Prose
from .model.walk import Leaf, leaves, parts
from .problems import nearest
from .prose import record_links
from .rules.finding import Finding


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
        for leaf in leaves(record):
            if leaf.marks:
                yield from self._check_leaf(record, leaf)
        yield from self._check_prose(record)
        yield from self._check_former_ids(record)

    def _check_leaf(self, record: Record, leaf: Leaf) -> Iterator[Finding]:
        allowed = [word for mark in leaf.marks for word in self._allowed(mark)]
        if leaf.value in allowed:
            yield from self._check_target(record, leaf)
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

    def _check_target(self, record: Record, leaf: Leaf) -> Iterator[Finding]:
        target = self._records.get(leaf.value)
        if target is not None and target.id == record.id:
            yield Finding(leaf.loc, "refers_to_itself", {"value": leaf.value})
        elif target is not None and target.example and not record.example:
            yield Finding(leaf.loc, "real_refers_to_example", {"value": leaf.value})

    def _check_prose(self, record: Record) -> Iterator[Finding]:
        """Links between records in running text."""
        for loc, part in parts(record):
            if isinstance(part, Prose):
                for lang in type(part).model_fields:
                    for target in record_links(getattr(part, lang) or ""):
                        yield from self._check_leaf(record, Leaf((*loc, lang), target, (Ref(),)))

    def _check_former_ids(self, record: Record) -> Iterator[Finding]:
        """A former address must not have become another record's."""
        for index, former in enumerate(record.former_ids):
            if former in self._folders:
                yield Finding(("former_ids", index), "former_id_in_use", {"value": former})
