"""The content folder: which files belong to it, what they are called, and that they are what they seem.

Ignored: Markdown files (a README), what begins with a dot and editors' copies that end in ~.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..problems import Problem, nearest
from .document import Document
from .files import RESERVED, file_problem, is_id, read_file, slug, within
from .image_files import FOLDER as IMAGES
from .yaml_reader import identity

FOLDER = "content"
_ENDINGS = re.compile(r"(\.(ya?ml|json|txt))+$", re.IGNORECASE)
_IGNORED = re.compile(r"\..*|.*~|.*\.md", re.IGNORECASE)
_TO_READ = (
    "file_bad_name",
    "file_wrong_ending",
    "file_reserved_name",
    "id_twice",
)  # its YAML is checked in the same run


class Layout(NamedTuple):
    """What content/ holds: a folder for each kind of record, and single files by their names without .yml."""

    folders: tuple[str, ...]
    singles: tuple[str, ...]

    @property
    def all_folders(self) -> tuple[str, ...]:
        """Those of the records, and that of the pictures, which `image_files` reads."""
        return (*self.folders, PurePosixPath(IMAGES).name)


def read_folder(root: Path, layout: Layout) -> tuple[list[Document], list[Problem]]:
    """Every document below `root`/content, in a fixed order, and every problem with the files themselves."""
    documents: list[Document] = []
    problems: list[Problem] = []
    if not (root / FOLDER).is_dir():
        return [], [file_problem(FOLDER, "content_missing")]
    names = {path.relative_to(root).as_posix(): path for path in _entries(root / FOLDER, layout)}
    clashes = {one.path: one for one in _taken(names, layout)}
    for name, path in names.items():
        refusal = clashes.get(name) or _refusal(root, path, name, layout)
        document, found = read_file(path, name) if refusal is None or refusal.code in _TO_READ else (None, [])
        # One that only shares its id is checked as the others are; one with a wrong name has no id yet.
        named = refusal is None or (refusal.code == "id_twice" and name == _right(name))
        documents += [document] if document and named else []
        problems += [refusal, *found] if refusal else found
    return documents, [*problems, *_missing(names, layout)]


def _entries(content: Path, layout: Layout) -> Iterator[Path]:
    """Files of content/ and of its folders.

    A folder that isn't one of them, or can't be opened, stands for itself.
    """
    for entry in _listed(content) or ():
        if entry.is_dir() and entry.name == PurePosixPath(IMAGES).name:
            continue
        inside = _listed(entry) if entry.name in layout.folders and within(entry, content) else None
        yield from [entry] if inside is None else inside


def _listed(folder: Path) -> list[Path] | None:
    try:
        return sorted(path for path in folder.iterdir() if not _IGNORED.fullmatch(path.name))
    except OSError:
        return None


def _refusal(root: Path, path: Path, name: str, layout: Layout) -> Problem | None:
    """What is wrong with where a file is, what it is and what it is called."""
    if path.is_symlink() and not within(path, root / FOLDER):  # a folder that leads away isn't looked into
        return file_problem(name, "file_leaves_folder")
    if path.is_dir():
        return _refused_folder(path, name, layout)
    if not path.is_file():
        return file_problem(name, "file_not_ordinary")
    folder, id_ = identity(name)
    stem = _ENDINGS.sub("", path.name)
    if not folder and stem not in layout.singles or not _ENDINGS.search(path.name):
        return _unknown(path, folder, layout)
    if path.name != f"{stem}.yml":
        return file_problem(name, "file_wrong_ending", right=f"{slug(stem)}.yml")
    if folder and RESERVED.fullmatch(stem):
        return file_problem(name, "file_reserved_name", right=f"{slug(stem)}-1.yml")
    if folder and not is_id(id_):
        return file_problem(name, "file_bad_name", right=f"{slug(stem)}.yml")
    return None


def _refused_folder(path: Path, name: str, layout: Layout) -> Problem:
    if identity(name)[0]:
        return file_problem(name, "folder_inside")
    if path.name in layout.folders:
        return file_problem(name, "folder_unreadable")
    return file_problem(
        name,
        "folder_unknown",
        allowed=", ".join(layout.all_folders),
        nearest=nearest(path.name, layout.all_folders) or "",
    )


def _unknown(path: Path, folder: str, layout: Layout) -> Problem:
    """A file that has no place; in a kind's folder there is nothing to guess."""
    if folder:
        right = f"{slug(path.stem)}.yml"
        return file_problem(f"{FOLDER}/{folder}/{path.name}", "file_no_record", right=right)
    allowed = [f"{one}.yml" for one in layout.singles]
    guess = nearest(path.name, allowed) or ""
    shown = ", ".join([*allowed, *(f"{one}/" for one in layout.folders)])
    return file_problem(f"{FOLDER}/{path.name}", "file_unknown", allowed=shown, nearest=guess)


def _missing(names: Iterable[str], layout: Layout) -> Iterator[Problem]:
    """Without these four the site can't speak."""
    for single in layout.singles:
        if f"{FOLDER}/{single}.yml" not in names:
            yield file_problem(f"{FOLDER}/{single}.yml", "file_missing")


def _taken(names: Iterable[str], layout: Layout) -> Iterator[Problem]:
    """Ids are unique across kinds, also on a disk that doesn't tell capitals from small letters.

    Of two, the one is told whose name must be changed anyway, else the one that is read last.
    """
    first = {single: f"{FOLDER}/{single}.yml" for single in layout.singles}
    records = [name for name in names if identity(name)[0] and _ENDINGS.search(name)]
    for name in sorted(records, key=lambda name: (name != _right(name), records.index(name))):
        other = first.setdefault(slug(PurePosixPath(_right(name)).stem), name)
        if other != name:
            yield file_problem(name, "id_twice", other=other)


def _right(name: str) -> str:
    """The path that a record's file should have."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{slug(_ENDINGS.sub('', path.name))}.yml"))
