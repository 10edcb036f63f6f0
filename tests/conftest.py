"""What several tests stand on: a site of two pages that MkDocs builds in half a second."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from built import BuiltSite, build_site, change, project_folder

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


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The shipped content as a finished site."""
    return build_site(project_folder(tmp_path_factory.mktemp("whole")))


@pytest.fixture(scope="session")
def site_without_examples(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same with only what is real."""
    root = project_folder(tmp_path_factory.mktemp("real"))
    change(root / "content" / "project.yml", "show_examples: true", "show_examples: false")
    return build_site(root)


@pytest.fixture(scope="session")
def site_of_a_past_day(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The shipped content as it stood long before its last entries, below an address that has a path."""
    root = project_folder(tmp_path_factory.mktemp("past"))
    return build_site(root, date(2025, 6, 30), "https://example.org/sub/path/")
