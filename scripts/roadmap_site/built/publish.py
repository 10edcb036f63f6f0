"""The finished site takes the published one's place: whole, or not at all.

A build becomes build/releases/<n>, and the link `site` is switched to it in one step, so a visitor or a web
server sees the old site or the new one, never a mixture. Where the system has no symbolic links, `site` is a
folder, and two renames take the place of the one.
"""

import errno
import os
import shutil
import stat
from pathlib import Path

from ..steps import StepFailed

SITE = "site"
RELEASES = Path("build/releases")
NEXT_LINK = "site-next"  # beside `site`: only within a folder is a link put in another's place in one step
FOLDER_NUMBER = Path("build/site-number")  # which release `site` is, where it is a folder
KEPT = 3
FOLDERS, FILES = 0o755, 0o644  # what a web server, which runs as somebody else, must be allowed


class PublishError(StepFailed):
    """The published site was left as it is."""


def publish(built: Path, root: Path) -> Path:
    """Make `built` the published site; returns its release folder. The last few are kept beside it."""
    site, releases = root / SITE, root / RELEASES
    if not _is_ours(root):
        raise PublishError("site_in_the_way", path=site)
    releases.mkdir(parents=True, exist_ok=True)
    release = releases / str(max([*_numbers(releases), _shown(root)]) + 1)
    _let_all_read(built, releases)
    _move(built, release)
    _prune(root, releases)
    return _switch(root, release)


def _is_ours(root: Path) -> bool:
    """Whether `site` is what an earlier build left, or nothing."""
    site = root / SITE
    if site.is_symlink():
        return (root / os.readlink(site)).parent == root / RELEASES
    return not site.exists() or (root / FOLDER_NUMBER).is_file()


def _let_all_read(built: Path, releases: Path) -> None:
    """Whatever the umask was: the site, and the folders of ours on the way to it, can be read by everyone."""
    for folder in (releases.parent, releases):
        _allow(folder, FOLDERS)
    for place, _, names in os.walk(built):
        _allow(Path(place), FOLDERS)
        for name in names:
            _allow(Path(place, name), FILES)


def _allow(path: Path, wanted: int) -> None:
    mode = path.stat().st_mode
    if mode & wanted != wanted:
        path.chmod(stat.S_IMODE(mode) | wanted)


def _move(source: Path, target: Path) -> None:
    """Rename a folder; onto another disk by copying, so that what bears a name of ours is always whole."""
    try:
        os.replace(source, target)
    except OSError as refused:
        if refused.errno != errno.EXDEV:
            raise
        incoming = target.with_name(f"{target.name}-incoming")
        shutil.rmtree(incoming, ignore_errors=True)
        shutil.copytree(source, incoming)
        os.replace(incoming, target)
        _remove(source)


def _remove(folder: Path) -> None:
    """Remove a folder; renamed first, so that what a stopped removal leaves isn't taken for whole."""
    removed = folder.with_name(f"{folder.name}-removed")
    shutil.rmtree(removed, ignore_errors=True)
    os.replace(folder, removed)
    shutil.rmtree(removed, ignore_errors=True)


def _switch(root: Path, release: Path) -> Path:
    """Show a release; returns where its files are now."""
    link = root / NEXT_LINK
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(release.relative_to(root), target_is_directory=True)
    except (OSError, NotImplementedError):
        if (root / SITE).is_symlink():
            raise
        return _switch_folder(root, release)
    if (root / FOLDER_NUMBER).is_file():
        _put_away_folder(root)
    os.replace(link, root / SITE)
    return release


def _switch_folder(root: Path, release: Path) -> Path:
    """The same without links. When the second rename fails, the first one is undone."""
    site, number = root / SITE, root / FOLDER_NUMBER
    old = _put_away_folder(root)
    try:
        number.write_text(release.name)
        _move(release, site)
    except BaseException:
        if old:
            _move(old, site)
            number.write_text(old.name)
        raise
    return site


def _put_away_folder(root: Path) -> Path | None:
    """Move a `site` that is a folder back among the releases, under its number."""
    site, number = root / SITE, root / FOLDER_NUMBER
    if not site.is_dir():
        number.unlink(missing_ok=True)
        return None
    old = root / RELEASES / str(_shown(root))
    _move(site, old)
    number.unlink()
    return old


def _shown(root: Path) -> int:
    """The number of the release that `site` shows, 0 when there is none."""
    site, number = root / SITE, root / FOLDER_NUMBER
    if site.is_symlink():
        name = Path(os.readlink(site)).name
    else:
        name = number.read_text() if number.is_file() else ""
    return int(name) if name.isdecimal() else 0


def _numbers(releases: Path) -> list[int]:
    return sorted(int(path.name) for path in releases.iterdir() if path.name.isdecimal())


def _prune(root: Path, releases: Path) -> None:
    """Remove old releases, and what is left of some that weren't finished, before the next one is shown."""
    keep = {*_numbers(releases)[-KEPT:], _shown(root)}
    for number in _numbers(releases):
        if number not in keep:
            _remove(releases / str(number))
    for path in (*releases.glob("*-removed"), *releases.glob("*-incoming")):
        shutil.rmtree(path, ignore_errors=True)
