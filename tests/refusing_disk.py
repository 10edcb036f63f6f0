"""A disk that refuses one change of this process: a file to write, a new folder or link, a new name."""

import builtins
import io
import os
from collections import Counter
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pytest

Call = Callable[..., object]
# What else changes a disk, and which argument names what comes to be.
NAMED = {"mkdir": 0, "replace": 1, "symlink": 1, "link": 1}
Change = tuple[str, int]  # the part of a project that is changed, and which of its changes, from 0


class RefusingDisk:
    """Counts what is changed below `root`, and refuses one change of a part of it.

    It does so as a full disk does: a file's name is taken, and nothing of its content.
    """

    def __init__(self, root: Path, refuse: Change | None = None) -> None:
        self.root, self.refuse = root.resolve(), refuse
        self.changed: Counter[str] = Counter()
        self.refused = ""

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        opened = self._opening(builtins.open)
        monkeypatch.setattr(builtins, "open", opened)
        monkeypatch.setattr(io, "open", opened)
        for name, which in NAMED.items():
            monkeypatch.setattr(os, name, self._changing(name, getattr(os, name), which))

    def _opening(self, real: Call) -> Call:
        def opening(file: object, mode: str = "r", *args: object, **kwargs: object) -> object:
            if isinstance(file, str | Path) and set(mode) & set("wax+") and self._is_refused(file):
                if "w" in mode:
                    real(file, mode).close()
                raise OSError(ENOSPC, os.strerror(ENOSPC))  # without a name: so says a write
            return real(file, mode, *args, **kwargs)

        return opening

    def _changing(self, name: str, real: Call, which: int) -> Call:
        def changing(*args: str | Path, **kwargs: object) -> object:
            there = name == "mkdir" and os.path.isdir(args[which])
            if not there and self._is_refused(args[which]):
                raise OSError(ENOSPC, os.strerror(ENOSPC), str(args[which]))
            return real(*args, **kwargs)

        return changing

    def _is_refused(self, path: str | Path) -> bool:
        full = Path(os.path.abspath(path))
        if not full.is_relative_to(self.root):
            return False
        inside = full.relative_to(self.root)
        part = "/".join(inside.parts[:2])
        self.changed[part] += 1
        if self.refuse != (part, self.changed[part] - 1):
            return False
        self.refused = inside.as_posix()
        return True
