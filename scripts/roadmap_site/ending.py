"""How a command ends: what a tool or the machine refuses, wherever it is, becomes a sentence and a code."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .console import OutputLost, prepare_console, tell
from .machine import REFUSALS, refusal
from .steps import StepFailed

FAILED, MISUSED, INTERRUPTED = 1, 2, 130  # what shells expect: of a wrong option 2, of Ctrl+C 130
REFUSED = (StepFailed, *REFUSALS)


def ended(work: Callable[[], int], language: str, root: Path) -> int:
    """The exit code of a command's work on the project in `root`."""
    prepare_console()
    try:
        return work()
    except KeyboardInterrupt:
        return INTERRUPTED
    except REFUSED as refused:
        tell_why(refused, in_words(refused, language, root))
        return FAILED


def in_words(refused: StepFailed | OSError | MemoryError, language: str, root: Path) -> str:
    """What one of REFUSED means, with what to do."""
    failure = refused if isinstance(refused, StepFailed) else refusal(refused, root)
    return failure.words(language)


def tell_why(refused: BaseException, words: str) -> None:
    """Why a command failed; among the errors, where it is the ordinary output that can't be written."""
    with suppress(OSError):
        tell(words, sys.stderr if isinstance(refused, OutputLost) else sys.stdout)


@contextmanager
def stoppable() -> Iterator[None]:
    """A polite request to end (`kill`, a closed terminal) lets what was begun be put away.

    The exit code names the request.
    """

    def stop(number: int, frame: object) -> None:
        sys.exit(128 + number)

    asked = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.signal(one, stop) for one in asked if signal.getsignal(one) is signal.SIG_DFL}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
