"""The content folder: which files belong to it, what they are called, and that they are what they seem."""

import re
from collections.abc import Iterable
from pathlib import Path
from unicodedata import combining, normalize

from ..model import KINDS, SINGLES
from ..problems import Problem, nearest, problem
from .document import Document
from .yaml_reader import MAX_BYTES, read_text

FOLDER = "content"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
_IGNORED = (".md",)


def read_folder(root: Path) -> tuple[list[Document], list[Problem]]:
    """Every document below `root`/content, in a fixed order, and every problem with the files themselves."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in sorted((root / FOLDER).rglob("*")):
        if path.is_dir() and not path.is_symlink() or path.name.startswith(".") or path.suffix in _IGNORED:
            continue
        name = path.relative_to(root).as_posix()
        if misplaced := _misplaced(root, path, name):
            problems.append(misplaced)
            continue
        document, found = _read(path, name)
        problems += found
        documents += [document] if document else []
    present = {path.name for path in (root / FOLDER).glob("*.yml")}
    problems += [problem(f"{FOLDER}/{one}.yml", 1, 1, (), "file_missing") for one in SINGLES if f"{one}.yml" not in present]
    return documents, problems + list(_taken(documents))


def _read(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    folder = path.parent.name if name.count("/") == 2 else ""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as refused:
        return None, [problem(name, 1, 1, (), "file_unreadable", why=refused.strerror or str(refused))]
    return read_text(name, folder, path.stem, data)


def _misplaced(root: Path, path: Path, name: str) -> Problem | None:
    """What is wrong with where a file is and what it is called."""
    if not path.resolve().is_relative_to((root / FOLDER).resolve()):
        return problem(name, 1, 1, (), "file_leaves_folder")
    if path.suffix.lower() in (".yaml", ".yml", ".json", ".txt") and path.suffix != ".yml":
        return problem(name, 1, 1, (), "file_wrong_ending", right=f"{path.stem}.yml")
    folder, depth = path.parent.name, name.count("/")
    if depth == 1 and path.stem in SINGLES or depth == 2 and folder in KINDS and _NAME.fullmatch(path.name):
        return None
    if depth == 2 and folder in KINDS and path.suffix == ".yml":
        return problem(name, 1, 1, (), "file_bad_name", right=f"{_slug(path.stem)}.yml")
    allowed = sorted([*(f"{one}.yml" for one in SINGLES), *(f"{one}/" for one in KINDS)])
    guess = nearest(path.name if depth == 1 else f"{folder}/", allowed) or ""
    return problem(name, 1, 1, (), "file_unknown", allowed=", ".join(allowed), nearest=guess)


def _slug(stem: str) -> str:
    """The name that a file should have: `Lagring nära nätet` → `lagring-nara-natet`."""
    plain = "".join(char for char in normalize("NFD", stem.lower()) if not combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "namn"


def _taken(documents: Iterable[Document]) -> Iterable[Problem]:
    """Ids are unique across kinds, also on a disk that doesn't tell capitals from small letters."""
    first: dict[str, Document] = {}
    for document in documents:
        other = first.setdefault(document.id.lower(), document)
        if other is not document and document.folder:
            yield problem(document.path, 1, 1, (), "id_twice", other=other.path)
