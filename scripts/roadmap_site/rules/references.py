"""References by id, to records, words and sub-goals: each must lead somewhere, and to the right kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Project, Record, Region, Roadmap, Vocabularies
from ..model.references import Mark, Ref, SubGoalRef, WordRef
from ..model.text import Multilingual, Prose
from ..model.walk import Leaf, leaves, parts, written
from ..problems import fold, nearest
from ..source import Document
from .prose import record_links

Folders = Mapping[str, tuple[str, ...]]
_SHOWN = 12


class _Source(NamedTuple):
    """What refers: a real record may not refer to an example; None where the file doesn't say which it is."""

    id: str
    example: bool | None


class References:
    """Checks records against all that can be referred to.

    `folders` maps every id to the folders where it stands. More than one is a mistake that is told elsewhere:
    until it is mended, nobody knows which of them is meant.
    """

    def __init__(
        self,
        project: Project,
        vocabularies: Vocabularies,
        folders: Folders,
        records: Iterable[Record],
    ) -> None:
        lists = {name: vocabularies.words(name) for name in Vocabularies.model_fields}
        self._words = {name: [word.id for word in words] for name, words in lists.items()}
        self._sub_goals = [goal.id for goal in project.sub_goals]
        self._folders = folders
        self._records = {record.id: record for record in records if len(folders[record.id]) == 1}
        labels = [(word.id, word.label) for words in lists.values() for word in words]
        titles: list[tuple[str, Multilingual]] = [(goal.id, goal.title) for goal in project.sub_goals]
        titles += [(one.id, one.title) for one in self._records.values()]
        others = [(one.id, name) for one in self._records.values() for name in _other_names(one)]
        self._names = [(one, name) for one, text in (*labels, *titles) for name in _in_all(text)] + others
        # Asked for each reference there is, so made once for each kind of them.
        self._allowed = cache(self._allowed_by)
        self._meanings = cache(self._meanings_by)

    def check(self, record: Record) -> Iterator[Finding]:
        """What the record refers to in vain."""
        source = _Source(record.id, record.example)
        for leaf in leaves(record):
            if leaf.marks:
                yield from self._check_leaf(source, leaf)
        yield from self._check_prose(source, record)
        yield from self._check_former_ids(record.former_ids)

    def check_written(self, document: Document, kind: type[Record]) -> Iterator[Finding]:
        """What a file refers to in vain that has other faults too, so that all are told in one run."""
        said = document.data.get("example")
        example = None if said not in ("true", "false", None) else said == "true"
        source = _Source(document.id, example)
        for leaf in written(kind, document.data):
            if leaf.marks:
                yield from self._check_leaf(source, leaf)

        former = document.data.get("former_ids")
        yield from self._check_former_ids(
            [one for one in former if isinstance(one, str)] if isinstance(former, list) else []
        )

    def _check_leaf(self, source: _Source, leaf: Leaf) -> Iterator[Finding]:
        allowed, known = self._allowed(leaf.marks)
        if leaf.word in known:
            yield from self._check_target(source, leaf)
        elif leaf.word in self._folders and any(isinstance(mark, Ref) for mark in leaf.marks):
            is_kind = ", ".join(self._folders[leaf.word])
            params = {"value": leaf.word, "is_kind": is_kind, "wanted": _kinds(leaf)}
            params["choices"] = _choices(allowed)
            yield Finding(leaf.loc, "wrong_kind", params)
        else:
            yield self._unknown(leaf, allowed)

    def _allowed_by(self, marks: tuple[Mark, ...]) -> tuple[list[str], frozenset[str]]:
        """What the marks allow, in its order and to look into."""
        words = [word for mark in marks for word in self._allowed_by_one(mark)]
        return words, frozenset(words)

    def _allowed_by_one(self, mark: Mark) -> list[str]:
        match mark:
            case Ref(folders):
                return [id_ for id_, found in self._folders.items() if not folders or {*folders} & {*found}]
            case WordRef(lists):
                return [word for name in lists for word in self._words[name]]
            case SubGoalRef():
                return self._sub_goals

    def _meanings_by(self, marks: tuple[Mark, ...]) -> dict[str, str]:
        """Every name of what the marks allow, without what slips are made of, and the id that it means."""
        _, known = self._allowed(marks)
        return {fold(name): id_ for id_, name in self._names if id_ in known}

    def _unknown(self, leaf: Leaf, allowed: list[str]) -> Finding:
        meant = self._meant(leaf, allowed)
        params = {"value": leaf.word, "nearest": meant}
        if meant and fold(leaf.word) in map(fold, self._called(meant)):
            params["known_as"] = meant
        if not all(isinstance(mark, Ref) for mark in leaf.marks):
            lists = [name for mark in leaf.marks if isinstance(mark, WordRef) for name in mark.lists]
            if any(isinstance(mark, Ref) for mark in leaf.marks):
                params["region"] = leaf.word  # it may be a record's id as well
            params["list"] = lists[0] if lists else "sub_goals"
            return Finding(leaf.loc, "word_unknown", {**params, "allowed": ", ".join(allowed)})
        if kind := _kinds(leaf):
            # A name that one record has is a slip; else a short list is shown whole.
            choices = "" if params["nearest"] else _choices(allowed)
            return Finding(leaf.loc, "unknown_reference", {**params, "kind": kind, "choices": choices})
        return Finding(leaf.loc, "unknown_record", params)

    def _meant(self, leaf: Leaf, allowed: list[str]) -> str:
        """The id that was meant by a title, label, former id, address or file's name, or by its spelling."""
        names, (_, known) = self._meanings(leaf.marks), self._allowed(leaf.marks)
        if len(words := leaf.word.split()) > 1 and known >= {*words}:
            return ", ".join(words)  # a comma is missing between them
        word = leaf.word.strip(" ,.;/").removesuffix(".yml").split("/")[-1]
        return names.get(fold(word)) or nearest(word, allowed) or names.get(nearest(word, names) or "", "")

    def _called(self, id_: str) -> Iterator[str]:
        """Every name of a record or a word."""
        yield from (name for one, name in self._names if one == id_)

    def _check_target(self, source: _Source, leaf: Leaf) -> Iterator[Finding]:
        target = self._records.get(leaf.word)
        if leaf.word == source.id and any(isinstance(mark, Ref) for mark in leaf.marks):
            yield Finding(leaf.loc, "refers_to_itself", {"value": leaf.word})
        elif target is not None and target.example and source.example is False:
            yield Finding(leaf.loc, "real_refers_to_example", {"value": leaf.word})

    def _check_prose(self, source: _Source, record: Record) -> Iterator[Finding]:
        """Links between records in running text."""
        for loc, part in parts(record):
            if isinstance(part, Prose):
                for lang in LANGUAGES:
                    for target, line in record_links(part.translation(lang) or ""):
                        leaf = Leaf((*loc, lang), target, (Ref(),))
                        yield from (replace(one, line=line) for one in self._check_leaf(source, leaf))

    def _check_former_ids(self, former_ids: Sequence[str]) -> Iterator[Finding]:
        """A former address must not have become another record's."""
        for index, former in enumerate(former_ids):
            if former in self._folders:
                yield Finding(("former_ids", index), "former_id_in_use", {"value": former})


def _kinds(leaf: Leaf) -> str:
    """The kinds of record that a field may name."""
    return ", ".join(folder for mark in leaf.marks if isinstance(mark, Ref) for folder in mark.folders)


def _choices(allowed: list[str]) -> str:
    """What may stand there, where it is short enough to be read."""
    return ", ".join(allowed) if len(allowed) <= _SHOWN else ""


def _other_names(record: Record) -> Iterator[str]:
    """What else a record is called: in short, by its letter or county, and what it was called before."""
    yield from record.former_ids
    if isinstance(record, Region | Roadmap):
        yield from _in_all(record.short)
    if isinstance(record, Roadmap):
        yield record.letter
    if isinstance(record, Region):
        yield from record.municipalities
        yield from _in_all(record.county) if record.county else ()


def _in_all(text: Multilingual) -> Iterator[str]:
    """A text in every language that it has."""
    yield from filter(None, map(text.translation, LANGUAGES))
