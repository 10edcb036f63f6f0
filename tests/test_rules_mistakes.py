"""One mistake at a time, anywhere in the content: told once, where the hand must go, with what to write."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from projects import TODAY, content_folder
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.problems import Problem, message

WRITTEN = (Path(__file__).parent / "cases/rules/mistakes.yml").read_text(encoding="utf-8")
CASES = yaml.load(WRITTEN, Loader=yaml.CSafeLoader)
MARK = "¦"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return content_folder(tmp_path_factory.mktemp("mistakes"))


def made(folder: Path, case: dict[str, Any]) -> str:
    """Make the mistake; the place at the mark, where there is one."""
    place = ""
    for one in case.get("change") or [case]:
        name = one.get("file") or case.get("in") or case["delete"]
        file = folder / "content" / name
        if "delete" in case:
            file.unlink()
            continue
        text = file.read_text(encoding="utf-8")
        assert text.count(one["old"]) == 1, (
            f"{name}: {one['old']!r} stands there {text.count(one['old'])} times"
        )
        text = text.replace(one["old"], one["new"])
        if MARK in text:
            at = text.index(MARK)
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            place, text = f"content/{name}:{line}:{column}", text.replace(MARK, "")
        file.write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def problems(folder: Path, request: pytest.FixtureRequest):
    """What is told of one case; the folder is as before afterwards."""
    case = request.param
    names = {one.get("file") or case.get("in") or case["delete"] for one in case.get("change") or [case]}
    before = {name: (folder / "content" / name).read_bytes() for name in names}
    try:
        yield case, made(folder, case), read_content(folder, TODAY).problems
    finally:
        for name, data in before.items():
            (folder / "content" / name).write_bytes(data)


def told(one: Problem, *, whole: bool) -> str:
    warning = " warning" if one.severity == "warning" else ""
    field = f" {one.field}" if whole and one.field else ""
    return f"{one.path}:{one.line}:{one.column}{field} {one.code}{warning}"


@pytest.mark.parametrize("problems", CASES, ids=[case["case"] for case in CASES], indirect=True)
def test_a_mistake_is_told_once_where_the_hand_must_go(problems):
    case, place, found = problems
    whole = any("/" in one for one in case["told"])
    wanted = case["told"] if whole else [f"{place} {code}" for code in case["told"]]
    assert [told(one, whole=whole) for one in found] == wanted
    for hint in ("nearest", "choices"):
        if hint in case:
            assert [dict(one.params).get(hint) for one in found] == [case[hint]]
    for one in found:
        for lang in LANGUAGES:
            assert "…" not in message(one, lang), "a parameter is missing"
