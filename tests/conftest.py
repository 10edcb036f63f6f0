"""What several tests stand on: a site of two pages that MkDocs builds in half a second."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "cases" / "small_site"


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A project folder whose stage is written: the real MkDocs settings over pages and a frame of the test's own."""
    return copy_small_site(tmp_path)


@pytest.fixture(scope="session")
def copy_of_small_site() -> Callable[[Path], Path]:
    """Makes such a project in a folder of one's own choice."""
    return copy_small_site


def copy_small_site(folder: Path) -> Path:
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    for settings in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / settings, folder)
    return folder
