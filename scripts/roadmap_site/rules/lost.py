"""What several files seek in vain is one mistake, not theirs: a word, a record or a folder that is gone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from ..finding import Finding, problems_at
from ..model import Project, Vocabularies
from ..model.known_words import NEEDED
from ..problems import Problem, problem
from ..source import Document
from .parts import ANCHORS

_MANY, _MANY_ALIKE = 2, 4  # so many files don't make the same slip
_LIKE = 0.8


class Told(NamedTuple):
    """What was found in a file."""

    document: Document
    finding: Finding


@dataclass(frozen=True)
class Lost:
    """Tells references in vain, those of several files once; `ids` are what stands in each folder."""

    vocabularies: Vocabularies
    project: Project
    words: Document
    goals: Document
    ids: Mapping[str, Sequence[str]]

    def tell(self, told: Iterable[Told]) -> Iterator[Problem]:
        """Each finding as a problem of its file, or joined with its like as one of what lacks something."""
        groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
        everything = list(told)
        sought = {
            group[2] or one.finding.params["value"]: group
            for one in everything
            if (group := self._group(one.finding))[0] in ("record_gone", "folder_without_records")
        }
        for one in everything:
            found = one.finding
            group = self._group(found)
            # A field that may name several kinds means the one of that name that others seek.
            may_be_elsewhere = (
                found.code == "unknown_record" or "kind" in found.params or "region" in found.params
            )
            groups[sought.get(found.params.get("value", ""), group) if may_be_elsewhere else group].append(
                one
            )
        for (code, where, value), alike in groups.items():
            if code == "word_unknown" and self._is_told(where, value):
                continue
            gone = code == "folder_without_records" or (code and _is_gone(alike))
            yield from [self._joined(code, where, value, alike)] if gone else map(_alone, alike)

    def _group(self, found: Finding) -> tuple[str, str, str]:
        """What was sought, where, under which name; what is no such search stands alone."""
        value = found.params.get("value", "")
        if found.code == "word_unknown":
            return found.code, found.params["list"], value
        where = found.params.get("kind", "")
        if found.code == "unknown_reference" and where in self.ids:
            if not self.ids[where]:
                return "folder_without_records", where, ""
            if not found.params.get("known_as"):
                return "record_gone", where, value
        return "", "", ""

    def _is_told(self, where: str, value: str) -> bool:
        """Whether the list itself is told already: a word is needed, stands twice, or there is none."""
        if where == "sub_goals":
            ids = [goal.id for goal in self.project.sub_goals]
            return bool(ANCHORS & {*ids}) or len({*ids}) < len(ids)
        ids = [word.id for word in self.vocabularies.words(where)]
        return not ids or len({*ids}) < len(ids) or value in NEEDED.get(where, ())

    def _joined(self, code: str, where: str, value: str, alike: list[Told]) -> Problem:
        first, sought = alike[0]
        line, _ = first.place(sought.loc)
        params = {"value": value, "places": str(len(alike)), "first": f"{first.path}:{line}"}
        if code == "folder_without_records":
            return problem(f"content/{where}", 1, 1, (), code, **params)
        if code == "record_gone":
            return problem(f"content/{where}/{value}.yml", 1, 1, (), code, **params)
        document, code = (self.goals, "sub_goal_gone") if where == "sub_goals" else (self.words, "word_gone")
        found = Finding((where,), code, params, position=document.place_of_key((where,)))
        return next(problems_at(document, [found]))


def _is_gone(alike: list[Told]) -> bool:
    """Whether it is no slip of the hand: it stands in several files, and is like nothing that is there."""
    files = len({one.document.path for one in alike})
    found = alike[0].finding.params
    like = SequenceMatcher(None, found["value"], found.get("nearest", "")).ratio() >= _LIKE
    return files >= (_MANY_ALIKE if like else _MANY)


def _alone(one: Told) -> Problem:
    """A field's own name that isn't known stands where the name does."""
    document, found = one
    if found.loc and found.loc[-1] == found.params.get("value"):
        found = replace(found, position=document.place_of_key(found.loc))
    return next(problems_at(document, [found]))
