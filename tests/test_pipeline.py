"""A build publishes a whole site or nothing: whatever fails, and wherever, what is published stays as it was,
byte for byte.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

import pytest

from built import BuiltSite, build_site
from projects import ROOT, TODAY, project_folder, without_examples
from roadmap_site import pipeline
from roadmap_site.built.mkdocs import HTML
from roadmap_site.command import run_build
from roadmap_site.content import Content, read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.pipeline import STEPS, Options, build
from roadmap_site.steps import StepFailed

# What does the work of each stage.
WORKERS = {
    "read": "read_content",
    "report": "drawn",
    "write": "outputs",
    "pages": "build_html",
    "search": "build_search",
    "links": "check_site",
    "publish": "publish",
}
CRASHES: dict[str, BaseException] = {
    "a refusal": StepFailed("pages_failed", "no"),
    "a bug": RuntimeError("nobody thought of this"),
    "a full disk": OSError(28, "No space left on device"),
    "a stop by hand": KeyboardInterrupt(),
}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def real_project(folder: Path) -> Path:
    """A project with only what is real: small, and built as any other."""
    return without_examples(project_folder(folder))


@dataclass(frozen=True, repr=False)
class Published:
    """A project whose site is published, and the site's files."""

    root: Path
    content: Content
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    root = real_project(tmp_path_factory.mktemp("published"))
    build(root, Options("en", TODAY))
    return Published(root, read_content(root, TODAY), files(root / "site"))


def test_every_stage_has_a_worker():
    assert tuple(WORKERS) == STEPS


@pytest.mark.parametrize("name", CRASHES)
@pytest.mark.parametrize("stage", STEPS)
def test_no_stage_begins_after_a_crash(stage: str, name: str, published: Published, monkeypatch):
    begun: list[str] = []

    def worker(number: int, *args: object, **kwargs: object) -> object:
        begun.append(STEPS[number])
        if STEPS[number] == stage:
            raise CRASHES[name]
        return published.content if number == 0 else ()

    for number, work in enumerate(WORKERS.values()):
        monkeypatch.setattr(pipeline, work, partial(worker, number))
    for helper in ("write_staging", "link_terms"):
        monkeypatch.setattr(pipeline, helper, lambda *_: {})
    with pytest.raises(type(CRASHES[name])):
        build(published.root, Options("en", TODAY))
    stages = [one for one, _ in groupby(begun)]  # a stage may have several things to write
    assert stages == list(STEPS[: STEPS.index(stage) + 1])
    assert begun.count(stage) == 1, "it goes on after its crash"


def test_a_crash_in_any_stage_leaves_the_site_and_disturbs_no_later_build(published: Published, monkeypatch):
    """Each stage crashes when its work is done, on content that would have made another site."""
    settings = published.root / "content" / "project.yml"
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("Tillsammans", "Var för sig"), encoding="utf-8")
    for stage, worker in WORKERS.items():
        work = getattr(pipeline, worker)

        def crashing(*args: object, stage: str = stage, work: Callable = work, **kwargs: object) -> None:
            if stage != "publish":  # when that one is done the other site is there, as it should be
                done = work(*args, **kwargs)
                _ = list(done) if isinstance(done, Iterator) else done
            raise RuntimeError

        with monkeypatch.context() as patch, pytest.raises(RuntimeError):
            patch.setattr(pipeline, worker, crashing)
            build(published.root, Options("en", TODAY))
        assert files(published.root / "site") == published.files, stage
    settings.write_text(written, encoding="utf-8")
    build(published.root, Options("en", TODAY))
    assert files(published.root / "site") == published.files


# What someone could write, and a part of what is told.
BROKEN = {
    "a record": ("content/regions/drakvik.yml", "\ntitel: x\n", "titel"),
    "a hand-written page": ("docs/en/privacy.md", "\n[x](nowhere.md)\n", "nowhere.md"),
    "a link past the engine": ("overrides/partials/footer.html", '\n<a href="../gone/">x</a>\n', "../gone/"),
    "a template": ("overrides/public.html", "{% if %}", "Expected an expression"),
    "a style sheet": ("overrides/css/base.css", "\nbody { background: url(gone.png) }\n", "gone.png"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_built_is_told_and_the_site_stays(name: str, published: Published, capsys):
    place, mistake, told = BROKEN[name]
    file = published.root / place
    written = file.read_text(encoding="utf-8")
    file.write_text(written + mistake, encoding="utf-8")
    try:
        assert run_build(["--root", str(published.root), "--lang", "en"]) == 1
    finally:
        file.write_text(written, encoding="utf-8")
    said, complained = capsys.readouterr()
    assert told in said and said.endswith("The published site is untouched.\n")
    assert complained == ""
    assert files(published.root / "site") == published.files


def test_a_plain_mkdocs_build_makes_the_same_pages_and_leaves_the_site(published: Published):
    build(published.root, Options("en", TODAY))
    made = {lang: files(published.root / HTML / lang) for lang in LANGUAGES}
    for settings in ("mkdocs.yml", "mkdocs.en.yml"):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings]
        subprocess.run(command, cwd=published.root, check=True, capture_output=True)
    pages = {lang: files(published.root / HTML / lang) for lang in LANGUAGES}
    for lang in LANGUAGES:
        assert {name: text for name, text in pages[lang].items() if name.endswith(".html")} == {
            name: text for name, text in made[lang].items() if name.endswith(".html")
        }
    assert files(published.root / "site") == published.files


def test_an_address_may_have_any_signs(tmp_path: Path):
    """The pages name it, the sitemap does, and the check of the built site follows them."""
    built = build_site(real_project(tmp_path), address="https://example.org/a'b&c/år/")
    assert built.page("missions/", "en").meta("og:url") == "https://example.org/a'b&c/år/en/missions/"


AGAIN = "from pathlib import Path; from built import build_site; build_site(Path({!r}))"


def test_the_same_content_on_the_same_day_is_the_same_site_byte_for_byte(
    built_site: BuiltSite, tmp_path: Path
):
    """Elsewhere, in another process, with another order of sets, another zone, language and width of
    terminal.
    """
    root = project_folder(tmp_path / "a folder with a longer name" / "år")
    surroundings = {
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "scripts"), str(ROOT / "tests")]),
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
        "LC_ALL": "C",
        "COLUMNS": "40",
    }
    command = [sys.executable, "-c", AGAIN.format(str(root))]
    subprocess.run(command, env=os.environ | surroundings, check=True, capture_output=True)
    first, again = files(built_site.folder), files(root / "site")
    assert {Path(name).suffix for name in first} >= {".html", ".pdf", ".png", ".json", ".xml", ".gz", ".css"}
    assert any("/pagefind/index/" in f"/{name}" for name in first)
    assert [name for name in sorted(first | again) if first.get(name) != again.get(name)] == []
