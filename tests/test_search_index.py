"""Each language has a search index of its own, small, and the same from run to run."""

import gzip
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from built import BuiltSite
from roadmap_site.built import pagefind
from roadmap_site.built.mkdocs import build_html
from roadmap_site.built.pagefind import SearchIndexError
from roadmap_site.built.search_index import build_search
from roadmap_site.ending import in_words
from roadmap_site.steps import StepFailed

LANGUAGES = ("sv", "en")


@pytest.fixture
def html(small_site: Path) -> Path:
    for number in range(40):
        for language in LANGUAGES:
            page = small_site / "build/staging" / language / f"p{number}" / "index.md"
            page.parent.mkdir()
            page.write_text(
                f"# Sida {number}\n\nHär står ord nummer {number} och energilösningar{number % 7}.\n"
            )
    return build_html(small_site, LANGUAGES, date(2026, 3, 1)).parent


def index(html: Path) -> dict[str, bytes]:
    folder = html / "joined"
    found = [*(folder / "pagefind").rglob("*"), *(folder / "en/pagefind").rglob("*")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def test_each_language_has_its_own_pages_and_its_own_word_forms(html: Path):
    (html / "sv/mill/index.html").write_text("<html lang=sv><p>Not for the search</p></html>")
    assert build_search(html, html / "joined", LANGUAGES) == {"sv": 41, "en": 42}
    for folder, language in [("pagefind", "sv"), ("en/pagefind", "en")]:
        entry = json.loads((html / "joined" / folder / "pagefind-entry.json").read_text())
        assert list(entry["languages"]) == [language]
        assert (html / "joined" / folder / f"wasm.{language}.pagefind").is_file()


def test_only_what_the_sites_own_search_loads_is_published(html: Path):
    build_search(html, html / "joined", LANGUAGES)
    names = {name.removeprefix("pagefind/") for name in index(html) if name.startswith("pagefind/")}
    loose = {name for name in names if "/" not in name and not name.endswith(".pf_meta")}
    assert loose == {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.sv.pagefind"}
    assert {name.split("/")[0] for name in names if "/" in name} == {"fragment", "index"}


def test_the_same_pages_give_the_same_bytes(html: Path):
    build_search(html, html / "joined", LANGUAGES)
    first = index(html)
    build_search(html, html / "joined", LANGUAGES)
    assert index(html) == first


# What Pagefind may do instead of its work, as a program of Python's, and what is told of it.
FAILURES = {
    "it refuses": (
        (
            "print(base64.b64encode(b'{\"payload\": {\"type\": \"Error\", \"message\": \"no\"}}').decode(), "
            "end=',')"
        ),
        "(sv):\n  no",
    ),
    "it ends with words": ("print('thread main panicked'); sys.exit(101)", "(sv):\n  thread main panicked"),
    "it ends without a word": ("sys.exit(1)", "Pagefind could not build the search index (sv):"),
    "its disk is full": (
        "print('StorageFull: No space left on device (os error 28)'); sys.exit(101)",
        "The disk is full.",
    ),
    "it is stopped from outside": ("os.kill(os.getpid(), 9)", "Pagefind was stopped from outside"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_is_told_in_plain_words(
    name: str, html: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    does, told = FAILURES[name]
    program = tmp_path / "a-pagefind"
    program.write_text(f"#!{sys.executable}\nimport base64, os, sys\nsys.stdin.buffer.read1()\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises((StepFailed, OSError)) as caught:
        build_search(html, html / "joined", ("sv",))
    assert told in in_words(caught.value, "en", html)


def test_without_the_program_it_says_what_to_run(html: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pagefind, "get_executable", lambda: None)
    with pytest.raises(SearchIndexError, match="make site"):
        build_search(html, html / "joined", ("sv",))


def indexed(site: Path) -> Iterator[dict[str, Any]]:
    """What the index of the first language knows of each page."""
    for fragment in (site / "pagefind/fragment").iterdir():
        told = gzip.decompress(fragment.read_bytes())
        yield json.loads(told[told.index(b"{") :])


def test_todays_pages_are_found(built_site: BuiltSite):
    """The hand-written ones too; of other days' only the page that lists them, or they would crowd out
    today's.
    """
    found = {page["url"].removeprefix("/") for page in indexed(built_site.folder)}
    paths = set(built_site.paths())
    other_days = {path for path in paths if re.match(r"history/\d|changes/(since-|\d)", path)}
    assert other_days
    assert found == paths - other_days - {"search/", "missions/oil-free-harbour/"}


def test_what_stands_in_neighbouring_cells_are_words_of_their_own(built_site: BuiltSite):
    """Facts and tables have no space between their cells: "TypKluster" is found by nobody."""
    run_together = re.compile(r"\b[a-zåäö]+[a-zåäö][A-ZÅÄÖ]\w+|\b(?:Typ|Datum|Språk)(?=[A-ZÅÄÖ\d])\w+")
    found = {word for page in indexed(built_site.folder) for word in run_together.findall(page["content"])}
    assert found == set()


def test_addresses_of_sources_are_no_words(built_site: BuiltSite):
    """They would fill the hits' texts, and match what their pages don't say."""
    pages = {page["url"]: page["content"] for page in indexed(built_site.folder)}
    assert "https://" not in pages["/missions/harbour-without-oil/"]


def test_index_words_are_found_but_not_shown(built_site: BuiltSite):
    pages = {page["url"]: page for page in indexed(built_site.folder)}
    told = pages["/missions/harbour-without-oil/"]
    assert "hundraårsslam" in told["meta"]["keywords"].split(", ")
    assert told["content"].startswith("Hamn utan olja")
