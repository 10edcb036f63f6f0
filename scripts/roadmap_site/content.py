"""The content folder as one typed whole: every file read, every rule tried, every reference followed, all problems in one run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from .finding import problems_at
from .handwritten import read_handwritten
from .model import KINDS, SINGLES, Project, Record, Vocabularies
from .model.handwritten import Handwritten
from .model.parse import parse
from .problems import Problem
from .relations import Site, relate
from .rules import check_record
from .rules.engine_settings import engine_problems
from .rules.interface import check_interface
from .rules.pages.site_paths import SitePaths, site_paths
from .rules.references import References
from .source import Document, identity, read_folder

Key = tuple[str, str]  # a record's folder and id


@dataclass(frozen=True)
class Content:
    """What was read: the related records (None while any error stands), and where each was written."""

    site: Site | None
    problems: tuple[Problem, ...]
    documents: Mapping[str, Document]
    handwritten: Handwritten


def read_content(root: Path, today: date) -> Content:
    """Read and check `root`/content and `root`/docs; `today` is the real day, against which dates in the future are refused."""
    documents, misread = read_folder(root)
    singles, records, problems = _parse_all(documents)
    problems += engine_problems(root)
    # By folder too: where two have one name, each is told its own.
    placed = {(document.folder, document.id): document for document in documents}
    if ui := placed.get(("", "ui")):
        problems += _check_interface(ui)
    folders = _folders(documents, misread)
    project, vocabularies = singles.get("project"), singles.get("vocabularies")
    if isinstance(project, Project):
        stages = [word.id for word in vocabularies.stages] if isinstance(vocabularies, Vocabularies) else ()
        for record in (project, *_flat(records)):
            problems += problems_at(placed[_key(record)], check_record(record, project, today, stages))
        if isinstance(vocabularies, Vocabularies):
            problems += _check_references(project, vocabularies, folders, _flat(records), placed)
    handwritten, found = read_handwritten(root, _made(folders, records, project, today))
    problems += found
    # What was cut or misread has nothing of its own to be told.
    told = {(one.path, one.field) for one in misread if one.field}
    problems = misread + [one for one in problems if (one.path, one.field) not in told]
    failed = any(problem.severity == "error" for problem in problems) or len(singles) < len(SINGLES)
    site = None if failed else relate(**singles, records={folder: tuple(records[folder]) for folder in KINDS})
    by_id = {document.id: document for document in documents}
    return Content(site, tuple(sorted(set(problems))), by_id, handwritten)


def _made(
    folders: Mapping[str, tuple[str, ...]], records: Mapping[str, list[Record]], project: Any, today: date
) -> SitePaths:
    """The pages that are made of what is here, as far as it can be read."""
    known = project if isinstance(project, Project) else None
    return site_paths(folders, _flat(records), known, today)


def _key(record: Record) -> Key:
    return record.folder, record.id


def _check_interface(document: Document) -> Iterator[Problem]:
    """What is no text of a string's own stands at its name, or at its group's where there is none."""
    for one in check_interface(document.data):
        known = one.loc if one.loc in document.keys else one.loc[:1]
        place = document.place(one.loc) if len(one.loc) > 2 else document.place_of_key(known)
        yield from problems_at(document, [replace(one, position=place)])


def _parse_all(
    documents: Iterable[Document],
) -> tuple[dict[str, Any], dict[str, list[Record]], list[Problem]]:
    singles: dict[str, Any] = {}
    records: dict[str, list[Record]] = defaultdict(list)
    problems: list[Problem] = []
    for document in documents:
        kind = KINDS[document.folder] if document.folder else SINGLES[document.id]
        given = {"id": document.id} if issubclass(kind, Record) else {}
        parsed, refused = parse(document, kind, **given)
        problems += refused
        if parsed is not None and document.folder:
            records[document.folder].append(parsed)
        elif parsed is not None:
            singles[{"ui": "phrases"}.get(document.id, document.id)] = parsed
    return singles, records, problems


def _flat(records: Mapping[str, list[Record]]) -> Iterator[Record]:
    for folder in KINDS:
        yield from records.get(folder, ())


def _folders(documents: Iterable[Document], problems: Iterable[Problem]) -> dict[str, tuple[str, ...]]:
    """Every id and its folders, also of files that can't be read: a reference to one is no fault of its own."""
    paths = {*(document.path for document in documents), *(problem.path for problem in problems)}
    found: dict[str, tuple[str, ...]] = {}
    for folder, id_ in map(identity, sorted(paths)):
        if folder:
            found[id_] = (*found.get(id_, ()), folder)
    return found


def _check_references(
    project: Project,
    vocabularies: Vocabularies,
    folders: Mapping[str, tuple[str, ...]],
    records: Iterator[Record],
    placed: Mapping[Key, Document],
) -> Iterator[Problem]:
    members = {_key(record): record for record in records}
    references = References(project, vocabularies, folders, members.values())
    for record in (project, *members.values()):
        yield from problems_at(placed[_key(record)], references.check(record))
    for key, document in placed.items():
        if document.folder and key not in members:
            yield from problems_at(document, references.check_written(document, KINDS[document.folder]))
