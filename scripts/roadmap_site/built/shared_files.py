"""Files with several names: what a step leaves as it is isn't copied, and none is written into."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..machine import writing

# A system without hard links, another disk, a file with as many names as it can have.
_NO_LINKS = (errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK)


def link_or_copy(source: str | Path, target: str | Path) -> None:
    """Give a file a second name, or copy it where that can't be.

    Whoever has something else to say under one of the names uses `replacing`: what is written into the file
    itself is read under all of them.
    """
    try:
        os.link(source, target)
    except OSError as refused:
        if refused.errno not in _NO_LINKS:
            raise
        shutil.copyfile(source, target)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write a file anew, beside it: whole or not at all, and the old one's other names keep what they had."""
    new = path.with_name(f"{path.name}-new")
    try:
        with writing(path):
            yield new
            os.replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
