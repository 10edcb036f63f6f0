"""Search: one Pagefind index per language, made from the pages that carry `data-pagefind-body`."""

import json
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path

from ..address import language_root
from ..machine import writing
from .pagefind import index_files

FOLDER = "pagefind"
# Pagefind also makes several interfaces of its own; the site has one that is smaller and speaks its
# languages.
WANTED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta"),
    *("wasm.{language}.pagefind", "index/*", "fragment/*"),
)


def build_search(html: Path, joined: Path, languages: Sequence[str]) -> dict[str, int]:
    """Index each language's pages (html/<language>) into the joined site; returns how many each index holds.

    The pages are indexed before they are joined, so that no language finds another one's, and with their
    language given, so that it decides how words are bent.
    """
    with ThreadPoolExecutor(len(languages)) as pool:
        counts = pool.map(lambda language: _index(html / language, joined, language), languages)
        return dict(zip(languages, counts, strict=True))


def _index(pages: Path, joined: Path, language: str) -> int:
    output = joined / language_root(language) / FOLDER
    shutil.rmtree(output, ignore_errors=True)
    wanted = [pattern.format(language=language) for pattern in WANTED]
    files = index_files(pages, language)
    for path, content in files.items():
        if any(fnmatch(path, pattern) for pattern in wanted):
            _write(output / path, content)
    entry = json.loads(files["pagefind-entry.json"])
    return sum(one["page_count"] for one in entry["languages"].values())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with writing(file):
        file.write_bytes(content)
