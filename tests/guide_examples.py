"""The examples that CONTRIBUTING.md shows to whoever writes: files that belong together, a project of their own.

They use the words of the shipped vocabularies, which the guide explains; nothing else of the shipped content."""

import re
import shutil
from datetime import date
from pathlib import Path

from projects import ROOT, project_folder
from roadmap_site.model import KINDS

_BLOCK = re.compile(r"^`(content/[^`]+)`$\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The day that the guide speaks of.
DAY = date(2026, 11, 23)
# A file's path and its text.
BLOCKS = dict(_BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))


def guide_project(folder: Path) -> Path:
    """A project of the examples alone."""
    root = project_folder(folder)
    for kind in KINDS:
        for file in (root / "content" / kind).iterdir():
            file.unlink()
    shutil.copy(ROOT / "content" / "vocabularies.yml", root / "content")
    for path, text in BLOCKS.items():
        (root / path).write_text(text, encoding="utf-8")
    return root
