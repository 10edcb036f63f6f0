"""Typst turns a template and its data into a PDF or a picture: the same ones always give the same bytes.

All texts go in as data (`sys.inputs`), and the templates are fixed files: nothing that a record says is ever read as markup.
"""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import typst

from ...look.typeface import font_files, fonts
from .cache import Cache

TEMPLATES = Path(__file__).parents[2] / "templates"
_FOLDERS = ("report", "cards", "drawing")


@dataclass(frozen=True, slots=True)
class Job:
    """A document to be set: a template's path below templates/, its data as JSON, and `pdf` or `png`."""

    template: str
    data: str
    kind: str

    @classmethod
    def of(cls, template: str, data: Any, kind: str) -> "Job":
        """A job whose data is any plain structure."""
        return cls(template, json.dumps(data, ensure_ascii=False, sort_keys=True), kind)

    @property
    def key(self) -> str:
        """The same key means the same bytes: it covers everything that they are made of."""
        return sha256(f"{_ground()}\n{self.template} {self.kind}\n{self.data}".encode()).hexdigest()


@cache
def _ground() -> str:
    """What all jobs have in common: the templates, the typeface and the typesetter."""
    files = (
        *(path for folder in _FOLDERS for path in sorted((TEMPLATES / folder).glob("*.typ"))),
        *font_files(),
    )
    hashes = (f"{path.name} {sha256(path.read_bytes()).hexdigest()}" for path in files)
    return "\n".join((typst.__version__, *hashes))


def typeset(job: Job) -> bytes:
    """The document's bytes. An error names the template: the data can't be at fault."""
    options = {"pdf_standards": ["ua-1"]} if job.kind == "pdf" else {"ppi": 72}
    return typst.compile(
        TEMPLATES / job.template,
        root=TEMPLATES,
        font_paths=fonts(),
        ignore_system_fonts=True,  # the same document on every machine
        format=job.kind,
        sys_inputs={"data": job.data},
        **options,
    )


def typeset_all(
    jobs: Iterable[tuple[str, Job]], cache: Cache | None = None, workers: int = 2
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each job, in their order. Typst works outside Python's lock, so threads are enough."""
    with ThreadPoolExecutor(workers) as pool:
        named = [(path, pool.submit(_cached, job, cache)) for path, job in jobs]
        try:
            for path, result in named:
                yield path, result.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _cached(job: Job, cache: Cache | None) -> bytes:
    if cache is None:
        return typeset(job)
    return cache.get(job.key) or cache.put(job.key, typeset(job))
