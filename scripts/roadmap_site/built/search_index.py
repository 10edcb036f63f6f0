"""Search: one Pagefind index per language, made from the pages that carry `data-pagefind-body`."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..address import language_root
from ..machine import refuse_machine_faults
from ..steps import StepFailed

FOLDER = "pagefind"
# Pagefind also writes several interfaces of its own; the site has one that is smaller and speaks its languages.
WANTED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta")


class SearchIndexError(StepFailed):
    """Pagefind refused; the details are its own words."""


def build_search(html: Path, joined: Path, languages: Sequence[str]) -> dict[str, int]:
    """Index each language's pages (html/<language>) into the joined site; returns how many pages each index holds.

    The pages are indexed before they are joined, so that no language finds another one's, and with their language
    given, so that it decides how words are bent.
    """
    with ThreadPoolExecutor(len(languages)) as pool:
        counts = pool.map(lambda language: _index(html / language, joined, language), languages)
        return dict(zip(languages, counts, strict=True))


def _index(pages: Path, joined: Path, language: str) -> int:
    output = joined / language_root(language) / FOLDER
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", pages, "--output-path", output]
    done = subprocess.run(
        [*command, "--force-language", language, "--quiet"],
        check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", errors="replace",
        close_fds=False,  # it holds the build's lock too
    )  # fmt: skip
    if done.returncode:
        refuse_machine_faults("Pagefind", done.returncode, done.stdout + done.stderr)
        told = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise SearchIndexError("search_failed", *told, language=language)
    _keep_wanted(output, language)
    entry = json.loads((output / "pagefind-entry.json").read_text(encoding="utf-8"))
    return sum(one["page_count"] for one in entry["languages"].values())


def _keep_wanted(output: Path, language: str) -> None:
    wanted = (*WANTED, f"wasm.{language}.pagefind")
    for path in output.iterdir():
        if path.is_file() and not any(path.match(pattern) for pattern in wanted):
            path.unlink()
