"""One build at a time: the second is told who is at work, and a killed one leaves no lock behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from projects import project_folder
from roadmap_site.built.lock import LOCK, only_build
from roadmap_site.steps import StepFailed

ROOT = Path(__file__).parent.parent
# Holds the lock, starts a program of its own, says so, and waits to be killed.
HOLDER = """
import subprocess, sys
from pathlib import Path
from roadmap_site.built.lock import only_build
with only_build(Path(sys.argv[1])):
    if sys.argv[2:]:
        subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL, close_fds=False)
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Starts another process that holds the lock of the folder."""
    begun: list[subprocess.Popen[str]] = []

    def hold(*command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(tmp_path), *command],
            env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        begun.append(process)
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        return process

    yield hold
    for process in begun:
        process.kill()
        process.communicate()


def test_who_comes_second_is_told_who_is_at_work(tmp_path: Path, holder):
    first = holder()
    with pytest.raises(StepFailed) as caught, only_build(tmp_path):
        raise AssertionError("two builds at once")
    assert f"(PID {first.pid}, 2" in caught.value.words("sv")
    assert caught.value.words("sv").startswith("Ett annat bygge pågår redan här")
    assert caught.value.words("en").startswith("Another build is already at work here")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_build_leaves_no_lock(how: signal.Signals, tmp_path: Path, holder):
    first = holder()
    first.send_signal(how)
    first.wait()
    with only_build(tmp_path):
        pass


def test_what_a_killed_build_left_at_work_must_end_first(tmp_path: Path, holder):
    first = holder(sys.executable, "-c", "import time; time.sleep(1)")
    first.kill()
    first.wait()
    with pytest.raises(StepFailed), only_build(tmp_path):
        raise AssertionError("MkDocs of the killed build is still writing")
    _await(tmp_path)


def _await(root: Path) -> None:
    for _ in range(100):
        try:
            with only_build(root):
                return
        except StepFailed:
            time.sleep(0.1)
    raise AssertionError("the lock was never let go")


def test_a_lock_is_let_go_when_the_build_fails(tmp_path: Path):
    for _ in range(2):
        with pytest.raises(RuntimeError, match="no"), only_build(tmp_path):
            raise RuntimeError("no")


@pytest.mark.parametrize("written", ["", "\x1b[31m what\nis this", "x" * 500])
def test_what_stands_in_the_file_is_shown_on_one_short_line(written: str, tmp_path: Path, holder):
    holder()
    (tmp_path / LOCK).write_text(written)
    with pytest.raises(StepFailed) as caught, only_build(tmp_path):
        raise AssertionError("two builds at once")
    words = caught.value.words("en")
    assert "\x1b" not in words and "\n" not in words and len(words) < 200


def test_a_file_where_the_folder_should_be_is_not_replaced(tmp_path: Path):
    (tmp_path / "build").write_text("mine")
    with pytest.raises(FileExistsError), only_build(tmp_path):
        raise AssertionError("there is no folder")
    assert (tmp_path / "build").read_text() == "mine"


ENDINGS = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}


@pytest.fixture
def hears_all_endings() -> Iterator[None]:
    """Where the tests run in the background some are ignored, and what a process starts inherits that."""
    before = {one: signal.signal(one, lambda *_: None) for one in ENDINGS}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.mark.usefixtures("hears_all_endings")
@pytest.mark.parametrize(("how", "code"), ENDINGS.items())
def test_a_build_that_is_asked_to_end_puts_away_what_it_began(how: signal.Signals, code: int, tmp_path: Path):
    root = project_folder(tmp_path)
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(root), "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        for line in build.stdout:
            if line.startswith("  3/7"):  # MkDocs is about to begin
                break
        time.sleep(0.3)
        build.send_signal(how)
        told, complained = build.communicate(timeout=60)
    assert (build.returncode, complained) == (code, "")
    assert told.splitlines()[-1].endswith("stopped")
    with only_build(root):
        assert not (root / "site").exists()
