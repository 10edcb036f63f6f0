"""Make what the site needs: a virtual environment with the locked packages and, with --tests, a browser.

Runs before anything is installed, so it uses nothing but Python itself. A second run finds that all is there and does
nothing. What is missing from the machine (python3-venv, chromium) comes from apt-get where there is one and we may.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MINIMUM = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

WORDS = {
    "old_python": {
        "sv": "Python {minimum} eller nyare behövs, men det här är {found}.",
        "en": "Python {minimum} or newer is needed, but this is {found}.",
    },
    "environment": {"sv": "Skapar den virtuella miljön .venv", "en": "Making the virtual environment .venv"},
    "environment_failed": {
        "sv": "Den virtuella miljön kunde inte skapas:\n{reason}",
        "en": "The virtual environment could not be made:\n{reason}",
    },
    "packages": {
        "sv": "Installerar paketen i {lock} (en minut första gången)",
        "en": "Installing the packages in {lock} (a minute the first time)",
    },
    "packages_failed": {
        "sv": "Paketen kunde inte installeras. Kontrollera nätet och försök igen.\n{reason}",
        "en": "The packages could not be installed. Check the network and try again.\n{reason}",
    },
    "apt": {"sv": "Installerar {package} med apt-get", "en": "Installing {package} with apt-get"},
    "apt_failed": {
        "sv": "{package} kunde inte installeras med apt-get:\n{reason}",
        "en": "{package} could not be installed with apt-get:\n{reason}",
    },
    "ask_for": {
        "sv": "{package} saknas på den här datorn och får inte installeras härifrån. Be den som sköter datorn att köra:\n"
        "    apt-get install {package}\nKör sedan kommandot igen.",
        "en": "{package} is missing on this computer and may not be installed from here. Ask whoever runs it for:\n"
        "    apt-get install {package}\nThen run the command again.",
    },
    "no_browser": {
        "sv": "Testerna behöver webbläsaren Chromium. Installera den, eller ange var den finns: CHROMIUM=/sökväg",
        "en": "The tests need the browser Chromium. Install it, or say where it is: CHROMIUM=/path",
    },
}


class SetUpError(Exception):
    """Something that the machine lacks, or that did not work, in plain words."""


def say(key: str, **values: str) -> str:
    """A sentence in English where LANG says so, else in Swedish: as the build itself chooses."""
    language = "en" if os.environ.get("LANG", "").lower().startswith("en") else "sv"
    return WORDS[key][language].format(**values)


def announce(key: str, **values: str) -> None:
    print(say(key, **values), flush=True)


def set_up(tests: bool) -> None:
    """Bring the environment, and for the tests a browser, to what the locks ask for."""
    if sys.version_info < MINIMUM:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetUpError(say("old_python", minimum=".".join(map(str, MINIMUM)), found=found))
    runtime, development = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
    mark = fingerprint(runtime)
    if not is_made("site", mark):
        make_environment()
        install(runtime)
        note("site", mark)
    if tests:
        if not is_made("tests", mark := fingerprint(runtime, development)):
            install(development)
            ensure_driver()
            note("tests", mark)
        ensure_browser()


def fingerprint(*locks: Path) -> str:
    """What an environment made from these locks by this Python is known by."""
    contents = b"".join(lock.read_bytes() for lock in locks)
    return hashlib.sha256(contents + repr(sys.version_info).encode()).hexdigest()


def is_made(name: str, mark: str) -> bool:
    stamp = VENV / f".{name}-made"
    return PYTHON.exists() and stamp.is_file() and stamp.read_text() == mark


def make_environment() -> None:
    """A new, empty .venv: packages that a lock no longer names must not stay behind."""
    if importlib.util.find_spec("ensurepip") is None:
        apt_install("python3-venv")
    announce("environment")
    shutil.rmtree(VENV, ignore_errors=True)
    # Not sys.executable: that may stand in the very .venv that was just removed.
    done = subprocess.run(
        [sys._base_executable, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SetUpError(say("environment_failed", reason=(done.stdout + done.stderr).strip()))


def note(name: str, mark: str) -> None:
    """Remember what is made. Only when all of it is there: an interrupted set-up starts again."""
    (VENV / f".{name}-made").write_text(mark)


def install(lock: Path) -> None:
    """Install exactly what a lock names; a file with another hash is refused."""
    announce("packages", lock=lock.name)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    command = [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(say("packages_failed", reason=done.stderr.strip()))


def ensure_driver() -> None:
    """What drives the browser brings all it needs but one library, which a bare Debian lacks."""
    asked = subprocess.run([str(PYTHON), "-m", "playwright", "--version"], check=False, capture_output=True)
    if asked.returncode:
        apt_install("libatomic1")


def find_browser() -> str | None:
    """The Chromium that the tests use: the one that CHROMIUM names, else the system's."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def ensure_browser() -> None:
    if find_browser():
        return
    if shutil.which("apt-get") is None:
        raise SetUpError(say("no_browser"))
    apt_install("chromium", "fonts-liberation")


def apt_install(*packages: str) -> None:
    """Install Debian packages; say what to ask for where that is not ours to do."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise SetUpError(say("ask_for", package=names))
    announce("apt", package=names)
    apt_get("update")  # a list that is only half fresh may still do: the installation decides
    done = apt_get("install", "-y", "--no-install-recommends", *packages)
    if done.returncode:
        raise SetUpError(say("apt_failed", package=names, reason=done.stderr.strip()))


def apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", *arguments]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, check=False, capture_output=True, text=True
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--tests", action="store_true", help="also what the tests need, their browser included"
    )
    try:
        set_up(parser.parse_args().tests)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
