"""What whoever runs a build sees: one line a step with its time, and a bar while a step lasts."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Self, TextIO

from .console import tell
from .languages import BY_CODE, ENGLISH
from .phrases import Phrases

PHRASES = Phrases(Path(__file__).with_suffix(".yml"))

Advance = Callable[[int, int], None]
"""Tells how far a step has come: how many are done, out of how many."""


class StepFailed(Exception):
    """A step could not do its work: a sentence of steps.yml, and what the tool behind it said."""

    def __init__(self, key: str, *details: str, **values: object) -> None:
        self.key, self.details, self.values = key, details, values
        super().__init__(self.words(ENGLISH.code))

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        """As another process hands it on: whole, and not by its sentence alone."""
        return partial(type(self), self.key, *self.details, **self.values), ()

    def words(self, language: str) -> str:
        """The sentence, and the details indented below it."""
        return "\n  ".join([PHRASES.say(language, self.key, **self.values), *self.details])


class Steps:
    """numbers and times the steps of one run; `names` are keys of steps.yml, in order."""

    def __init__(self, names: Sequence[str], language: str, out: TextIO | None = None) -> None:
        self._numbers = {name: number for number, name in enumerate(names, 1)}
        self._language = language
        self._out = out or sys.stdout
        self._width = max((len(PHRASES.say(language, name)) for name in names), default=0)

    @contextmanager
    def step(self, name: str) -> Iterator[Advance]:
        """Run a step inside; its line stands when it has ended, also when it failed."""
        title, started = self._title(name), time.perf_counter()
        try:
            with self._bar(title) as advance:
                yield advance
        except BaseException:
            self._line(f"{title}  {PHRASES.say(self._language, 'stopped'):>8}")
            raise
        self._line(f"{title}  {self._seconds(time.perf_counter() - started):>8}")

    def say(self, key: str, **values: object) -> None:
        """Print a sentence of steps.yml on a line of its own."""
        self._line(PHRASES.say(self._language, key, **values))

    def _title(self, name: str) -> str:
        total = len(self._numbers)
        number = f"{self._numbers[name]:>{len(str(total))}}/{total}"
        return f"  {number}  {PHRASES.say(self._language, name):<{self._width}}"

    def _seconds(self, seconds: float) -> str:
        mark = BY_CODE[self._language].decimal_mark
        return PHRASES.say(self._language, "seconds", seconds=f"{seconds:.1f}".replace(".", mark))

    def _line(self, text: str) -> None:
        tell(text, self._out)

    @contextmanager
    def _bar(self, title: str) -> Iterator[Advance]:
        """A bar that goes away when the step ends; nothing where nobody watches."""
        if not self._out.isatty():
            yield lambda done, total: None
            return
        from rich.console import Console  # a run without a bar need not load it
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(file=self._out), transient=True) as progress:
            task = progress.add_task(title, total=None)
            yield lambda done, total: progress.update(task, completed=done, total=total)
