"""What the machine refused, as a sentence of steps.yml: a full disk, a closed folder, too little memory."""

import errno
import os
import re
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .problems import on_one_line
from .steps import StepFailed

REFUSALS = (OSError, MemoryError)
_SENTENCES = {
    "disk_full": (errno.ENOSPC, errno.EDQUOT),
    "disk_read_only": (errno.EROFS,),
    "not_allowed": (errno.EACCES, errno.EPERM),
    "in_the_way": (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENOTEMPTY),
    "not_there": (errno.ENOENT,),
    "memory_full": (errno.ENOMEM,),
}
_KEYS = {number: key for key, numbers in _SENTENCES.items() for number in numbers}
# How other programs quote the system: Python with the file, Rust without.
_QUOTED = (
    re.compile(r"\[Errno (?P<number>\d+)\] (?P<said>[^:]+)(?:: '(?P<path>[^']*)')?"),
    re.compile(r"(?P<path>)(?P<said>[^:()]+) \(os error (?P<number>\d+)\)"),
)


def refusal(refused: BaseException, root: Path) -> StepFailed:
    """What one of REFUSALS means to whoever ran a command on the project in `root`."""
    if isinstance(refused, shutil.Error):
        refused = _first(refused)
    elif isinstance(refused, OSError) and refused.errno is None:  # raised by a library, in words alone
        refused = quoted(str(refused)) or refused
    if not isinstance(refused, OSError):
        return StepFailed("memory_full", said=type(refused).__name__)
    places = [
        _place(one, root)
        for one in (refused.filename, refused.filename2)
        if isinstance(one, str | bytes | Path)
    ]
    said = ": ".join(filter(None, [" → ".join(places), refused.strerror or str(refused)]))
    key = _KEYS.get(refused.errno or 0, "machine_refused")
    obstacle = _place(_obstacle(root / places[-1]), root) if places else "?"
    return StepFailed(key, said=on_one_line(said), path=on_one_line(obstacle))


def _first(refused: shutil.Error) -> OSError:
    """Copying a folder goes on past what it can't copy, and tells all of it: the first is enough."""
    _, target, words = refused.args[0][0]
    found = quoted(words) or OSError(0, words)
    found.filename = found.filename or target
    return found


def quoted(words: str) -> OSError | None:
    """The system's refusal that another program passes on in its own words."""
    for pattern in _QUOTED:
        if found := pattern.search(words):
            return OSError(int(found["number"]), found["said"].strip(), found["path"] or None)
    return None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """The system doesn't say which file it had no more room for: it was this one."""
    try:
        yield
    except OSError as refused:
        refused.filename = refused.filename or str(path)
        raise


def refuse_machine_faults(tool: str, code: int, words: str, folder: Path | None = None) -> None:
    """Where another program failed because of the machine, raise that instead of what it made of it.

    `folder` is what it was to fill.
    """
    if code < 0:
        raise StepFailed("tool_killed", tool=tool, said=signal.strsignal(-code) or -code)
    if "MemoryError" in words:
        raise MemoryError
    if refused := quoted(words):
        refused.filename = refused.filename or folder
        raise refused


def _place(path: str | bytes | Path, root: Path) -> str:
    """A path as it is seen from the project's folder, where it lies inside."""
    full, base = Path(os.path.abspath(root / os.fsdecode(path))), Path(os.path.abspath(root))
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else full.as_posix()


def _obstacle(path: Path) -> Path:
    """The file that stands where a folder should be on the way to a path; else the path itself."""
    way = [*reversed(path.parents), path]
    return next((one for one in way if os.path.lexists(one) and not one.is_dir()), path)
