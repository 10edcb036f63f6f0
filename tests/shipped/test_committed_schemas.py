"""An editor that is opened on the shipped content is told what the checker says: the committed schemas are
fresh.
"""

from pathlib import Path

from editor import schema_name, underlined
from roadmap_site.relations import Site
from roadmap_site.schemas import schema_files


def written(root: Path) -> dict[str, str]:
    """The content's files: path and text."""
    files = sorted((root / "content").rglob("*.yml"))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def committed(root: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (root / "schemas").glob("*.json")}


def test_the_schemas_are_those_of_the_model_and_the_vocabularies(shipped_root: Path, shipped_records: Site):
    """To mend: make schemas."""
    assert committed(shipped_root) == schema_files(shipped_records.vocabularies)


def test_an_editor_has_nothing_against_the_content(shipped_root: Path):
    schemas = committed(shipped_root)
    found = {path: underlined(schemas, path, text) for path, text in written(shipped_root).items()}
    assert {path: errors for path, errors in found.items() if errors} == {}


def test_every_file_names_the_schema_of_its_kind(shipped_root: Path):
    for path, text in written(shipped_root).items():
        depth = "../" * path.count("/")
        assert (
            text.splitlines()[0] == f"# yaml-language-server: $schema={depth}schemas/{schema_name(path)}"
        ), path
