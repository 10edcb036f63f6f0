"""Staged Markdown becomes HTML: one MkDocs build per language, side by side, then joined into one folder.

MkDocs makes what it would make for anyone, so the engine stays a tool beside our code: what it reads is
build/staging, what it leaves is build/html, and nothing else of ours depends on it.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from ..address import LOST_PAGE, language_root
from ..machine import refuse_machine_faults
from ..steps import Advance, StepFailed
from .shared_files import link_or_copy, replacing

STAGING = Path("build/staging")
HTML = Path("build/html")
JOINED = HTML / "joined"
# Every language's build makes these alike: the first one's are kept, and speak all languages.
SHARED = ("assets", LOST_PAGE, "sitemap.xml", "sitemap.xml.gz")
ENGINE = "roadmap_site.built.engine"
SCRIPTS = Path(__file__).parents[2]
LEVEL = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL)\s+-\s+(.*)")


class EngineError(StepFailed):
    """MkDocs refused to build; the details are its own messages, each with its language."""


def build_html(root: Path, languages: Sequence[str], today: date, advance: Advance | None = None) -> Path:
    """Build what was staged; returns the folder that holds the whole site, the languages joined.

    The same stage and the same `today` give the same bytes. `advance` is told about each page that MkDocs
    reads.
    """
    if missing := [
        language for language in languages if not (root / STAGING / language / "index.md").is_file()
    ]:
        raise EngineError("not_staged", folder=STAGING / missing[0])
    environment = _environment(today)
    tick = _ticks(root, languages, advance)
    with ThreadPoolExecutor(len(languages)) as pool, ExitStack() as running:
        engines = [
            running.enter_context(_engine(root, *one, environment)) for one in _configs(languages).items()
        ]
        folders = [root / HTML / language for language in languages]
        builds = pool.map(lambda engine, folder: _faults(engine, folder, tick), engines, folders)
        faults = [
            f"{language}: {fault}"
            for language, found in zip(languages, builds, strict=True)
            for fault in found
        ]
    if faults:
        raise EngineError("pages_failed", *faults)
    return join(root, languages)


def join(root: Path, languages: Sequence[str]) -> Path:
    """Put the languages' sites into one folder: the first at its root, the others below it."""
    joined = root / JOINED
    shutil.rmtree(joined, ignore_errors=True)
    for language in languages:
        source = root / HTML / language
        shutil.copytree(
            source,
            joined / language_root(language),
            ignore=_left_out(source, language == languages[0]),
            copy_function=link_or_copy,
        )
    _compress(joined / "sitemap.xml")
    return joined


def _left_out(source: Path, first: bool) -> Callable[[str, list[str]], Sequence[str]]:
    names = () if first else SHARED
    return lambda folder, _: names if Path(folder) == source else ()


def _compress(sitemap: Path) -> None:
    """Write sitemap.xml.gz anew: MkDocs puts the time of the build into it."""
    if sitemap.is_file():
        packed = sitemap.with_name("sitemap.xml.gz")
        with replacing(packed) as new:
            new.write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))


def _configs(languages: Sequence[str]) -> dict[str, str]:
    """Language → its settings."""
    return {languages[0]: "mkdocs.yml", **{lang: f"mkdocs.{lang}.yml" for lang in languages[1:]}}


def _environment(today: date) -> dict[str, str]:
    midnight = datetime.combine(today, time(), UTC)
    ways = [*filter(None, [os.environ.get("PYTHONPATH")]), str(SCRIPTS)]
    settings = {
        "PYTHONPATH": os.pathsep.join(ways),
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
    return os.environ | settings


def _ticks(root: Path, languages: Sequence[str], advance: Advance | None) -> Callable[[], None]:
    """What to call for each page that is read, in whichever build."""
    if advance is None:
        return lambda: None
    total = sum(1 for language in languages for _ in (root / STAGING / language).rglob("*.md"))
    done = count(1)
    return lambda: advance(next(done), total)


@contextmanager
def _engine(
    root: Path, language: str, config: str, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[str]]:
    """MkDocs at work on one language; whatever stops the build stops it too.

    It empties the folder that it builds into: it is told which one, whatever its settings say.
    """
    # --verbose names each page as it is read. MkDocs then leaves anchors unchecked; site_check looks at every
    # one.
    command = [sys.executable, "-m", ENGINE, "build", "--strict", "--verbose", "--config-file", config]
    command += ["--site-dir", str(root.resolve() / HTML / language)]
    with subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
        close_fds=False,  # it holds the build's lock too
    ) as process:  # fmt: skip
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def _faults(engine: subprocess.Popen[str], folder: Path, tick: Callable[[], None]) -> list[str]:
    """Follow a build to its end; returns what is wrong, nothing when it went well."""
    assert engine.stdout is not None
    lines = list(_watched(engine.stdout, tick))
    if not (code := engine.wait()):
        return []
    # A crash ends with what it was about.
    last = next((line for line in reversed(lines) if line), "")
    refuse_machine_faults("MkDocs", code, last, folder)
    found = [match for line in lines if (match := LEVEL.match(line))]
    return [match[2] for match in found if match[1] not in ("DEBUG", "INFO")] or [last]


def _watched(lines: Iterable[str], tick: Callable[[], None]) -> Iterator[str]:
    for line in lines:
        if line.startswith("DEBUG") and "Reading: " in line:
            tick()
        yield line.rstrip()
