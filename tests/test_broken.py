"""One content folder with every mistake that a communicator makes, and the complete list of what she is told,
word for word.
"""

import shutil
from pathlib import Path

import pytest

from projects import TODAY, project_folder
from roadmap_site import command

BROKEN = Path(__file__).parent / "broken"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up partnership's content with the broken files in it."""
    folder = project_folder(tmp_path_factory.mktemp("broken"))
    shutil.copytree(BROKEN / "content", folder / "content", dirs_exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long something has been silent, and what lies ahead, is told by the clock."""
    monkeypatch.setattr(command, "clock", lambda root: TODAY)


def expected(lang: str) -> str:
    return (BROKEN / f"expected.{lang}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_mistake_is_told_in_one_run(project: Path, lang: str, capsys: pytest.CaptureFixture[str]):
    """To renew after a deliberate change: write what is told into the file, and read the whole diff."""
    assert command.run_check(["--root", str(project), "--lang", lang]) == 1
    assert capsys.readouterr() == (expected(lang), "")


def test_the_build_refuses_with_the_same_words(project: Path, capsys: pytest.CaptureFixture[str]):
    assert command.run_build(["--root", str(project), "--lang", "en"]) == 1
    said, complained = capsys.readouterr()
    assert expected("en") in said
    assert "The published site is untouched." in said
    assert complained == ""
    assert not (project / "site").exists()
