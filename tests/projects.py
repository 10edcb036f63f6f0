"""Folders with a project in each: the program's own content (tests/project), or the shipped one, for a test
to change.
"""

import shutil
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
OWN = Path(__file__).parent / "project"
# The day on which the made-up partnership is looked at: the tests' clock.
TODAY = date(2026, 5, 20)
# A day long before its last entries.
PAST_DAY = date(2025, 2, 10)
WRITTEN = ("content", "docs")
# What is the same for every partnership: the frame, MkDocs' settings and the interface's words.
FRAME = ("overrides",)
SETTINGS = ("mkdocs.yml", "mkdocs.en.yml")
INTERFACE = "content/ui.yml"


def project_folder(folder: Path) -> Path:
    """The made-up partnership's project, with all that a build needs."""
    _copy(ROOT, folder, FRAME)
    return content_folder(folder)


def content_folder(folder: Path) -> Path:
    """What somebody wrote of it: all that a check reads."""
    _copy(OWN, folder, WRITTEN)
    _copy(ROOT, folder, (*SETTINGS, INTERFACE))
    return folder


def shipped_folder(folder: Path, root: Path = ROOT) -> Path:
    """A copy of the shipped project."""
    _copy(root, folder, (*WRITTEN, *SETTINGS, *FRAME))
    return folder


def _copy(source: Path, folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        one = source / name
        (shutil.copytree if one.is_dir() else shutil.copy)(one, folder / name)


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file}: {old!r} stands there {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8")


def without_examples(root: Path) -> Path:
    """The same project with only what is real."""
    change(root / "content" / "project.yml", "show_examples: true", "show_examples: false")
    return root
