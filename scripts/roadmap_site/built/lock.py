"""One build at a time in a project: whoever comes second is told at once who is at work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

from filelock import lock_descriptor

from ..machine import writing
from ..problems import on_one_line
from ..steps import StepFailed

LOCK = Path("build/lock")
_LONGEST = 80


@contextmanager
def only_build(root: Path) -> Iterator[None]:
    """Nobody else builds in `root` meanwhile; StepFailed where somebody does.

    The system lets go of the lock however the build ends. The programs that it started hold it too, so that
    those which a killed build leaves at work don't write into the next one's folders.
    """
    lock = root / LOCK
    lock.parent.mkdir(exist_ok=True)
    with writing(lock):
        file = lock.open("a+", encoding="utf-8", errors="replace")
    with file:
        if not lock_descriptor(file.fileno(), blocking=False):
            raise StepFailed("build_running", holder=_holder(file))
        os.set_inheritable(file.fileno(), True)
        with writing(lock):
            file.truncate(0)
            file.write(f"PID {os.getpid()}, {datetime.now():%Y-%m-%d %H:%M:%S}")
            file.flush()
        yield


def _holder(file: TextIO) -> str:
    """Who has the lock, as it wrote itself in."""
    try:
        file.seek(0)
        return on_one_line(file.read(), _LONGEST) or "?"
    except OSError:  # Windows lets nobody read what another has locked
        return "?"
