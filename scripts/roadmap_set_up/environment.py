"""The virtual environment .venv: made by the Python that runs, filled with what the locks name."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .debian import apt_install
from .sentences import SetUpFailed, announce

_PROGRAM = "Scripts/python.exe" if os.name == "nt" else "bin/python"


@dataclass(frozen=True)
class Environment:
    """The environment of the project in `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The Python that has the packages."""
        return self.folder / _PROGRAM

    def make(self) -> None:
        """A new, empty one: packages that a lock no longer names must not stay behind."""
        if importlib.util.find_spec("ensurepip") is None:
            apt_install("python3-venv")
        announce("environment")
        shutil.rmtree(self.folder, ignore_errors=True)
        done = _run(_own_python(), "-m", "venv", str(self.folder))
        if done.returncode:
            raise SetUpFailed("environment_failed", reason=(done.stdout + done.stderr).strip())

    def install(self, lock: Path) -> None:
        """Install exactly what a lock names; a file with another hash is refused."""
        announce("packages", lock=lock.name)
        pip = (str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        done = _run(
            *pip, "--no-input", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)
        )
        if done.returncode:
            raise SetUpFailed("packages_failed", reason=done.stderr.strip())

    def holds(self, name: str, *locks: Path) -> bool:
        """Whether all that is called `name` has been installed from these very locks by this very Python."""
        stamp = self._stamp(name)
        return self.python.exists() and stamp.is_file() and stamp.read_text() == _fingerprint(locks)

    def note(self, name: str, *locks: Path) -> None:
        """Remember what is there. Only when all of it is: an interrupted set-up starts again."""
        self._stamp(name).write_text(_fingerprint(locks))

    def _stamp(self, name: str) -> Path:
        return self.folder / f".{name}-made"


def _fingerprint(locks: tuple[Path, ...]) -> str:
    contents = b"".join(lock.read_bytes() for lock in locks)
    return hashlib.sha256(contents + repr(sys.version_info).encode()).hexdigest()


def _own_python() -> str:
    """Not sys.executable: that may stand in the very .venv that is made anew."""
    return str(getattr(sys, "_base_executable", sys.executable))


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, stdin=subprocess.DEVNULL, check=False, capture_output=True, text=True)
