"""The folder of the pictures, content/images: which files are there, what they are called, what they hold."""

from pathlib import Path

from ..problems import Problem
from .files import RESERVED, file_bytes, file_problem, is_id, slug, within

FOLDER = "content/images"
MAX_IMAGE_BYTES = 2 * 1024 * 1024
_IGNORED = (".", "~")


def read_image_files(root: Path) -> tuple[dict[str, bytes], list[str], list[Problem]]:
    """Name and bytes of each file that can be used, the names of all, and what is wrong with the files."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    try:
        paths = _listed(root / FOLDER)
    except OSError:
        return {}, [], [file_problem(FOLDER, "folder_unreadable")]
    stems: dict[str, str] = {}
    for path in paths:
        name = f"{FOLDER}/{path.name}"
        if refusal := _refusal(root, path, name, stems):
            problems.append(refusal)
            continue
        data, found = file_bytes(path, name, MAX_IMAGE_BYTES)
        problems += [_too_large(name) if one.code == "file_too_large" else one for one in found]
        if data is not None:
            files[path.name] = data
    return files, [path.name for path in paths], problems


def _listed(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if not path.name.startswith(_IGNORED[0])
        and not path.name.endswith(_IGNORED[1])
        and path.suffix.lower() != ".md"
    )


def _refusal(root: Path, path: Path, name: str, stems: dict[str, str]) -> Problem | None:
    """What is wrong with where a file is and what it is called; `stems` are the names that are taken."""
    if not within(path, root / "content"):
        return file_problem(name, "file_leaves_folder")
    if path.is_dir():
        return file_problem(name, "folder_inside")
    if not path.is_file():
        return file_problem(name, "file_not_ordinary")
    right = f"{slug(path.stem)}{path.suffix.lower()}"
    if not is_id(path.stem) or path.suffix != path.suffix.lower():
        return file_problem(name, "image_bad_name", right=right)
    if RESERVED.fullmatch(path.stem):
        return file_problem(name, "file_reserved_name", right=f"{path.stem}-1{path.suffix}")
    other = stems.setdefault(path.stem, path.name)
    if other != path.name:  # their sizes would have the same names
        return file_problem(name, "image_name_taken", other=other)
    return None


def _too_large(name: str) -> Problem:
    return file_problem(name, "image_too_large", limit=str(MAX_IMAGE_BYTES // 1024**2))
