"""The content folder: which files belong to it, what they are called, and that they are what they seem.

Ignored: Markdown files (a README), what begins with a dot and editors' copies that end in ~.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import combining, normalize

from ..problems import Problem, nearest, problem
from .document import Document
from .yaml_reader import MAX_BYTES, identity, read_text

FOLDER = "content"
FOLDERS = tuple("regions roadmaps directions missions mobilisations results actors resources events".split())
SINGLES = ("project", "vocabularies", "glossary", "ui")
MAX_NAME = 80
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ENDINGS = re.compile(r"(\.(ya?ml|json|txt))+$", re.IGNORECASE)
_IGNORED = re.compile(r"\..*|.*~|.*\.md", re.IGNORECASE)
_TO_RENAME = ("file_bad_name", "file_wrong_ending")  # its YAML is checked in the same run
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss"})


def read_folder(root: Path) -> tuple[list[Document], list[Problem]]:
    """Every document below `root`/content, in a fixed order, and every problem with the files themselves."""
    documents: list[Document] = []
    problems: list[Problem] = []
    names = {path.relative_to(root).as_posix(): path for path in _entries(root / FOLDER)}
    for name, path in names.items():
        refusal = _refusal(root, path, name)
        document, found = (
            read_file(path, name) if refusal is None or refusal.code in _TO_RENAME else (None, [])
        )
        documents += [document] if document and not refusal else []
        problems += [refusal, *found] if refusal else found
    return documents, [*problems, *_missing(names), *_taken(names)]


def _entries(content: Path) -> Iterator[Path]:
    """Files of content/ and of its folders; a folder that isn't one of them, or can't be opened, stands for itself."""
    for entry in _listed(content) or ():
        inside = _listed(entry) if entry.name in FOLDERS and within(entry, content) else None
        yield from [entry] if inside is None else inside


def _listed(folder: Path) -> list[Path] | None:
    try:
        return sorted(path for path in folder.iterdir() if not _IGNORED.fullmatch(path.name))
    except OSError:
        return None


def within(path: Path, folder: Path) -> bool:
    """Whether the file is really there, whatever links lead to it."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def read_file(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """One file as a document; `name` is what it is called in a report."""
    data, problems = file_bytes(path, name, MAX_BYTES)
    return (None, problems) if data is None else read_text(name, data)


def file_bytes(path: Path, name: str, limit: int) -> tuple[bytes | None, list[Problem]]:
    """What a file holds, if it can be read and isn't larger than that many bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as refused:
        return None, [_at(name, "file_unreadable", why=refused.strerror or str(refused))]
    if len(data) > limit:
        return None, [_at(name, "file_too_large", limit=str(limit // 1024))]
    return data, []


def _refusal(root: Path, path: Path, name: str) -> Problem | None:
    """What is wrong with where a file is, what it is and what it is called."""
    if not within(path, root / FOLDER):
        return _at(name, "file_leaves_folder")
    if path.is_dir():
        return _refused_folder(path, name)
    if not path.is_file():
        return _at(name, "file_not_ordinary")
    folder, id_ = identity(name)
    stem = _ENDINGS.sub("", path.name)
    if not folder and stem not in SINGLES or not _ENDINGS.search(path.name):
        return _unknown(path, folder)
    if path.name != f"{stem}.yml":
        return _at(name, "file_wrong_ending", right=f"{slug(stem)}.yml")
    if folder and not is_id(id_):
        return _at(name, "file_bad_name", right=f"{slug(stem)}.yml")
    return None


def _refused_folder(path: Path, name: str) -> Problem:
    if identity(name)[0]:
        return _at(name, "folder_inside")
    if path.name in FOLDERS:
        return _at(name, "folder_unreadable")
    return _at(name, "folder_unknown", allowed=", ".join(FOLDERS), nearest=nearest(path.name, FOLDERS) or "")


def _unknown(path: Path, folder: str) -> Problem:
    """A file that has no place; in a kind's folder there is nothing to guess."""
    if folder:
        right = f"{slug(path.stem)}.yml"
        return _at(f"{FOLDER}/{folder}/{path.name}", "file_no_record", right=right)
    allowed = [f"{one}.yml" for one in SINGLES]
    guess = nearest(path.name, allowed) or ""
    shown = ", ".join([*allowed, *(f"{one}/" for one in FOLDERS)])
    return _at(f"{FOLDER}/{path.name}", "file_unknown", allowed=shown, nearest=guess)


def is_id(stem: str) -> bool:
    """Whether a file so called has an address that it can keep."""
    return bool(_ID.fullmatch(stem)) and len(stem) <= MAX_NAME


def slug(stem: str) -> str:
    """The name that a file should have: `Lagring nära nätet` → `lagring-nara-natet`."""
    letters = normalize("NFD", stem.lower().translate(_SPELT_OUT))
    plain = "".join(char for char in letters if not combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_NAME].strip("-") or "namn"


def _missing(names: Iterable[str]) -> Iterator[Problem]:
    """Without these four the site can't speak."""
    for single in SINGLES:
        if f"{FOLDER}/{single}.yml" not in names:
            yield _at(f"{FOLDER}/{single}.yml", "file_missing")


def _taken(names: Iterable[str]) -> Iterator[Problem]:
    """Ids are unique across kinds, also on a disk that doesn't tell capitals from small letters."""
    first = {single: f"{FOLDER}/{single}.yml" for single in SINGLES}
    for name in names:
        folder, id_ = identity(name)
        other = first.setdefault(id_.casefold(), name) if folder and name.endswith(".yml") else name
        if other != name:
            yield _at(name, "id_twice", other=other)


def _at(name: str, code: str, **params: str) -> Problem:
    return problem(name, 1, 1, (), code, **params)
