"""A full disk is told with its place, what is published stays, and the next build is right."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from projects import TODAY, project_folder
from refusing_disk import RefusingDisk
from roadmap_site import pipeline
from roadmap_site.built import mkdocs, search_index
from roadmap_site.command import run_build
from roadmap_site.exports.typeset import typesetting

# The parts of a project that a build changes; where there are many changes, some are refused.
MANY = ("build/documents", "build/staging", "build/html")
ONE = ("build/lock", "build/releases", "site-next", "site")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project_folder(tmp_path_factory.mktemp("refused"))
    assert built(root) == 0
    return root


def built(root: Path) -> int:
    return run_build(["--root", str(root), "--lang", "en", "--today", TODAY.isoformat()])


@pytest.fixture(scope="module")
def all_prepared(published: Path) -> Iterator[None]:
    """What takes time and changes nothing on the disk is done once."""

    @contextmanager
    def nothing(*_: object) -> Iterator[None]:
        yield

    made = {str(folder): search_index.index_files(folder, folder.name) for folder in pages(published)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs, "_engine", nothing)
        patch.setattr(mkdocs, "_faults", lambda *_: [])
        patch.setattr(search_index, "index_files", lambda folder, language: made[str(folder)])
        patch.setattr(pipeline, "outputs", lambda *_: staged(published).items())
        patch.setattr(typesetting, "typeset", lambda job: job.key.encode())
        patch.setattr(typesetting, "_LARGE", 10**9)  # in this process, where that is so
        assert built(published) == 0
        yield


def pages(root: Path) -> list[Path]:
    return [root / "build/html" / language for language in ("sv", "en")]


@cache
def staged(root: Path) -> dict[str, bytes]:
    return files(root / "build/staging")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build_on(root: Path, disk: RefusingDisk) -> int:
    """The exit code of a build that begins with what is published and the pages that MkDocs made."""
    for name in ("documents", "staging", "html/joined"):
        shutil.rmtree(root / "build" / name, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        disk.watch(patch)
        return built(root)


@pytest.fixture(scope="module")
def usual(published: Path, all_prepared: None) -> RefusingDisk:
    """What a build changes, when nothing is refused."""
    staged(published)
    disk = RefusingDisk(published)
    assert build_on(published, disk) == 0
    return disk


def test_a_build_changes_nothing_but_these(usual: RefusingDisk):
    assert set(usual.changed) == {*MANY, *ONE}


@pytest.mark.parametrize("part", [*MANY, *ONE])
def test_a_full_disk_is_told_and_changes_nothing(
    part: str, usual: RefusingDisk, published: Path, capsys: pytest.CaptureFixture[str]
):
    before, shown = files(published / "site"), (published / "site").readlink()
    count = usual.changed[part] if part in MANY else 1
    for which in sorted({0, count // 2, count - 1}):
        capsys.readouterr()
        disk = RefusingDisk(published, (part, which))
        code = build_on(published, disk)
        told, complained = capsys.readouterr()
        *_, reason, last = told.splitlines()
        assert (code, complained) == (1, ""), told
        assert reason.startswith("The disk is full. Make room on it and run again. The system says: ")
        assert reason.endswith(f"{disk.refused}: No space left on device")
        assert last == "The published site is untouched."
        assert files(published / "site") == before and (published / "site").readlink() == shown
    assert build_on(published, RefusingDisk(published)) == 0
    assert files(published / "site") == before
