"""What an editor is told of the YAML is what the checker says: the schemas are fresh, and pass all that passes the checker."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from contributed import BLOCKS
from roadmap_site.model import KINDS, SINGLES
from roadmap_site.schemas import schema_files
from sites import ROOT, shipped

SCHEMAS = ROOT / "schemas"
NAMES = {f"content/{folder}": folder.removesuffix("s") for folder in KINDS}


def schema_name(path: str) -> str:
    parent = str(Path(path).parent)
    return NAMES.get(parent) or Path(path).stem


def errors(path: str, text: str) -> list[str]:
    schema = json.loads((SCHEMAS / f"{schema_name(path)}.json").read_text(encoding="utf-8"))
    data = yaml.load(text, yaml.BaseLoader)
    return [
        f"{'.'.join(map(str, error.path))}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(_with_booleans(data))
    ]


def _with_booleans(value):
    """An editor reads `true` as YAML does, unlike the checker, which takes every value as it stands."""
    if isinstance(value, dict):
        return {key: _with_booleans(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_booleans(inner) for inner in value]
    return {"true": True, "false": False}.get(value, value)


CONTENT = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "content").rglob("*.yml"))}


def test_the_committed_schemas_are_those_of_the_model():
    committed = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*.json")}
    assert committed == schema_files(shipped().vocabularies)


@pytest.mark.parametrize("path", CONTENT)
def test_an_editor_has_nothing_against_the_shipped_content(path):
    assert errors(path, CONTENT[path].read_text(encoding="utf-8")) == []


def test_an_editor_has_nothing_against_the_examples_for_contributors():
    assert len(BLOCKS) == len(KINDS) + 1
    assert {path: errors(path, text) for path, text in BLOCKS.items()} == {path: [] for path in BLOCKS}


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("titel: x", "titel"),
        ("stages: [{stage: begun, date: 2024-01-01, source: https://example.org/}]", "begun"),
        ("stages: [{stage: identified, date: 1 maj, source: https://example.org/}]", "1 maj"),
        ("actors: [{actor: x, role: boss}]", "boss"),
    ],
)
def test_an_editor_underlines_what_the_checker_refuses(written, named):
    text = f"title: {{sv: a, en: b}}\nsummary: {{sv: a, en: b}}\n{written}\n"
    assert any(named in error for error in errors("content/missions/x.yml", text))


def test_every_file_names_the_schema_of_its_kind():
    for path, file in CONTENT.items():
        first = file.read_text(encoding="utf-8").splitlines()[0]
        depth = "../" * path.count("/")
        assert first == f"# yaml-language-server: $schema={depth}schemas/{schema_name(path)}.json", path


def test_every_kind_has_a_schema():
    assert len(list(SCHEMAS.glob("*.json"))) == len(KINDS) + len(SINGLES)
