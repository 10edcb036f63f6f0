"""Files that are made by the program and committed, because something else reads them.

An editor reads the schemas, the checker the list of strings that are asked for.

A new kind of such a file: a line in `generated`.
"""

from collections.abc import Mapping
from pathlib import Path

from .asked.catalogue import NAME, catalogue
from .model import Interface
from .model.parse import parse
from .relations import Site
from .schemas import schema_files
from .source import read_file

Generated = Mapping[Path, Mapping[str, str]]
SCHEMAS = Path("schemas")  # holds nothing else
_PROGRAM = Path("scripts") / "roadmap_site"


def generated(root: Path, site: Site) -> Generated:
    """Folder below the project's root → the name and text of each file that is made there."""
    return {SCHEMAS: schema_files(site.vocabularies), **_listed(root, site.phrases)}


def asked_for(root: Path) -> Generated:
    """The list of strings alone, from content/ui.yml as it stands: the check of all content reads it.

    Without it, a string that is neither asked for nor written any more would still be missed.
    """
    document, _ = read_file(root / "content" / "ui.yml", "content/ui.yml")
    phrases = parse(document, Interface)[0] if document else None
    return _listed(root, phrases) if phrases else {}


def _listed(root: Path, phrases: Interface) -> Generated:
    if not (root / _PROGRAM).is_dir():  # a project may lie elsewhere than its program
        return {}
    return {_PROGRAM: {NAME: catalogue(phrases, root / "overrides")}}


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
