"""An ordinary day's work leaves all green: the check, the build, and the tests of what a team writes.

The days are the real one and two later ones: no test of the shipped content may know which day it is.
"""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ordinary_changes import CHANGES, make
from projects import ROOT, shipped_folder
from roadmap_site.command import clock
from roadmap_site.content import read_content
from roadmap_site.problems import report

pytestmark = pytest.mark.shipped
LATER = (date(2027, 2, 3), date(2028, 1, 1))


@pytest.fixture
def copy(tmp_path: Path, shipped_root: Path) -> Path:
    """The shipped project as a team left it, for a day's work."""
    shutil.copytree(shipped_root / "schemas", tmp_path / "schemas")
    return shipped_folder(tmp_path, shipped_root)


@pytest.mark.parametrize("name", CHANGES)
def test_the_check_has_nothing_against_a_change(name: str, copy: Path):
    make(copy, clock(), name)
    content = read_content(copy, clock())
    assert content.site is not None, report(content.problems, "en")


# What is done together on one day, and which day.
DAYS_WORK = {
    "much is written": ([name for name in CHANGES if "examples" not in name], clock()),
    "the examples are deleted": (["no_examples"], LATER[1]),
    "the examples are hidden": (["examples_hidden"], LATER[0]),
}


@pytest.mark.parametrize("work", DAYS_WORK)
def test_every_test_that_concerns_the_shipped_content_stays_green(work: str, copy: Path):
    """Each builds the site."""
    names, day = DAYS_WORK[work]
    make(copy, day, *names)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n=0",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        str(ROOT / "pyproject.toml"),
    ]
    wanted = ["-m", "shipped", "--project", str(copy), "--day", day.isoformat(), str(ROOT / "tests")]
    # What looks in a browser looks at the same pages; and this test would never end.
    others = [f"--ignore={ROOT / 'tests' / name}" for name in ("browser", Path(__file__).name)]
    done = subprocess.run([*command, *wanted, *others], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
    assert " passed" in done.stdout.splitlines()[-1]
