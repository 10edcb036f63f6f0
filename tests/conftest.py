"""What several tests stand on: a site of two pages that MkDocs builds in half a second."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from built import BuiltSite, build_site
from opened import opened
from projects import PAST_DAY, ROOT, project_folder, shipped_folder, without_examples
from roadmap_site.command import clock
from roadmap_site.content import Content, read_content
from roadmap_site.relations import Site

SHIPPED = Path(__file__).parent / "shipped"
SMALL = Path(__file__).parent / "cases" / "small_site"


def pytest_addoption(parser: pytest.Parser) -> None:
    """What the tests marked `shipped` look at, and when; all others have a project and a day of their own."""
    parser.addoption("--project", type=Path, default=ROOT, help="what the tests marked shipped look at")
    parser.addoption("--day", type=date.fromisoformat, help="the day that its clock shows (today)")


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A project folder whose stage is written: the real MkDocs settings over pages and a frame of the test's
    own.
    """
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
    """The made-up partnership's finished site, on the tests' day."""
    return build_site(project_folder(tmp_path_factory.mktemp("whole")))


@pytest.fixture(scope="session")
def site_without_examples(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same with only what is real."""
    return build_site(without_examples(project_folder(tmp_path_factory.mktemp("real"))))


@pytest.fixture(scope="session")
def site_of_a_past_day(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same as it stood long before its last entries, below an address that has a path."""
    root = project_folder(tmp_path_factory.mktemp("past"))
    return build_site(root, PAST_DAY, "https://example.org/sub/path/")


@pytest.fixture(scope="session")
def shipped_root(request: pytest.FixtureRequest) -> Path:
    """The shipped project as a team left it: whatever its records are, what is marked `shipped` must hold."""
    return request.config.getoption("project")


@pytest.fixture(scope="session")
def shipped_day(request: pytest.FixtureRequest, shipped_root: Path) -> date:
    """What the clock shows."""
    return request.config.getoption("day") or clock(shipped_root)


@pytest.fixture(scope="session")
def shipped_content(shipped_root: Path, shipped_day: date) -> Content:
    return read_content(shipped_root, shipped_day)


@pytest.fixture(scope="session")
def shipped_records(shipped_content: Content) -> Site:
    """Its records in their relations."""
    assert shipped_content.site is not None, shipped_content.problems
    return shipped_content.site


@pytest.fixture(scope="session")
def shipped_site(
    shipped_root: Path, shipped_day: date, tmp_path_factory: pytest.TempPathFactory
) -> BuiltSite:
    """Its finished site of today, built as `make site` does it."""
    root = shipped_folder(tmp_path_factory.mktemp("shipped"), shipped_root)
    return build_site(root, clock=shipped_day)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    opened.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """A test of the program has a project of its own: what a team writes, deletes or hides can't break it."""
    outcome = yield
    if opened and not item.get_closest_marker("shipped"):
        pytest.fail(f"not marked `shipped`, but it reads {', '.join(sorted(opened)[:3])}")
    return outcome


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All in tests/shipped is about the shipped project."""
    for item in items:
        if SHIPPED in item.path.parents:
            item.add_marker(pytest.mark.shipped)
