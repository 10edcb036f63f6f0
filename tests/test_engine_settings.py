"""The engine's settings can't be changed into something that the build doesn't rely on, and nothing in them
is executed.
"""

from pathlib import Path

import pytest
import yaml

from projects import ROOT, change
from roadmap_site.languages import LANGUAGES
from roadmap_site.problems import Problem, message
from roadmap_site.rules.engine_settings import engine_problems, expected

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "engine_settings.yml").read_text(encoding="utf-8"))
# What must be written there is told whole.
SAYS_WHAT = ("setting_fixed", "setting_missing")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in expected():
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def line(one: Problem) -> str:
    params = dict(one.params)
    right = params["allowed"] if one.code in SAYS_WHAT else params.get("nearest", "")
    return f"{one.line}:{one.column} {one.field} {one.code} {right}".rstrip()


def test_the_shipped_settings_are_what_the_build_needs(root: Path):
    assert list(engine_problems(root)) == []


def test_each_language_has_its_settings():
    assert list(expected()) == ["mkdocs.yml", *(f"mkdocs.{lang}.yml" for lang in LANGUAGES[1:])]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_mistake_is_told_with_its_place(case: dict, root: Path):
    change(root / case["file"], case["written"], case["becomes"])
    problems = sorted(engine_problems(root))
    assert [line(one) for one in problems] == case["told"]
    assert {one.path for one in problems} == {case["file"]}
    for one in problems:
        written = dict(one.params)["allowed"] if one.code in SAYS_WHAT else ""
        assert all(written in message(one, lang) for lang in LANGUAGES)


def test_a_missing_file_is_told(root: Path):
    (root / "mkdocs.en.yml").unlink()
    assert [(one.path, one.code) for one in engine_problems(root)] == [("mkdocs.en.yml", "file_missing")]
