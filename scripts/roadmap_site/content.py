"""content/ and docs/ as one typed whole: every file read, every rule tried, all problems told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from .finding import problems_at
from .handwritten import read_handwritten
from .model import KINDS, SINGLES, Glossary, Interface, Pictured, Project, Record, Vocabularies
from .model.handwritten import Handwritten
from .model.in_part import read_in_part
from .model.parse import failed_fields, parse
from .pictures.picture import Picture
from .problems import Problem
from .relations import Site, relate
from .rules import check_record
from .rules.between import check_together
from .rules.engine_settings import engine_problems
from .rules.examples import Examples
from .rules.images import Known, check_files, examined, unused
from .rules.interface import check_interface
from .rules.lost import Lost, Told
from .rules.municipalities import check_municipalities
from .rules.pages.site_paths import SitePaths, site_paths
from .rules.publishing import check_publishing
from .rules.references import References
from .rules.words import check_glossary, check_vocabularies
from .source import Document, Layout, identity, read_folder
from .source.image_files import read_image_files

Key = tuple[str, str]  # a record's folder and id
Folders = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Content:
    """What was read: the related records (None while any error stands), and where each was written.

    `unpublishable` is what is still missing before the site may be published, told where nothing else is
    wrong.
    """

    site: Site | None
    problems: tuple[Problem, ...]
    documents: Mapping[str, Document]
    handwritten: Handwritten
    unpublishable: tuple[Problem, ...] = ()


@dataclass
class _Typed:
    """What the documents say, as far as they can be read; a broken one is None, or no record."""

    project: Project | None = None
    vocabularies: Vocabularies | None = None
    glossary: Glossary | None = None
    phrases: Interface | None = None
    records: dict[str, list[Record]] = field(default_factory=dict)
    in_part: list[Record] = field(default_factory=list)  # for the rules alone

    def add(self, read: BaseModel) -> None:
        """Put what was read where it belongs."""
        match read:
            case Project():
                self.project = read
            case Vocabularies():
                self.vocabularies = read
            case Glossary():
                self.glossary = read
            case Interface():
                self.phrases = read
            case Record():
                self.records.setdefault(read.folder, []).append(read)

    def members(self) -> Iterator[Record]:
        """Every record but the project, kind by kind."""
        for folder in KINDS:
            yield from self.records.get(folder, ())

    def site(self) -> Site | None:
        """All of it, related; None where one of the single files is missing."""
        if not (self.project and self.vocabularies and self.glossary and self.phrases):
            return None
        records = {folder: tuple(self.records.get(folder, ())) for folder in KINDS}
        return relate(self.project, self.vocabularies, self.glossary, self.phrases, records)


@dataclass(frozen=True)
class _Against:
    """What records are held against: all others, and the words that there are."""

    project: Project
    vocabularies: Vocabularies
    folders: Folders
    examples: Examples
    references: References

    @classmethod
    def of(cls, typed: _Typed, folders: Folders) -> _Against | None:
        """None where one of the files can't be read that hold the words."""
        project, vocabularies = typed.project, typed.vocabularies
        if not (project and vocabularies):
            return None
        examples = Examples(typed.members(), project, vocabularies)
        references = References(project, vocabularies, folders, tuple(typed.members()))
        return cls(project, vocabularies, folders, examples, references)

    def lost(self, placed: Mapping[Key, Document]) -> Lost:
        """What tells of that which several files seek in vain."""
        ids = {folder: [id_ for id_, found in self.folders.items() if folder in found] for folder in KINDS}
        words, goals = placed["", "vocabularies"], placed["", "project"]
        return Lost(self.vocabularies, self.project, words, goals, ids)


@dataclass(frozen=True)
class _Images:
    """The folder of the pictures: those that can be shown, the names of all files, and what is wrong."""

    pictures: Mapping[str, Picture]
    names: tuple[str, ...]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, root: Path) -> _Images:
        files, names, refused = read_image_files(root)
        pictures, problems = examined(files)
        return cls(pictures, tuple(names), (*refused, *problems))


def read_content(root: Path, today: date) -> Content:
    """Read and check `root`/content and `root`/docs; `today` is the real day: a later one is refused."""
    documents, misread = read_folder(root, Layout(tuple(KINDS), tuple(SINGLES)))
    typed, problems = _parse_all(documents)
    folders = _folders(documents, misread)
    problems += engine_problems(root)
    problems += _check(typed, folders, documents, today)
    images = _Images.of(root)
    problems += [*images.problems, *_check_images(typed, images, documents)]
    known = Known(images.names, _licences(typed))
    handwritten, found = read_handwritten(root, _made(typed, folders, today), known)
    problems += found
    # What was cut or misread has nothing of its own to be told.
    told = {(one.path, one.field) for one in misread if one.field}
    problems = misread + [one for one in problems if (one.path, one.field) not in told]
    failed = any(problem.severity == "error" for problem in problems)
    site = None if failed else typed.site()
    if site:
        site = replace(site, pictures=images.pictures)
        problems += unused(images.names, {*_shown(typed), *handwritten.images})
    by_id = {document.id: document for document in documents}
    return Content(
        site, tuple(sorted(set(problems))), by_id, handwritten, tuple(_unpublishable(site, documents))
    )


