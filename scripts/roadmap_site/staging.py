"""The only writer before MkDocs: puts every file of both languages where the two builds find it."""

from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, str | bytes]


def write_staging(folder: Path, files: Files) -> int:
    """Make `folder` hold exactly these files (relative path → text or bytes); returns how many changed.

    A file that already is as it should be isn't touched, so that a watcher sees only what changed.
    """
    changed = sum(_write(folder / path, content) for path, content in files.items())
    wanted = {folder / path for path in files}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
            changed += 1
    return changed


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
