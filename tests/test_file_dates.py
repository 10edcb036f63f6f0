"""Pages say when their content was last changed; where git can't know, the build says why they don't."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from roadmap_site import file_dates as module
from roadmap_site.file_dates import FileDates, file_dates
from roadmap_site.steps import PHRASES

DAYS = {"content/a.yml": "2026-01-10", "content/missions/b.yml": "2026-02-20", "README.md": "2026-03-30"}


def git(folder: Path, *words: str, day: str = "2026-04-01") -> None:
    who = {
        f"GIT_{role}_{what}": "a@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    command = ["git", "-C", str(folder), "-c", "init.defaultBranch=main", *words]
    subprocess.run(command, env=os.environ | who | when, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with a commit a file."""
    root = tmp_path / "whole"
    for path, day in DAYS.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(day)
        if not (root / ".git").exists():
            git(root, "init")
        git(root, "add", path)
        git(root, "commit", "-m", path, day=day)
    return root


def test_each_file_of_the_content_has_the_day_of_its_last_commit(checkout: Path):
    days = {path: date.fromisoformat(day) for path, day in DAYS.items() if path.startswith("content")}
    assert file_dates(checkout, "content") == FileDates(days)


def test_a_shallow_clone_knows_no_days_until_it_has_the_whole_history(checkout: Path, tmp_path: Path):
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--depth", "1", f"file://{checkout}", str(clone))
    assert file_dates(clone, "content") == FileDates(missing="shallow")
    git(clone, "fetch", "--unshallow")
    assert file_dates(clone, "content") == file_dates(checkout, "content")


def test_outside_git_there_is_nothing_to_say(tmp_path: Path):
    assert file_dates(tmp_path, "content") == FileDates()


def test_without_the_program_the_reason_is_told(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "which", lambda _: None)
    assert file_dates(checkout, "content") == FileDates(missing="no_git")


def test_what_git_refuses_is_told_in_its_words(checkout: Path):
    (checkout / ".git" / "HEAD").write_text("nonsense")
    dates = file_dates(checkout, "content")
    assert (dates.days, dates.missing) == ({}, "no_dates")
    assert "git" in dates.said
    assert dates.said in PHRASES.say("sv", "no_dates", said=dates.said)


def test_a_repository_without_a_commit_has_no_days(tmp_path: Path):
    git(tmp_path, "init")
    dates = file_dates(tmp_path, "content")
    assert (dates.days, dates.missing) == ({}, "no_dates")
    assert dates.said
