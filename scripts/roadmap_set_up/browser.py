"""The browser that the tests and `make quality` look with: the system's Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from .debian import apt_install, has_apt
from .sentences import SetUpFailed

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> str | None:
    """The path of the Chromium that CHROMIUM names, else of the system's; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)


def ensure_browser() -> None:
    """Install the browser, if it isn't there."""
    if find_browser():
        return
    if not has_apt():
        raise SetUpFailed("no_browser")
    apt_install("chromium", "fonts-liberation")


def ensure_driver(python: Path) -> None:
    """What drives the browser brings all it needs but one library, which a bare Debian lacks."""
    asked = subprocess.run([str(python), "-m", "playwright", "--version"], check=False, capture_output=True)
    if asked.returncode:
        apt_install("libatomic1")
