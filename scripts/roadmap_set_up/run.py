"""The whole set-up, in order. A second run finds that all is there and does nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from .browser import ensure_browser, ensure_driver
from .environment import Environment
from .sentences import SetUpFailed

MINIMUM = (3, 11)


def set_up(root: Path, tests: bool) -> None:
    """Bring the environment, and for the tests a browser, to what the locks in `root` ask for."""
    _ensure_python()
    environment = Environment(root)
    runtime, development = root / "requirements.lock", root / "requirements-dev.lock"
    if not environment.holds("site", runtime):
        environment.make()
        environment.install(runtime)
        environment.note("site", runtime)
    if tests:
        if not environment.holds("tests", runtime, development):
            environment.install(development)
            ensure_driver(environment.python)
            environment.note("tests", runtime, development)
        ensure_browser()


def _ensure_python() -> None:
    if sys.version_info < MINIMUM:
        minimum, found = (".".join(map(str, one)) for one in (MINIMUM, sys.version_info[:3]))
        raise SetUpFailed("old_python", minimum=minimum, found=found)
