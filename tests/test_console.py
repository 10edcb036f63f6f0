"""However one reads what a command says: it is told as far as the system goes, and nothing ends by it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from projects import ROOT, content_folder

CHECK = [sys.executable, str(ROOT / "scripts" / "check.py"), "--lang", "sv"]

# The reader's encoding, and how a file's name arrives.
ENCODINGS = {
    "utf-8": "Måndag → tisdag",
    "cp1252": "Måndag ? tisdag",
    "cp437": "Måndag ? tisdag",
    "iso8859-5": "M?ndag ? tisdag",
    "ascii": "M?ndag ? tisdag",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose report has letters and names that no console shows alike."""
    folder = tmp_path / "content" / "missions"
    folder.mkdir(parents=True)
    (folder / "Måndag → tisdag.yml").write_text("title: x\n")
    if sys.platform == "linux":
        Path(os.fsdecode(os.fsencode(folder) + b"/m\xe5ndag.yml")).write_text("title: x\n")
    return tmp_path


def check(root: Path, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | surroundings
    return subprocess.run([*CHECK, "--root", str(root)], env=environment, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_report_is_readable_in_every_encoding(encoding: str, root: Path):
    done = check(root, PYTHONIOENCODING=encoding)
    told = done.stdout.decode(encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "Utan den kan webbplatsen inte byggas." in told
    assert f"content/missions/{ENCODINGS[encoding]}.yml:1:1: " in told
    assert " fel, " in told.splitlines()[-1]


@pytest.mark.parametrize("lang", ["C", "POSIX", "sv_SE.ISO8859-1", "nonsense"])
def test_a_system_without_our_letters_ends_no_command(lang: str, root: Path):
    done = check(root, LC_ALL=lang, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (done.returncode, done.stderr) == (1, b"")


def shell(root: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of a shell's in which $CHECK is the command; its code is the command's."""
    command = " ".join(f"'{word}'" for word in [*CHECK, "--root", str(root)])
    script = f"set -o pipefail; {line.replace('$CHECK', command)}"
    return subprocess.run(["bash", "-c", script], capture_output=True, check=False)


def test_a_reader_that_has_gone_is_no_error(root: Path, tmp_path_factory: pytest.TempPathFactory):
    done = shell(root, "$CHECK | true")
    assert (done.returncode, done.stderr) == (1, b"")
    faultless = content_folder(tmp_path_factory.mktemp("faultless"))
    assert shell(faultless, "$CHECK | true").returncode == 0


def test_a_console_that_is_closed_is_no_error(root: Path):
    done = shell(root, "$CHECK >&-")
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_report_that_cannot_be_written_is_told_where_errors_are(root: Path):
    done = shell(root, "$CHECK > /dev/full")
    assert done.returncode == 1
    assert done.stderr.decode().startswith(
        "Disken är full. Gör plats på den och kör igen. Systemet säger: <stdout>"
    )
    assert len(done.stderr.splitlines()) == 1
