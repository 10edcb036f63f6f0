"""The examples that CONTRIBUTING.md shows to whoever writes: files that belong together, a project of their own."""

import re
from pathlib import Path

from built import ROOT, project_folder
from roadmap_site.model import KINDS

_BLOCK = re.compile(r"^`(content/[^`]+)`$\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# A file's path and its text.
BLOCKS = dict(_BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))


def contributed_project(folder: Path) -> Path:
    """A project of the examples alone; words, glossary and interface are the shipped ones."""
    root = project_folder(folder)
    for kind in KINDS:
        for file in (root / "content" / kind).iterdir():
            file.unlink()
    for path, text in BLOCKS.items():
        (root / path).write_text(text, encoding="utf-8")
    return root
