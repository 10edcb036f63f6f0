"""Setting up happens once, says in plain words what is missing, and installs only what the locks name."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import set_up

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


class Machine:
    """A computer that notes what it is told to run, and makes a virtual environment appear when asked to."""

    def __init__(self, root: Path) -> None:
        self.root, self.ran, self.failing = root, [], ""

    def run(self, command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.ran.append(words)
        if "venv" in words:
            (self.root / ".venv/bin").mkdir(parents=True)
            (self.root / ".venv/bin/python").touch()
        failed = bool(self.failing) and self.failing in words
        return subprocess.CompletedProcess(words, int(failed), "", f"{self.failing} failed" if failed else "")

    def called(self, word: str) -> list[list[str]]:
        return [words for words in self.ran if word in words]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    for lock in LOCKS:
        (tmp_path / lock).write_text(f"{lock}==1\n")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(set_up, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(set_up.subprocess, "run", machine.run)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 0)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    return machine


def test_the_first_run_makes_all_and_the_second_nothing(machine: Machine):
    set_up.set_up(tests=True)
    installed = [words[-1].rpartition("/")[2] for words in machine.called("--require-hashes")]
    assert installed == ["requirements.lock", "requirements-dev.lock"]
    assert len(machine.called("venv")) == 1
    machine.ran.clear()
    set_up.set_up(tests=True)
    set_up.set_up(tests=False)
    assert machine.ran == []


def test_the_site_needs_neither_the_tests_packages_nor_a_browser(machine: Machine, monkeypatch):
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None)
    set_up.set_up(tests=False)
    assert len(machine.called("--require-hashes")) == 1


@pytest.mark.parametrize(("lock", "environments"), [("requirements.lock", 1), ("requirements-dev.lock", 0)])
def test_a_changed_lock_is_installed_anew(machine: Machine, lock: str, environments: int):
    set_up.set_up(tests=True)
    machine.ran.clear()
    (machine.root / lock).write_text("other==2\n")
    set_up.set_up(tests=True)
    assert machine.called("--require-hashes")
    assert len(machine.called("venv")) == environments, "old packages of the site must not stay"


def test_an_installation_that_failed_is_tried_again(machine: Machine):
    machine.failing = "--require-hashes"
    with pytest.raises(set_up.SetUpError, match="Kontrollera nätet"):
        set_up.set_up(tests=False)
    machine.failing = ""
    machine.ran.clear()
    set_up.set_up(tests=False)
    assert machine.called("--require-hashes")


def test_what_debian_leaves_out_of_python_is_installed(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(set_up.importlib.util, "find_spec", lambda name: None)
    set_up.set_up(tests=False)
    (install,) = machine.called("install")[:1]
    assert install[0] == "apt-get" and install[-1] == "python3-venv"


def test_a_missing_browser_is_installed_once(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None if name in set_up.BROWSERS else name)
    set_up.set_up(tests=True)
    assert [words[-2:] for words in machine.called("apt-get") if "install" in words] == [
        ["chromium", "fonts-liberation"]
    ]


def test_the_library_that_the_browsers_driver_lacks_is_installed(machine: Machine):
    machine.failing = "playwright"
    set_up.set_up(tests=True)
    assert [words[-1] for words in machine.called("apt-get") if "install" in words] == ["libatomic1"]


def test_a_browser_that_is_named_is_used(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CHROMIUM", "/opt/browser")
    assert set_up.find_browser() == "/opt/browser"


@pytest.mark.parametrize(
    ("language", "words"), [("sv_SE.UTF-8", "Be den som sköter datorn"), ("en_GB", "Ask whoever")]
)
def test_without_the_right_to_install_it_says_whom_to_ask(
    machine: Machine, monkeypatch, language: str, words: str
):
    monkeypatch.setenv("LANG", language)
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None if name in set_up.BROWSERS else name)
    with pytest.raises(set_up.SetUpError, match=words) as caught:
        set_up.set_up(tests=True)
    assert "apt-get install chromium" in str(caught.value)


def test_where_there_is_no_apt_get_it_says_what_to_install(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None)
    with pytest.raises(set_up.SetUpError, match="CHROMIUM="):
        set_up.set_up(tests=True)


def test_apt_gets_own_words_are_passed_on(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(set_up.importlib.util, "find_spec", lambda name: None)
    machine.failing = "install"
    with pytest.raises(set_up.SetUpError, match="install failed"):
        set_up.set_up(tests=False)


def test_an_old_python_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(set_up.SetUpError, match=r"3\.11 eller nyare behövs, men det här är 3\.9\.2"):
        set_up.set_up(tests=False)


def names(requirements: list[str]) -> set[str]:
    return {re.match(r"[\w.-]+", line)[0].lower() for line in requirements}


def locked(lock: str) -> dict[str, int]:
    """Package and how many hashes it is held to."""
    entries = re.split(r"^(?=[a-z])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    return {entry.partition("==")[0]: entry.count("--hash=sha256:") for entry in entries}


def test_the_locks_hold_every_package_to_its_hashes_and_name_no_host():
    for lock in LOCKS:
        assert all(locked(lock).values())
        assert not re.search(r"https?://|file:|--index|--find-links", (ROOT / lock).read_text())
    assert locked(LOCKS[0]).items() <= locked(LOCKS[1]).items(), (
        "the tests run on the packages that make the site"
    )


def test_the_locks_hold_all_that_the_project_declares():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert names(declared["project"]["dependencies"]) <= locked(LOCKS[0]).keys(), "run make lock"
    assert names(declared["dependency-groups"]["dev"]) <= locked(LOCKS[1]).keys(), "run make lock"


def test_make_alone_lists_the_targets():
    alone = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    listed = subprocess.run(["make"], cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)) - {"help"}
    assert {line.split()[1] for line in listed.splitlines()} == targets
