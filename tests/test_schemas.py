"""What an editor is told of YAML is what the checker says: the schemas pass all that passes the checker."""

from pathlib import Path

import pytest

from editor import underlined
from guide_examples import BLOCKS, DAY, guide_project
from projects import OWN
from roadmap_site.content import read_content
from roadmap_site.model import KINDS, SINGLES
from roadmap_site.schemas import schema_files
from sites import own_site

SCHEMAS = schema_files(own_site().vocabularies)
CONTENT = {path.relative_to(OWN).as_posix(): path for path in sorted((OWN / "content").rglob("*.yml"))}


@pytest.mark.parametrize("path", CONTENT)
def test_an_editor_has_nothing_against_what_the_checker_passes(path: str):
    assert underlined(SCHEMAS, path, CONTENT[path].read_text(encoding="utf-8")) == []


def test_an_editor_has_nothing_against_the_examples_for_contributors(tmp_path: Path):
    schemas = schema_files(read_content(guide_project(tmp_path), DAY).site.vocabularies)
    assert len(BLOCKS) == len(KINDS) + 1
    assert {path: underlined(schemas, path, text) for path, text in BLOCKS.items()} == {
        path: [] for path in BLOCKS
    }


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("titel: x", "titel"),
        ("stages: [{stage: begun, date: 2024-01-01, source: https://example.org/}]", "begun"),
        ("stages: [{stage: idea, date: 1 maj, source: https://example.org/}]", "1 maj"),
        ("actors: [{actor: x, role: boss}]", "boss"),
    ],
)
def test_an_editor_underlines_what_the_checker_refuses(written: str, named: str):
    text = f"title: {{sv: a, en: b}}\nsummary: {{sv: a, en: b}}\n{written}\n"
    assert any(named in error for error in underlined(SCHEMAS, "content/missions/x.yml", text))


def test_every_kind_has_a_schema():
    assert len(SCHEMAS) == len(KINDS) + len(SINGLES)
