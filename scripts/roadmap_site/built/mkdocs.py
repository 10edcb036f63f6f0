"""Staged Markdown becomes HTML: one MkDocs build per language, side by side, then joined into one folder.

MkDocs is run as anyone would run it, so the engine stays a tool beside our code: what it reads is build/staging, what it
leaves is build/html, and nothing else of ours depends on it.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from ..address import language_root
from ..steps import Advance, StepFailed

STAGING = Path("build/staging")
HTML = Path("build/html")
JOINED = HTML / "joined"
# Every language's build makes these alike: the first one's are kept, and speak all languages.
SHARED = ("assets", "404.html", "sitemap.xml", "sitemap.xml.gz")
LEVEL = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL)\s+-\s+(.*)")


class EngineError(StepFailed):
    """MkDocs refused to build; the details are its own messages, each with its language."""


def build_html(root: Path, languages: Sequence[str], today: date, advance: Advance | None = None) -> Path:
    """Build what was staged; returns the folder that holds the whole site, the languages joined.

    The same stage and the same `today` give the same bytes. `advance` is told about each page that MkDocs reads.
    """
    if missing := [
        language for language in languages if not (root / STAGING / language / "index.md").is_file()
    ]:
        raise EngineError("not_staged", folder=STAGING / missing[0])
    environment = _environment(today)
    tick = _ticks(root, languages, advance)
    with ThreadPoolExecutor(len(languages)) as pool:
        builds = [pool.submit(_build, root, *one, environment, tick) for one in _configs(languages).items()]
    faults = [
        f"{language}: {fault}"
        for language, build in zip(languages, builds, strict=True)
        for fault in build.result()
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
            source, joined / language_root(language), ignore=_left_out(source, language == languages[0])
        )
    _compress(joined / "sitemap.xml")
    return joined


def _left_out(source: Path, first: bool):
    names = () if first else SHARED
    return lambda folder, _: names if Path(folder) == source else ()


def _compress(sitemap: Path) -> None:
    """Write sitemap.xml.gz anew: MkDocs puts the time of the build into it."""
    if sitemap.is_file():
        sitemap.with_name("sitemap.xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))


def _configs(languages: Sequence[str]) -> dict[str, str]:
    """Language → its settings."""
    return {languages[0]: "mkdocs.yml", **{lang: f"mkdocs.{lang}.yml" for lang in languages[1:]}}


def _environment(today: date) -> dict[str, str]:
    midnight = datetime.combine(today, time(), UTC)
    settings = {
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
    return os.environ | settings


def _ticks(root: Path, languages: Sequence[str], advance: Advance | None):
    """What to call for each page that is read, in whichever build."""
    if advance is None:
        return lambda: None
    total = sum(1 for language in languages for _ in (root / STAGING / language).rglob("*.md"))
    done = count(1)
    return lambda: advance(next(done), total)


def _build(root: Path, language: str, config: str, environment: dict[str, str], tick) -> list[str]:
    """Run one MkDocs build; returns what is wrong, nothing when it went well.

    MkDocs empties the folder that it builds into: it is told which one, whatever its settings say.
    """
    # --verbose names each page as it is read. MkDocs then leaves anchors unchecked; site_check looks at every one.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--verbose", "--config-file", config]
    command += ["--site-dir", str(root.resolve() / HTML / language)]
    with subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        lines = list(_watched(process.stdout, tick))
    return _faults(lines) if process.returncode else []


def _watched(lines, tick) -> Iterator[str]:
    for line in lines:
        if line.startswith("DEBUG") and "Reading: " in line:
            tick()
        yield line.rstrip()


def _faults(lines: list[str]) -> list[str]:
    """The warnings and errors of a failed build; where it crashed without one, the last thing that it said."""
    found = [match for line in lines if (match := LEVEL.match(line))]
    faults = [match[2] for match in found if match[1] not in ("DEBUG", "INFO")]
    return faults or [line for line in lines if line][-1:]
