"""Files that are made by the program and committed, because something else reads them.

An editor reads the schemas, the checker the list of strings that are asked for.

A new kind of such a file: a line in `generated`.
"""

from collections.abc import Mapping
from pathlib import Path

from .asked.catalogue import NAME, catalogue
from .relations import Site
from .schemas import schema_files

Generated = Mapping[Path, Mapping[str, str]]
SCHEMAS = Path("schemas")  # holds nothing else
_PROGRAM = Path("scripts") / "roadmap_site"


def generated(root: Path, site: Site) -> Generated:
    """Folder below the project's root → the name and text of each file that is made there."""
    made = {SCHEMAS: schema_files(site.vocabularies)}
    if (root / _PROGRAM).is_dir():  # a project may lie elsewhere than its program
        made[_PROGRAM] = {NAME: catalogue(site.phrases, root / "overrides")}
    return made


def stale(root: Path, wanted: Generated) -> list[str]:
    """The paths below the root that are not, or no longer, as they should be."""
    found = []
    for folder, files in wanted.items():
        present = {path.name: path.read_text(encoding="utf-8") for path in _present(root / folder, files)}
        names = sorted(name for name in {*files, *present} if files.get(name) != present.get(name))
        found += [(folder / name).as_posix() for name in names]
    return found


def _present(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """What is there of these files; in a folder that is only made, whatever there is."""
    found = folder.glob("*") if folder.name == SCHEMAS.name else (folder / name for name in files)
    return [path for path in found if path.is_file()]
