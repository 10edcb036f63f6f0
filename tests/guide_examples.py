"""The examples that CONTRIBUTING.md shows to whoever writes: files that belong together, a project of their
own.

They use the words of the shipped vocabularies, which the guide explains; nothing else of the shipped content.
"""

import re
import shutil
from datetime import date
from pathlib import Path

from projects import ROOT, project_folder
from roadmap_site.model import KINDS

_BLOCK = re.compile(
    r"^`((?:content|docs)/[^`]+)`$\n\n```(?:yaml|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
# The day that the guide speaks of.
DAY = date(2026, 11, 23)
_ALL = dict(_BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
# A file's path and its text: of records and the project, and of hand-written pages.
BLOCKS = {path: text for path, text in _ALL.items() if path.startswith("content/")}
PAGES = {path: text for path, text in _ALL.items() if path.startswith("docs/")}


def guide_project(folder: Path) -> Path:
    """A project of the examples alone."""
    root = project_folder(folder)
    for kind in KINDS:
        for file in (root / "content" / kind).iterdir():
            file.unlink()
    shutil.copy(ROOT / "content" / "vocabularies.yml", root / "content")
    for path, text in _ALL.items():
        (root / path).write_text(text, encoding="utf-8")
    return root
