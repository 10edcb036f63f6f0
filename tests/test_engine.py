"""MkDocs builds both languages from the stage, and the joined folder is the same whenever it is built."""

import gzip
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from roadmap_site.built import mkdocs
from roadmap_site.built.mkdocs import EngineError, build_html
from roadmap_site.ending import in_words
from roadmap_site.steps import StepFailed

LANGUAGES = ("sv", "en")
TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def built(copy_of_small_site, tmp_path_factory) -> tuple[Path, list[tuple[int, int]]]:
    """The joined folder, and what was told about the way there."""
    told: list[tuple[int, int]] = []
    root = copy_of_small_site(tmp_path_factory.mktemp("project"))
    return build_html(root, LANGUAGES, TODAY, lambda done, total: told.append((done, total))), told


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_site_holds_both_languages_and_only_our_files(built):
    folder, _ = built
    assert sorted(files(folder)) == [
        "404.html",
        "assets/js/one.js",
        "assets/site.css",
        "en/index.html",
        "en/mill/index.html",
        "index.html",
        "mill/index.html",
        "sitemap.xml",
        "sitemap.xml.gz",
    ]


def test_each_language_is_its_own(built):
    folder, _ = built
    swedish, english = (folder / "index.html").read_text(), (folder / "en/index.html").read_text()
    assert '<html lang="sv">' in swedish and "Så långt har" in swedish
    assert '<html lang="en">' in english and "How far" in english
    assert 'href="./assets/site.css"' in swedish and 'href="./../assets/site.css"' in english
    assert "Tillbaka till fotnot 1 i texten" in (folder / "mill/index.html").read_text()
    assert "Back to footnote 1 in the text" in (folder / "en/mill/index.html").read_text()


def test_finished_html_passes_as_it_is(built):
    folder, _ = built
    assert (
        '<p>Så långt har <a href="mill/">lagringen</a> kommit. *Inte kursivt.*</p>'
        in (folder / "index.html").read_text()
    )


# What Markdown would read and MkDocs would follow, on a page that is one block of finished HTML.
WHOLE = """---
title: Kvarnen
template: public.html
---

<div class="page">
<h1 id="a">*Inte* [kursivt](../index.md)</h1>

    <pre>indraget</pre>
\t<p>tabb &amp; &lt;</p>
<p class="note" markdown="1">**fet** {#b} [^1]</p>

- en punkt
<a name="c" href="../nowhere.md">&#64;</a>
</div>
"""


def test_a_page_that_is_one_block_is_what_mkdocs_alone_would_make_of_it(small_site: Path):
    (small_site / "build/staging/sv/mill/index.md").write_text(WHOLE, encoding="utf-8")
    made = files(build_html(small_site, LANGUAGES, TODAY))["mill/index.html"]
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", "mkdocs.yml"]
    subprocess.run(command, cwd=small_site, check=True, capture_output=True)
    assert (small_site / "build/html/sv/mill/index.html").read_bytes() == made


