"""The commands of scripts/: what is written after their names, and what they return to the shell.

Each imports what it needs when it runs: a check is over before the build's tools would have been loaded.
"""

import argparse
import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from .content import Content, read_content
from .languages import LANGUAGES, choose_language
from .problems import Problem, message, problem, report

ROOT = Path(__file__).resolve().parents[2]
MISUSED, INTERRUPTED = 2, 130  # what shells expect of a wrong option, and of Ctrl+C
_ZONE = ZoneInfo("Europe/Stockholm")


class ValueRefused(Exception):
    """An option's value can't be used; it is told as a problem of the content is."""

    def __init__(self, found: Problem) -> None:
        self.problem = found
        super().__init__(self.words("en"))

    def words(self, language: str) -> str:
        """`--today: what is wrong`"""
        return f"{self.problem.path}: {message(self.problem, language)}"


def _parser(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of messages (else by LANG)")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser


def clock() -> date:
    """The real day, in Sweden."""
    return datetime.now(_ZONE).date()


def _value(option: str, kind: Any, written: str | None) -> Any:
    """What was written after an option, under the same rules as in the content; ValueRefused where it is against them."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return None if written is None else TypeAdapter(kind).validate_python(written)
    except ValidationError as refused:
        (error,) = refused.errors()
        raise ValueRefused(problem(option, 1, 1, (), error["type"], **error["ctx"])) from None


def run_build(arguments: Sequence[str]) -> int:
    """scripts/build.py [--today DATE] [--address URL]"""
    from .model.scalars import Date, SiteAddress
    from .pipeline import ContentRefused, Options, build
    from .steps import StepFailed, Steps

    parser = _parser("Check the content and build the whole site into the folder site.")
    parser.add_argument("--today", help="build the site as of this day: 2025-06-30")
    parser.add_argument("--address", help="the site's full address, instead of content/project.yml's")
    chosen = parser.parse_args(arguments)
    language = choose_language(chosen.lang, os.environ)
    try:
        today = _value("--today", Date, chosen.today)
        address = _value("--address", SiteAddress, chosen.address)
        build(chosen.root, Options(language, clock(), today, address))
    except ValueRefused as refused:
        print(refused.words(language))
        return MISUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (ContentRefused, StepFailed) as refused:
        print(refused.words(language) if isinstance(refused, StepFailed) else refused)
        Steps((), language).say("unchanged")
        return 1
    return 0


def run_check(arguments: Sequence[str]) -> int:
    """scripts/check.py"""
    chosen = _parser("Only check the content.").parse_args(arguments)
    content: Content = read_content(chosen.root, clock())
    print(report(content.problems, choose_language(chosen.lang, os.environ)))
    return int(content.site is None)


def run_schemas(arguments: Sequence[str]) -> int:
    """scripts/schemas.py [--check]"""
    from .schemas import schema_files
    from .staging import write_staging

    parser = _parser("Make the JSON Schemas of the content.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if they are stale")
    chosen = parser.parse_args(arguments)
    content = read_content(chosen.root, clock())
    if content.site is None:
        print(report(content.problems, choose_language(chosen.lang, os.environ)))
        return 1
    folder, wanted = chosen.root / "schemas", schema_files(content.site.vocabularies)
    if not chosen.check:
        write_staging(folder, wanted)
        return 0
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    stale = sorted(name for name in wanted | present if wanted.get(name) != present.get(name))
    print("\n".join(f"schemas/{name}: make schemas" for name in stale))
    return int(bool(stale))
