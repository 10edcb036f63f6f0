"""What is said to whoever runs a command: readable in whatever encoding, whoever has stopped listening.

Uses nothing but Python itself: the set-up speaks before anything is installed.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO


class OutputLost(OSError):
    """What was said can't be written: a file on a full disk."""


def prepare_console() -> None:
    """A letter that a console can't show becomes a question mark; one that is closed swallows all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def tell(text: str, out: TextIO | None = None) -> None:
    """Print a text at once. A reader that has gone (`| head`) stops no work.

    OutputLost where it can't be written.
    """
    out = out or sys.stdout
    try:
        print(text, file=out, flush=True)
    except BrokenPipeError:
        _silence(out)
    except OSError as refused:
        _silence(out)
        raise OutputLost(refused.errno, refused.strerror, out.name) from None


def _silence(out: TextIO) -> None:
    """What is said from now on, and what is still waiting to be written, goes nowhere."""
    with suppress(OSError), open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), out.fileno())