def _unpublishable(site: Site | None, documents: Iterable[Document]) -> Iterator[Problem]:
    for document in documents:
        if site and (document.folder, document.id) == ("", "project"):
            yield from problems_at(document, check_publishing(site.project))


def _parse_all(documents: Iterable[Document]) -> tuple[_Typed, list[Problem]]:
    typed, problems = _Typed(), list[Problem]()
    for document in documents:
        kind = KINDS[document.folder] if document.folder else SINGLES[document.id]
        given = {"id": document.id} if issubclass(kind, Record) else {}
        read, refused = parse(document, kind, **given)
        problems += [one for one in refused if not _unread(document, one)]
        if read is not None and not document.unread:
            typed.add(read)
        elif issubclass(kind, Record):
            part = read_in_part(document, kind, failed_fields(refused) | document.unread, **given)
            typed.in_part += [part] if part else []
    return typed, problems


def _unread(document: Document, one: Problem) -> bool:
    """Whether a field is only missing because YAML couldn't read it."""
    return one.code == "missing" and one.field in document.unread


def _check(typed: _Typed, folders: Folders, documents: Sequence[Document], today: date) -> Iterator[Problem]:
    """What can't be true in the files that can be read; without the project, nothing is held against it."""
    # By folder too: where two have one name, each is told its own.
    placed = {(document.folder, document.id): document for document in documents}
    if ui := placed.get(("", "ui")):
        yield from _check_interface(ui)
    regions = [id_ for id_, found in folders.items() if "regions" in found]
    if typed.vocabularies:
        yield from problems_at(placed["", "vocabularies"], check_vocabularies(typed.vocabularies, regions))
    if typed.glossary:
        yield from problems_at(placed["", "glossary"], check_glossary(typed.glossary))
    for record, finding in check_together(typed.members()):
        yield from problems_at(placed[_key(record)], [finding])
    whole = {one.id for one in typed.records.get("regions", ())}
    found = check_municipalities((*typed.members(), *typed.in_part), all_regions=whole >= {*regions})
    for record, finding in found:
        yield from problems_at(placed[_key(record)], [finding])
    yield from _check_records(typed, folders, placed, today)


def _check_records(
    typed: _Typed, folders: Folders, placed: Mapping[Key, Document], today: date
) -> Iterator[Problem]:
    """One record after the other, each with all that is asked of it: so it is walked through only once."""
    project = typed.project or next((one for one in typed.in_part if isinstance(one, Project)), None)
    project = project or read_in_part(None, Project, set(), id="project")
    stages = [word.id for word in typed.vocabularies.stages] if typed.vocabularies else ()
    against = _Against.of(typed, folders)
    told: list[Told] = []
    whole = {_key(one): one for one in (*([typed.project] if typed.project else ()), *typed.members())}
    for record in (*whole.values(), *typed.in_part):
        document = placed[_key(record)]
        if project:
            yield from problems_at(document, check_record(record, project, today, stages))
        if against and _key(record) in whole:
            yield from problems_at(document, against.examples.check(record))
            told += (Told(document, one) for one in against.references.check(record))
    if against:
        for (folder, id_), document in placed.items():
            if folder and (folder, id_) not in whole:
                found = against.references.check_written(document, KINDS[folder])
                told += (Told(document, one) for one in found)
        yield from against.lost(placed).tell(told)


def _check_images(typed: _Typed, images: _Images, documents: Iterable[Document]) -> Iterator[Problem]:
    """Pictures that records name, and that aren't there."""
    placed = {(document.folder, document.id): document for document in documents}
    for record in (*typed.members(), *typed.in_part):
        yield from problems_at(placed[_key(record)], check_files(record, images.names))


def _shown(typed: _Typed) -> Iterator[str]:
    """The files of the records' pictures; those of hidden examples too."""
    for record in typed.members():
        if isinstance(record, Pictured) and record.image:
            yield record.image.file


def _licences(typed: _Typed) -> tuple[str, ...] | None:
    return tuple(word.id for word in typed.vocabularies.licences) if typed.vocabularies else None


def _check_interface(document: Document) -> Iterator[Problem]:
    """What is no text of a string's own stands at its name, or at its group's where there is none."""
    for one in check_interface(document.data):
        known = one.loc if one.loc in document.keys else one.loc[:1]
        place = document.place(one.loc) if len(one.loc) > 2 else document.place_of_key(known)
        yield from problems_at(document, [replace(one, position=place)])


def _key(record: Record) -> Key:
    return record.folder, record.id


def _folders(documents: Iterable[Document], problems: Iterable[Problem]) -> Folders:
    """Every id and its folders, also of files that can't be read: a reference to one is no fault."""
    paths = {*(document.path for document in documents), *(problem.path for problem in problems)}
    found: dict[str, tuple[str, ...]] = {}
    for folder, id_ in map(identity, sorted(paths)):
        if folder:
            found[id_] = (*found.get(id_, ()), folder)
    return found


def _made(typed: _Typed, folders: Folders, today: date) -> SitePaths:
    """The pages that are made of what is here, as far as it can be read."""
    return site_paths(folders, typed.members(), typed.project, today)
