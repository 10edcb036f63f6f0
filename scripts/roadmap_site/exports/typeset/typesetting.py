"""Typst turns a template and its data into a PDF or a picture: the same ones always give the same bytes.

All texts go in as data (`sys.inputs`), and the templates are fixed files: nothing that a record says is ever
read as markup.
"""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

import typst

from ...look.typeface import font_files, fonts
from ...steps import StepFailed
from .cache import Cache

TEMPLATES = Path(__file__).parents[2] / "templates"
_FOLDERS = ("report", "cards", "drawing")
_LARGE = 60_000  # characters of data: a report of some ten pages
_PIXELS_PER_INCH = 72  # a point of the template is a pixel of the picture


@dataclass(frozen=True, slots=True)
class Job:
    """A document to be set: a template's path below templates/, its data as JSON, and what it becomes."""

    template: str
    data: str
    kind: Literal["pdf", "png"]

    @classmethod
    def of(cls, template: str, data: object, kind: Literal["pdf", "png"]) -> "Job":
        """A job whose data is any plain structure."""
        return cls(template, json.dumps(data, ensure_ascii=False, sort_keys=True), kind)

    @property
    def key(self) -> str:
        """The same key means the same bytes: it covers everything that they are made of."""
        return sha256(f"{_ground()}\n{self.template} {self.kind}\n{self.data}".encode()).hexdigest()


@cache
def _ground() -> str:
    """What all jobs have in common: the templates, the typeface and the typesetter."""
    templates = [path for folder in _FOLDERS for path in sorted((TEMPLATES / folder).glob("*.typ"))]
    hashes = (f"{path.name} {sha256(path.read_bytes()).hexdigest()}" for path in (*templates, *font_files()))
    return "\n".join((version("typst"), *hashes))


def typeset(job: Job) -> bytes:
    """The document's bytes; StepFailed names the template: the data can't be at fault."""
    accessible = job.kind == "pdf"
    try:
        return typst.compile(
            TEMPLATES / job.template,
            root=TEMPLATES,
            font_paths=fonts(),
            ignore_system_fonts=True,  # the same document on every machine
            format=job.kind,
            ppi=None if accessible else _PIXELS_PER_INCH,
            sys_inputs={"data": job.data},
            pdf_standards="ua-1" if accessible else None,
        )
    except typst.TypstError as refused:
        raise StepFailed("documents_failed", *str(refused).splitlines(), template=job.template) from refused


def typeset_all(
    jobs: Iterable[tuple[str, Job]], cache: Cache | None = None, workers: int = 2
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each job, in their order. Typst works outside Python's lock: threads are enough.

    It keeps what it has set in memory for as long as its process lasts, so a large document has one of its
    own.
    """
    with ThreadPoolExecutor(workers) as pool:
        named = [(path, pool.submit(_cached, job, cache)) for path, job in jobs]
        try:
            for path, result in named:
                yield path, result.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _cached(job: Job, cache: Cache | None) -> bytes:
    kept = cache.get(job.key) if cache else None
    if kept is not None:
        return kept
    made = typeset(job) if len(job.data) < _LARGE else _typeset_apart(job)
    return cache.put(job.key, made) if cache else made


def _typeset_apart(job: Job) -> bytes:
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as process:
            return process.submit(typeset, job).result()
    except BrokenExecutor as stopped:
        raise StepFailed("tool_killed", tool="Typst", said=stopped) from stopped
