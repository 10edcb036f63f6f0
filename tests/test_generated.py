"""What is made of a project is fresh, and the command that makes it says which file isn't."""

import shutil
from pathlib import Path

import pytest

from projects import ROOT, project_folder
from roadmap_site.command import run_generated
from roadmap_site.rules import interface

SCHEMA = "schemas/mission.json"
ASKED = "scripts/roadmap_site/interface.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with what is made of it, free to be changed."""
    root = project_folder(tmp_path)
    (root / ASKED).parent.mkdir(parents=True)
    shutil.copy(ROOT / ASKED, root / ASKED)
    assert run_generated(["--root", str(root)]) == 0
    return root


def check(project: Path) -> int:
    return run_generated(["--check", "--root", str(project)])


def test_what_was_just_made_is_fresh(project: Path, capsys: pytest.CaptureFixture[str]):
    assert (check(project), capsys.readouterr().out) == (0, "")
    assert (project / ASKED).read_text(encoding="utf-8") == (ROOT / ASKED).read_text(encoding="utf-8")


CHANGES = {
    "changed": (SCHEMA, lambda path: path.write_text("{}", encoding="utf-8")),
    "lost": (SCHEMA, Path.unlink),
    "an old list of strings": (ASKED, lambda path: path.write_text("phrases: {}", encoding="utf-8")),
    "a lost list of strings": (ASKED, Path.unlink),
    "left over": ("schemas/other.json", Path.touch),
}


@pytest.mark.parametrize(("name", "change"), CHANGES.values(), ids=CHANGES)
def test_a_stale_file_is_told_and_then_made(project: Path, capsys, name: str, change):
    change(project / name)
    assert (check(project), capsys.readouterr().out) == (1, f"{name}: make generated\n")
    assert run_generated(["--root", str(project)]) == 0
    assert check(project) == 0


def test_nothing_is_made_from_content_with_errors(project: Path, capsys):
    (project / "content" / "project.yml").write_text("title: x\n", encoding="utf-8")
    (project / SCHEMA).unlink()
    assert run_generated(["--root", str(project)]) == 1
    assert "content/project.yml:" in capsys.readouterr().out
    assert not (project / SCHEMA).exists()


def test_a_string_that_a_template_asks_for_is_listed(project: Path):
    """The frame's templates lie beside the content; so a new one shows what a developer does."""
    (project / "overrides" / "new.html").write_text("{{ s['frame.brand_new'] }}", encoding="utf-8")
    assert run_generated(["--root", str(project)]) == 0
    assert " brand_new " in (project / ASKED).read_text(encoding="utf-8")


def test_a_string_that_is_asked_for_no_more_leaves_the_list(project: Path, monkeypatch: pytest.MonkeyPatch):
    """The check of the content reads the list, and would miss the string."""
    listed = project / ASKED
    listed.write_text(listed.read_text(encoding="utf-8").replace("  frame: >-\n", "  frame: >-\n    gone\n"))
    monkeypatch.setattr(interface, "CATALOGUE", listed)
    interface.asked.cache_clear()
    assert check(project) == 1
    interface.asked.cache_clear()
    assert run_generated(["--root", str(project)]) == 0
    assert "gone" not in listed.read_text(encoding="utf-8").split()
    interface.asked.cache_clear()


def test_a_project_apart_from_its_program_has_no_list(project: Path):
    shutil.rmtree(project / "scripts")
    assert run_generated(["--root", str(project)]) == 0
    assert not (project / "scripts").exists()
