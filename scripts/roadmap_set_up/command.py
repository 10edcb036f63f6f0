"""Runs a command of the package; where what it needs isn't installed, it says what to run first."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .sentences import say


def run(name: str, arguments: Sequence[str]) -> int:
    """The exit code of one of the commands in roadmap_site.command."""
    try:
        from roadmap_site import command
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("roadmap_"):
            raise
        print(say("not_set_up", package=missing.name), file=sys.stderr)
        return 1
    commands = {
        "build": command.run_build,
        "check": command.run_check,
        "generated": command.run_generated,
        "serve": command.run_serve,
    }
    return commands[name](arguments)