def test_every_page_that_is_read_is_told(built):
    _, told = built
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_same_stage_and_day_give_the_same_bytes(built, small_site: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    folder, _ = built
    again = files(build_html(small_site, LANGUAGES, TODAY))
    assert again == files(folder)
    assert gzip.decompress(again["sitemap.xml.gz"]) == again["sitemap.xml"]


def test_a_page_that_left_the_stage_leaves_the_site(small_site: Path):
    build_html(small_site, LANGUAGES, TODAY)
    for language in LANGUAGES:
        shutil.rmtree(small_site / "build/staging" / language / "mill")
    assert "mill/index.html" not in files(build_html(small_site, LANGUAGES, TODAY))


def test_a_fault_in_a_page_is_told_with_its_file_and_language(small_site: Path):
    page = small_site / "build/staging/en/mill/index.md"
    page.write_text(page.read_text() + "\n[nowhere](nowhere.md)\n")
    with pytest.raises(EngineError) as caught:
        build_html(small_site, LANGUAGES, TODAY)
    (fault,) = caught.value.details
    assert fault.startswith("en: ") and "mill/index.md" in fault and "nowhere.md" in fault
    assert caught.value.words("sv").startswith("MkDocs kunde inte bygga sidorna:\n  en: ")


def test_a_fault_in_a_template_is_told_without_a_traceback(small_site: Path):
    (small_site / "overrides/public.html").write_text("{% if %}")
    with pytest.raises(EngineError) as caught:
        build_html(small_site, LANGUAGES, TODAY)
    assert {fault[:4] for fault in caught.value.details} == {"sv: ", "en: "}
    assert all("Expected an expression" in fault for fault in caught.value.details)


def test_broken_settings_are_told(small_site: Path):
    with (small_site / "mkdocs.yml").open("a") as settings:
        settings.write("docs_dir: nowhere\n")
    with pytest.raises(EngineError) as caught:
        build_html(small_site, LANGUAGES, TODAY)
    assert any("nowhere" in fault for fault in caught.value.details)


def test_no_settings_lead_the_build_into_another_folder(small_site: Path):
    published = small_site / "site"
    published.mkdir()
    (published / "index.html").write_text("published")
    with (small_site / "mkdocs.yml").open("a") as settings:
        settings.write("site_dir: site\n")
    folder = build_html(small_site, LANGUAGES, TODAY)
    assert (folder / "mill/index.html").is_file()
    assert files(published) == {"index.html": b"published"}


# How MkDocs may end because of the machine, and what is told of it.
ENDS = {
    "print('OSError: [Errno 28] No space left on device: \"site\"'); sys.exit(1)": "The disk is full.",
    "print('Traceback'); print('MemoryError'); sys.exit(1)": "The computer's memory is not enough.",
    "os.kill(os.getpid(), 9)": "MkDocs was stopped from outside",
    "print('ERROR - no'); sys.exit(1)": "MkDocs could not build the pages:",
}


@pytest.mark.parametrize("does", ENDS)
def test_what_stops_mkdocs_is_told_and_not_what_it_was_doing(
    does: str, small_site: Path, monkeypatch: pytest.MonkeyPatch
):
    package = small_site / "packages" / "mkdocs"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(f"import os, sys\n{does}\n")
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    with pytest.raises((StepFailed, OSError, MemoryError)) as caught:
        build_html(small_site, LANGUAGES, TODAY)
    assert in_words(caught.value, "en", small_site).startswith(ENDS[does])


def test_whatever_ends_a_build_ends_mkdocs_too(small_site: Path, monkeypatch: pytest.MonkeyPatch):
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    engines: list[subprocess.Popen[str]] = []
    real = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *args, **more: engines.append(real(*args, **more)) or engines[-1]
    )
    monkeypatch.setattr(mkdocs, "_faults", stopped)
    with pytest.raises(KeyboardInterrupt):
        build_html(small_site, LANGUAGES, TODAY)
    assert [engine.returncode for engine in engines] == [-signal.SIGKILL] * len(LANGUAGES)


def test_without_a_stage_it_says_what_to_run(small_site: Path):
    shutil.rmtree(small_site / "build/staging/en")
    with pytest.raises(EngineError, match="make site"):
        build_html(small_site, LANGUAGES, TODAY)


def test_a_failed_build_leaves_the_joined_folder_of_the_last_one(small_site: Path):
    before = files(build_html(small_site, LANGUAGES, TODAY))
    (small_site / "overrides/public.html").write_text("{% if %}")
    with pytest.raises(EngineError):
        build_html(small_site, LANGUAGES, TODAY)
    assert files(small_site / "build/html/joined") == before


def test_a_plain_mkdocs_build_works_and_touches_no_published_site(small_site: Path):
    published = small_site / "build/releases/1"
    published.mkdir(parents=True)
    (published / "index.html").write_text("published")
    (small_site / "site").symlink_to("build/releases/1")
    for settings in ("mkdocs.yml", "mkdocs.en.yml"):
        command = [sys.executable, "-m", "mkdocs", "build", "--config-file", settings]
        subprocess.run(command, cwd=small_site, check=True, capture_output=True)
    assert (small_site / "build/html/sv/mill/index.html").is_file()
    assert (small_site / "build/html/en/mill/index.html").is_file()
    assert files(small_site / "site") == {"index.html": b"published"}
