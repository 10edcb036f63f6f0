"""Publishing shows the new site whole or leaves the old one whole, wherever it is interrupted."""

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from roadmap_site.built import publish as publishing
from roadmap_site.built.publish import KEPT, PublishError, publish


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "build").mkdir()
    return tmp_path


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError("this file system has no symbolic links")

    monkeypatch.setattr(os, "symlink", refuse)


def built(root: Path, words: str) -> Path:
    folder = root / "build" / "joined"
    (folder / "en").mkdir(parents=True)
    for page in ("index.html", "en/index.html"):
        (folder / page).write_text(words)
    return folder


def shown(root: Path) -> str:
    """What a visitor reads, in either language; the pages of one site always agree."""
    pages = {(root / "site" / page).read_text() for page in ("index.html", "en/index.html")}
    assert len(pages) == 1
    return pages.pop()


def releases(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "build" / "releases").iterdir())


def test_the_site_is_a_link_to_a_release(root: Path):
    release = publish(built(root, "first"), root)
    assert shown(root) == "first"
    assert (root / "site").is_symlink()
    assert (root / "site").resolve() == release == root / "build" / "releases" / "1"
    assert not Path(os.readlink(root / "site")).is_absolute(), "the project folder may be moved"
    assert not (root / "build" / "joined").exists()


def test_a_new_site_takes_the_old_ones_place_and_the_last_releases_stay(root: Path):
    for number in range(1, 6):
        publish(built(root, f"site {number}"), root)
        assert shown(root) == f"site {number}"
    assert releases(root) == ["3", "4", "5"]
    assert KEPT == 3
    assert (root / "build/releases/3/index.html").read_text() == "site 3"


def test_a_release_that_was_shown_again_is_never_deleted(root: Path):
    for number in range(1, 4):
        publish(built(root, f"site {number}"), root)
    (root / "site").unlink()
    (root / "site").symlink_to("build/releases/1")
    publishing._prune(root, root / "build/releases")
    for number in range(5, 9):
        shutil.copytree(root / "build/releases/1", root / f"build/releases/{number}")
    publishing._prune(root, root / "build/releases")
    assert shown(root) == "site 1"
    assert releases(root) == ["1", "6", "7", "8"]


@pytest.mark.parametrize("linked", [False, True], ids=["a folder", "a link elsewhere"])
def test_what_the_build_did_not_make_is_not_replaced(root: Path, linked: bool):
    precious = root / ("elsewhere" if linked else "site")
    precious.mkdir()
    (precious / "precious.txt").write_text("mine")
    if linked:
        (root / "site").symlink_to("elsewhere")
    new = built(root, "new")
    with pytest.raises(PublishError) as caught:
        publish(new, root)
    assert str(root / "site") in caught.value.words("sv")
    assert (root / "site" / "precious.txt").read_text() == "mine"
    assert (new / "index.html").exists()


def interrupt(monkeypatch: pytest.MonkeyPatch, step: int) -> list[str]:
    """Let the given call that changes the file system, counted from 0, fail as a crash would."""
    calls: list[str] = []

    def guard(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def guarded(*args: object, **kwargs: object) -> object:
            calls.append(name)
            if len(calls) == step + 1:
                raise KeyboardInterrupt(f"killed at {name}")
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, guarded)

    for owner, name in [(os, "replace"), (os, "symlink"), (os, "unlink"), (shutil, "rmtree")]:
        guard(owner, name)
    for name in ("symlink_to", "unlink", "write_text", "mkdir"):
        guard(Path, name)
    return calls


def test_a_crash_at_any_point_leaves_a_whole_site(root: Path, monkeypatch: pytest.MonkeyPatch):
    for number in range(1, 4):
        publish(built(root, f"site {number}"), root)
    backup = root.parent / "backup"
    shutil.copytree(root, backup, symlinks=True)
    results = []
    for step in range(40):
        shutil.rmtree(root)
        shutil.copytree(backup, root, symlinks=True)
        new = built(root, "new")
        with monkeypatch.context() as patch:
            calls = interrupt(patch, step)
            try:
                publish(new, root)
                crashed = False
            except KeyboardInterrupt:
                crashed = True
        results.append(shown(root))
        assert results[-1] in ("site 3", "new"), calls
        if not crashed:
            break
        publish(built(root, "next") if not new.exists() else new, root)
        assert shown(root) in ("next", "new"), "the next build mends what the crash left"
        assert all((root / "build/releases" / name / "en/index.html").exists() for name in releases(root)), (
            calls
        )
    assert not crashed
    assert len(results) > 5, "every step was interrupted"
    assert results == sorted(results, key=["site 3", "new"].index), "old until the switch, new after it"


