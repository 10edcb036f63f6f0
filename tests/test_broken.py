"""One content folder with every mistake that a communicator makes, and the complete list of what she is told, word for word."""

import shutil
import subprocess
import sys

import pytest

from projects import ROOT, shipped_folder

BROKEN = ROOT / "tests" / "broken"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The shipped content with the broken files in it."""
    folder = shipped_folder(tmp_path_factory.mktemp("broken"))
    shutil.copytree(BROKEN / "content", folder / "content", dirs_exist_ok=True)
    return folder


def check(project, *options):
    command = [sys.executable, ROOT / "scripts" / "check.py", "--root", project, *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_mistake_is_told_in_one_run(project, lang):
    """To renew after a deliberate change: `python scripts/check.py` on the same folder; then read every line of the diff."""
    told = check(project, "--lang", lang)
    assert told.stdout == (BROKEN / f"expected.{lang}.txt").read_text(encoding="utf-8")
    assert (told.returncode, told.stderr) == (1, "")


def test_the_build_refuses_with_the_same_words(project):
    command = [sys.executable, ROOT / "scripts" / "build.py", "--root", project, "--lang", "en"]
    built = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (BROKEN / "expected.en.txt").read_text(encoding="utf-8") in built.stdout
    assert "The published site is untouched." in built.stdout
    assert (built.returncode, built.stderr) == (1, "")
    assert not (project / "site").exists()
