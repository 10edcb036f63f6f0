"""The commands of scripts/: what is written after their names, and what they return to the shell.

Each imports what it needs when it runs: a check is over before the build's tools would have been loaded.
"""

import argparse
import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .content import Content, read_content
from .languages import LANGUAGES
from .problems import choose_language, report

ROOT = Path(__file__).resolve().parents[2]
_ZONE = ZoneInfo("Europe/Stockholm")


def _parser(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of messages (else by LANG)")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser


def _language(option: str | None) -> str:
    return choose_language(option, os.environ.get("LC_ALL") or os.environ.get("LANG") or "")


def clock() -> date:
    """The real day, in Sweden."""
    return datetime.now(_ZONE).date()


def run_build(arguments: Sequence[str]) -> int:
    """scripts/build.py [--today DATE] [--address URL]"""
    from .pipeline import ContentRefused, Options, build
    from .steps import StageFailed, Steps

    parser = _parser("Check the content and build the whole site into the folder site.")
    parser.add_argument("--today", type=date.fromisoformat, help="build the site as of this day: 2025-06-30")
    parser.add_argument("--address", help="the site's full address, instead of content/project.yml's")
    chosen = parser.parse_args(arguments)
    language = _language(chosen.lang)
    try:
        build(chosen.root, Options(language, clock(), chosen.today, chosen.address))
    except (ContentRefused, StageFailed) as refused:
        print(refused.words(language) if isinstance(refused, StageFailed) else refused)
        Steps((), language).say("unchanged")
        return 1
    return 0


def run_check(arguments: Sequence[str]) -> int:
    """scripts/check.py"""
    chosen = _parser("Only check the content.").parse_args(arguments)
    content: Content = read_content(chosen.root, clock())
    print(report(content.problems, _language(chosen.lang)))
    return int(content.site is None)


def run_schemas(arguments: Sequence[str]) -> int:
    """scripts/schemas.py [--check]"""
    from .schemas import schema_files
    from .stage import write_stage

    parser = _parser("Make the JSON Schemas of the content.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if they are stale")
    chosen = parser.parse_args(arguments)
    content = read_content(chosen.root, clock())
    if content.site is None:
        print(report(content.problems, _language(chosen.lang)))
        return 1
    folder, wanted = chosen.root / "schemas", schema_files(content.site.vocabularies)
    if not chosen.check:
        write_stage(folder, wanted)
        return 0
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    stale = sorted(name for name in wanted | present if wanted.get(name) != present.get(name))
    print("\n".join(f"schemas/{name}: make schemas" for name in stale))
    return int(bool(stale))