def test_without_links_the_site_is_a_folder(root: Path, no_links: None):
    for number in range(1, 6):
        publish(built(root, f"site {number}"), root)
        assert shown(root) == f"site {number}"
        assert not (root / "site").is_symlink()
    assert (root / "build/releases/4/index.html").read_text() == "site 4"
    assert len(releases(root)) <= KEPT


def test_without_links_a_failed_switch_is_undone(root: Path, no_links: None, monkeypatch: pytest.MonkeyPatch):
    publish(built(root, "old"), root)
    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target) == root / "site" and Path(source).name == "2":
            raise PermissionError("a program holds the folder")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        publish(built(root, "new"), root)
    assert shown(root) == "old"
    monkeypatch.undo()
    publish(built(root, "newer"), root)
    assert shown(root) == "newer"


def test_a_site_that_was_a_folder_becomes_a_link_where_links_work(
    root: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(os, "symlink", lambda *args, **kwargs: (_ for _ in ()).throw(OSError("no links")))
        publish(built(root, "folder"), root)
    publish(built(root, "link"), root)
    assert (root / "site").is_symlink()
    assert shown(root) == "link"
    assert (root / "build/releases/1/index.html").read_text() == "folder"


@pytest.fixture
def other_disks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The project, build/releases and the rest of build/ lie on a disk each: none renames to another."""
    real = os.replace

    def disk(path: Path) -> Path:
        above = (root / "build/releases", root / "build", root)
        return next(one for one in above if Path(path).parent.is_relative_to(one))

    def replace(source: Path, target: Path) -> None:
        if disk(source) != disk(target):
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(source), None, str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)


def test_the_build_may_lie_on_other_disks(root: Path, other_disks: None):
    for number in range(1, 6):
        publish(built(root, f"site {number}"), root)
        assert shown(root) == f"site {number}"
        assert not (root / "build/joined").exists()
    assert releases(root) == ["3", "4", "5"]
    assert sorted(path.name for path in root.iterdir()) == ["build", "site"]


def test_the_build_may_lie_on_other_disks_where_there_are_no_links(
    root: Path, no_links: None, other_disks: None
):
    for number in range(1, 6):
        publish(built(root, f"site {number}"), root)
        assert shown(root) == f"site {number}"
    assert len(releases(root)) <= KEPT
    assert sorted(path.name for path in root.iterdir()) == ["build", "site"]


def test_a_copy_that_was_stopped_is_never_taken_for_a_release(
    root: Path, other_disks: None, monkeypatch: pytest.MonkeyPatch
):
    def stopped(source: Path, target: Path) -> None:
        Path(target).mkdir()
        Path(target, "index.html").write_text("half")
        raise KeyboardInterrupt

    publish(built(root, "old"), root)
    new = built(root, "new")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(shutil, "copytree", stopped)
        publish(new, root)
    assert shown(root) == "old"
    publish(new, root)
    assert shown(root) == "new" and releases(root) == ["1", "2"]


def test_build_may_be_a_link_to_another_folder(tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/build").symlink_to(tmp_path / "elsewhere")
    for words in ("first", "second"):
        publish(built(tmp_path / "project", words), tmp_path / "project")
        assert shown(tmp_path / "project") == words


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o022, 0o002])
def test_a_web_server_may_read_all_that_is_published(tmp_path: Path, umask: int):
    before = os.umask(umask)
    try:
        (tmp_path / "build").mkdir()
        publish(built(tmp_path, "site"), tmp_path)
    finally:
        os.umask(before)
    release = (tmp_path / "site").resolve()
    for path in (release, *release.rglob("*"), release.parent, release.parent.parent):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & 0o755 == 0o755 if path.is_dir() else mode & 0o644 == 0o644, f"{path}: {mode:o}"


def test_old_releases_go_before_the_new_one_is_shown(root: Path, monkeypatch: pytest.MonkeyPatch):
    """When they can't, nothing has changed yet."""
    for number in range(1, 4):
        publish(built(root, f"site {number}"), root)

    def refuse(folder: Path) -> None:
        raise OSError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(publishing, "_remove", refuse)
    with pytest.raises(PermissionError):
        publish(built(root, "new"), root)
    assert shown(root) == "site 3"


@pytest.mark.parametrize("written", ["", "../../precious", "x"])
def test_a_damaged_number_moves_nothing_out_of_the_releases(root: Path, no_links: None, written: str):
    publish(built(root, "old"), root)
    (root / "build/site-number").write_text(written)
    publish(built(root, "new"), root)
    assert shown(root) == "new"
    assert sorted(path.name for path in root.iterdir()) == ["build", "site"]
    assert (root / "build/releases/0/index.html").read_text() == "old"
