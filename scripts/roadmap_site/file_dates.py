"""When each file of the content was last changed, as git knows it."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import which


@dataclass(frozen=True, slots=True)
class FileDates:
    """Path from the project's folder → the day of its last commit.

    Where there are none, `missing` is why, as a key of steps.yml, and `said` is git's own words.
    """

    days: Mapping[str, date] = field(default_factory=dict)
    missing: str | None = None
    said: str = ""


def file_dates(root: Path, folder: str) -> FileDates:
    """The days of the files in `folder`; none outside a git checkout, none from a history that was cut short.

    In a shallow clone git says of every file that its oldest commit there made it: a day that means nothing.
    """
    if not (root / ".git").exists():
        return FileDates()
    if not which("git"):
        return FileDates(missing="no_git")
    asked = _git(root, "rev-parse", "--is-shallow-repository")
    if asked.returncode:
        return FileDates(missing="no_dates", said=asked.stderr.strip())
    if asked.stdout.strip() == "true":
        return FileDates(missing="shallow")
    log = _git(root, "log", "--format=%x00%cs", "--name-only", "--", folder)
    if log.returncode:
        return FileDates(missing="no_dates", said=log.stderr.strip())
    found: dict[str, date] = {}
    for commit in log.stdout.split("\0")[1:]:
        day, *paths = commit.split()
        for path in paths:
            found.setdefault(path, date.fromisoformat(day))
    return FileDates(found)


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-C", str(root), *words],
        check=False, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", errors="replace",
    )  # fmt: skip
