"""Setting up happens once, says in plain words what is missing, and installs only what the locks name."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from roadmap_set_up.browser import PROGRAMS, find_browser
from roadmap_set_up.run import set_up
from roadmap_set_up.sentences import SENTENCES, SetUpFailed, say
from roadmap_site.languages import LANGUAGES

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
    monkeypatch.setattr(subprocess, "run", machine.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    for name in ("CHROMIUM", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    return machine


def test_the_first_run_makes_all_and_the_second_nothing(machine: Machine):
    set_up(machine.root, tests=True)
    installed = [words[-1].rpartition("/")[2] for words in machine.called("--require-hashes")]
    assert installed == ["requirements.lock", "requirements-dev.lock"]
    assert len(machine.called("venv")) == 1
    machine.ran.clear()
    set_up(machine.root, tests=True)
    set_up(machine.root, tests=False)
    assert machine.ran == []


def test_the_site_needs_neither_the_tests_packages_nor_a_browser(machine: Machine, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    set_up(machine.root, tests=False)
    assert len(machine.called("--require-hashes")) == 1


@pytest.mark.parametrize(("lock", "environments"), [("requirements.lock", 1), ("requirements-dev.lock", 0)])
def test_a_changed_lock_is_installed_anew(machine: Machine, lock: str, environments: int):
    set_up(machine.root, tests=True)
    machine.ran.clear()
    (machine.root / lock).write_text("other==2\n")
    set_up(machine.root, tests=True)
    assert machine.called("--require-hashes")
    assert len(machine.called("venv")) == environments, "old packages of the site must not stay"


def test_an_installation_that_failed_is_tried_again(machine: Machine):
    machine.failing = "--require-hashes"
    with pytest.raises(SetUpFailed, match="Kontrollera nätet"):
        set_up(machine.root, tests=False)
    machine.failing = ""
    machine.ran.clear()
    set_up(machine.root, tests=False)
    assert machine.called("--require-hashes")


def test_what_debian_leaves_out_of_python_is_installed(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    set_up(machine.root, tests=False)
    (install,) = machine.called("install")[:1]
    assert install[0] == "apt-get" and install[-1] == "python3-venv"


def test_a_missing_browser_is_installed_once(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda name: None if name in PROGRAMS else name)
    set_up(machine.root, tests=True)
    assert [words[-2:] for words in machine.called("apt-get") if "install" in words] == [
        ["chromium", "fonts-liberation"]
    ]


def test_the_library_that_the_browsers_driver_lacks_is_installed(machine: Machine):
    machine.failing = "playwright"
    set_up(machine.root, tests=True)
    assert [words[-1] for words in machine.called("apt-get") if "install" in words] == ["libatomic1"]


def test_a_browser_that_is_named_is_used(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CHROMIUM", "/opt/browser")
    assert find_browser() == "/opt/browser"


@pytest.mark.parametrize(
    ("variable", "language", "words"),
    [
        ("LANG", "sv_SE.UTF-8", "Be den som sköter datorn"),
        ("LANG", "en_GB", "Ask whoever"),
        ("LANG", "de_DE.UTF-8", "Ask whoever"),
        ("LC_ALL", "en_GB.UTF-8", "Ask whoever"),
    ],
)
def test_without_the_right_to_install_it_says_whom_to_ask(
    machine: Machine, monkeypatch, variable: str, language: str, words: str
):
    monkeypatch.setenv(variable, language)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: None if name in PROGRAMS else name)
    with pytest.raises(SetUpFailed, match=words) as caught:
        set_up(machine.root, tests=True)
    assert "apt-get install chromium" in str(caught.value)


def test_where_there_is_no_apt_get_it_says_what_to_install(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SetUpFailed, match="CHROMIUM="):
        set_up(machine.root, tests=True)


def test_apt_gets_own_words_are_passed_on(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    machine.failing = "install"
    with pytest.raises(SetUpFailed, match="install failed"):
        set_up(machine.root, tests=False)


def test_an_old_python_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SetUpFailed, match=r"3\.11 eller nyare behövs, men det här är 3\.9\.2"):
        set_up(machine.root, tests=False)


def test_every_sentence_is_said_in_every_language():
    for key, sentence in SENTENCES.items():
        assert tuple(sentence) == LANGUAGES
        fields = [set(re.findall(r"{(\w+)}", text)) for text in sentence.values()]
        assert fields[0] == fields[1], key
    assert say("no_browser", "en") != say("no_browser", "sv")


def test_the_set_up_needs_nothing_but_python_itself():
    """It runs before anything is installed: no module outside the standard library may be loaded by it."""
    told = "import set_up, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append('scripts'); {told}"]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert set(loaded) - sys.stdlib_module_names <= {"__main__", "set_up", "roadmap_set_up", "roadmap_site"}


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


@pytest.mark.parametrize("command", ["build", "check", "generated", "serve"])
def test_a_python_without_our_packages_is_told_what_to_run(command: str, tmp_path: Path):
    """-S leaves out what was installed."""
    line = [sys.executable, "-S", "-E", str(ROOT / "scripts" / f"{command}.py")]
    environment = {"LC_ALL": "en_GB.UTF-8", "PATH": os.environ["PATH"]}
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.match(r"The package \w+ is not installed for this Python\. Run make site", done.stderr)


def test_no_console_is_too_poor_for_the_set_up(tmp_path: Path):
    code = "from roadmap_site.console import prepare_console; from roadmap_set_up.sentences import announce; "
    line = [sys.executable, "-c", f"{code}prepare_console(); announce('environment')"]
    surroundings = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT / "scripts"), "LC_ALL": "sv_SE"}
    done = subprocess.run(line, env=os.environ | surroundings, capture_output=True, check=True)
    assert done.stdout == b"Skapar den virtuella milj?n .venv\n"
