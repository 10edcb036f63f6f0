"""Lighthouse and the Nu checker: packages of npm, installed below build/ when they are first needed.

Their lock is in npm/. Neither is needed to build or to test the site. Where Node or Java is missing, the
report says what wasn't run.
"""

import shutil
import subprocess
from functools import cache
from pathlib import Path

LOCKS = Path(__file__).parent / "npm"
FILES = ("package.json", "package-lock.json")
JAR = Path("vnu-jar/build/dist/vnu.jar")
LIGHTHOUSE = Path("lighthouse/cli/index.js")


class ToolMissing(Exception):
    """Something that a check needs isn't on this computer; the message says what."""


@cache
def packages(folder: Path) -> Path:
    """The folder that holds the locked packages, installed in `folder` unless they already are.

    No package's own script is run: one of these would fetch a Java of its own.
    """
    npm = program("npm", "Node.js")
    installed, mark = folder / "node_modules", folder / "installed"
    wanted = "".join((LOCKS / name).read_text(encoding="utf-8") for name in FILES)
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return installed
    folder.mkdir(parents=True, exist_ok=True)
    mark.unlink(missing_ok=True)
    for name in FILES:
        shutil.copyfile(LOCKS / name, folder / name)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolMissing(f"npm could not install it: {_reason(done.stderr)}")
    mark.write_text(wanted, encoding="utf-8")  # only now: an interrupted installation starts again
    return installed


def program(name: str, called: str) -> str:
    """The path of a program; ToolMissing where there is none."""
    path = shutil.which(name)
    if not path:
        raise ToolMissing(f"there is no {called} on this computer")
    return path


def _reason(text: str) -> str:
    """The first of npm's lines of errors that says something."""
    lines = (
        line.removeprefix("npm error").strip() for line in text.splitlines() if line.startswith("npm error")
    )
    return next((line for line in lines if line and not line.startswith("code ")), "no reason given")
