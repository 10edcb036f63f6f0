"""The only writer before MkDocs: puts every file of both languages where the two builds find it."""

from collections.abc import Mapping
from pathlib import Path

from .machine import writing

Files = Mapping[str, str | bytes]


def write_staging(folder: Path, files: Files) -> int:
    """Make `folder` hold exactly these files (relative path → text or bytes); returns how many changed.

    A file that already is as it should be isn't touched, so that a watcher sees only what changed.
    """
    wanted = {folder / path for path in files}
    removed = _clear(
        folder, wanted
    )  # first: a file may stand where a folder should, or a link lead out of here
    return removed + add_files(folder, files)


def add_files(folder: Path, files: Files) -> int:
    """Put these files into a folder that holds others too; returns how many changed."""
    return sum(_write(folder / path, content) for path, content in files.items())


def _clear(folder: Path, wanted: set[Path]) -> int:
    """Remove what isn't asked for, and what nobody made here; returns how many files that was."""
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted or path.is_symlink():
            path.unlink()
            removed += 1
    return removed


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path):
        path.write_bytes(data)
    return True
