"""One file: what it holds, whether it is really there, and what it should be called."""

import os
import re
from pathlib import Path
from unicodedata import combining, normalize

from ..problems import Problem, problem
from .document import Document
from .yaml_reader import MAX_BYTES, read_text

MAX_NAME = 80
# Windows keeps these for devices: who has it could not even fetch the files.
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss"})


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
        return None, [file_problem(name, "file_unreadable", why=refused.strerror or str(refused))]
    if len(data) > limit:
        return None, [file_problem(name, "file_too_large", limit=str(limit // 1024))]
    return data, []


def is_id(stem: str) -> bool:
    """Whether a file so called has an address that it can keep."""
    return bool(_ID.fullmatch(stem)) and len(stem) <= MAX_NAME


def slug(stem: str) -> str:
    """The name that a file should have: `Lagring nära nätet` → `lagring-nara-natet`."""
    letters = normalize("NFD", stem.lower().translate(_SPELT_OUT))
    plain = "".join(char for char in letters if not combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_NAME].strip("-") or "namn"


def file_problem(name: str, code: str, **params: str) -> Problem:
    """A problem with a file itself; it stands at its beginning."""
    return problem(name, 1, 1, (), code, **params)
