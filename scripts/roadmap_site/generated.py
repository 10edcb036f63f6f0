"""Files that are made by the program and committed, because something else reads them: an editor reads the schemas.

A new kind of such a file: a line in `generated`.
"""

from collections.abc import Mapping
from pathlib import Path

from .relations import Site
from .schemas import schema_files

Generated = Mapping[Path, Mapping[str, str]]


def generated(site: Site) -> Generated:
    """Folder below the project's root → the name and text of each file that it holds, and no others."""
    return {Path("schemas"): schema_files(site.vocabularies)}


def stale(root: Path, wanted: Generated) -> list[str]:
    """The paths below the root that are not, or no longer, as they should be."""
    found = []
    for folder, files in wanted.items():
        present = {path.name: path.read_text(encoding="utf-8") for path in (root / folder).glob("*")}
        names = sorted(name for name in {*files, *present} if files.get(name) != present.get(name))
        found += [(folder / name).as_posix() for name in names]
    return found
