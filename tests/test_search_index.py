"""Each language has a search index of its own, small, and the same from run to run."""

import json
from datetime import date
from pathlib import Path

import pytest

from roadmap_site.engine import build_html
from roadmap_site.search_index import SearchIndexError, build_search

LANGUAGES = ("sv", "en")


@pytest.fixture
def html(small_site: Path) -> Path:
    for number in range(40):
        for language in LANGUAGES:
            page = small_site / "build/stage" / language / f"p{number}" / "index.md"
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
    (html / "sv/farm/index.html").write_text("<html lang=sv><p>Not for the search</p></html>")
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


def test_a_failure_is_told_in_plain_words(html: Path, tmp_path: Path):
    with pytest.raises(SearchIndexError) as caught:
        build_search(tmp_path / "nowhere", html / "joined", ("sv",))
    assert "Pagefind" in caught.value.words("sv")
    assert caught.value.details
