"""The commands of scripts/: what is written after their names, and what they return to the shell.

Each imports what it needs when it runs: a check is over before the build's tools would have been loaded.
"""

import os
import re
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .console import tell
from .content import read_content
from .ending import FAILED, MISUSED, REFUSED, ended, in_words, stoppable, tell_why
from .languages import ENGLISH, LANGUAGES, choose_language
from .model.project import TIME_ZONE
from .problems import Problem, message, problem, report
from .steps import PHRASES

ROOT = Path(__file__).resolve().parents[2]
STRICT = "for publishing: fail while anything stands that is missing before it"
_TIME_ZONE = re.compile(r"^time_zone:\s*[\"']?([\w/+-]+)", re.MULTILINE)


class ValueRefused(Exception):
    """An option's value can't be used; it is told as a problem of the content is."""

    def __init__(self, found: Problem) -> None:
        self.problem = found
        super().__init__(self.words(ENGLISH.code))

    def words(self, language: str) -> str:
        """`--today: what is wrong`"""
        return f"{self.problem.path}: {message(self.problem, language)}"


def _parser(description: str, *, allow_abbrev: bool = True) -> ArgumentParser:
    parser = ArgumentParser(description=description, allow_abbrev=allow_abbrev)
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of messages (else by LANG)")
    parser.add_argument("--root", type=Path, default=ROOT, help=SUPPRESS)
    return parser


def clock(root: Path = ROOT) -> date:
    """The real day where the project in `root` is.

    Its time zone is looked for before all else is read, since that is held to this day. One that can't be
    read or used is told with the rest.
    """
    with suppress(OSError, ValueError, ZoneInfoNotFoundError):
        written = _TIME_ZONE.search((root / "content" / "project.yml").read_text(encoding="utf-8"))
        if written:
            return datetime.now(ZoneInfo(written[1])).date()
    return datetime.now(ZoneInfo(TIME_ZONE)).date()


def _value(option: str, kind: Any, written: str | None) -> Any:
    """What was written after an option, by the content's own rules; ValueRefused where it is against them."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return None if written is None else TypeAdapter(kind).validate_python(written)
    except ValidationError as refused:
        (error,) = refused.errors()
        raise ValueRefused(problem(option, 1, 1, (), error["type"], **error["ctx"])) from None


def run_build(arguments: Sequence[str]) -> int:
    """scripts/build.py [--today DATE] [--address URL] [--strict]"""
    parser = _parser("Check the content and build the whole site into the folder site.")
    parser.add_argument("--today", help="build the site as of this day: 2025-06-30")
    parser.add_argument("--address", help="the site's full address, instead of content/project.yml's")
    parser.add_argument("--strict", action="store_true", help=STRICT)
    chosen = parser.parse_args(arguments)
    language = choose_language(chosen.lang, os.environ)
    return ended(lambda: _build(chosen, language), language, chosen.root)


def _build(chosen: Namespace, language: str) -> int:
    from .built.publish import SITE
    from .model.scalars import Date, SiteAddress
    from .pipeline import ContentRefused, Options, build

    try:
        today = _value("--today", Date, chosen.today)
        address = _value("--address", SiteAddress, chosen.address)
        with stoppable():
            problems = build(
                chosen.root, Options(language, clock(chosen.root), today, address, chosen.strict)
            )
    except ValueRefused as refused:
        tell(refused.words(language))
        return MISUSED
    except (ContentRefused, *REFUSED) as refused:
        words = (
            str(refused) if isinstance(refused, ContentRefused) else in_words(refused, language, chosen.root)
        )
        tell_why(refused, f"{words}\n{PHRASES.say(language, 'unchanged')}")
        return FAILED
    if problems:
        tell(report(problems, language))
    tell(PHRASES.say(language, "built", folder=SITE))
    return 0


def run_check(arguments: Sequence[str]) -> int:
    """scripts/check.py [--strict]"""
    parser = _parser("Only check the content.")
    parser.add_argument("--strict", action="store_true", help=STRICT)
    chosen = parser.parse_args(arguments)
    language = choose_language(chosen.lang, os.environ)
    return ended(lambda: _check(chosen, language), language, chosen.root)


def _check(chosen: Namespace, language: str) -> int:
    today = clock(chosen.root)
    content = read_content(chosen.root, today)
    lost: tuple[Problem, ...] = ()
    if content.site and content.handwritten.asked:
        from .made_places import lost_places
        from .views.context import Context

        lost = tuple(lost_places(Context.of(content.site, today), content.handwritten))
    tell(report([*content.problems, *lost, *content.unpublishable], language))
    missing = chosen.strict and content.unpublishable
    return FAILED if content.site is None or lost or missing else 0


def run_generated(arguments: Sequence[str]) -> int:
    """scripts/generated.py [--check]"""
    parser = _parser("Make the files that are made from the model and committed.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if they are stale")
    chosen = parser.parse_args(arguments)
    language = choose_language(chosen.lang, os.environ)
    return ended(lambda: _generated(chosen, language), language, chosen.root)


def _generated(chosen: Namespace, language: str) -> int:
    from .generated import SCHEMAS, asked_for, generated, stale
    from .staging import add_files, write_staging

    for folder, files in {} if chosen.check else asked_for(chosen.root).items():
        add_files(chosen.root / folder, files)
    content = read_content(chosen.root, clock(chosen.root))
    if content.site is None:
        tell(report(content.problems, language))
        return FAILED
    wanted = generated(chosen.root, content.site)
    if chosen.check:
        found = stale(chosen.root, wanted)
        for path in found:
            tell(f"{path}: make generated")
        return FAILED if found else 0
    for folder, files in wanted.items():
        put = write_staging if folder == SCHEMAS else add_files
        put(chosen.root / folder, files)
    return 0


def run_serve(arguments: Sequence[str]) -> int:
    """scripts/serve.py [--port N] [--no-build] [what build.py takes]"""
    parser = _parser("Build the site and show it on this computer.", allow_abbrev=False)
    parser.add_argument("--port", type=int, default=8000, help="8000, or the next free one")
    parser.add_argument("--no-build", action="store_true", help="show the site as it was last built")
    chosen, rest = parser.parse_known_args(arguments)
    language = choose_language(chosen.lang, os.environ)
    return ended(lambda: _serve(chosen, rest, language), language, chosen.root)


def _serve(chosen: Namespace, rest: Sequence[str], language: str) -> int:
    from .built.publish import SITE
    from .built.serve import open_server

    build = ["--root", str(chosen.root), "--lang", language, *rest]
    if not chosen.no_build and (code := run_build(build)):
        return code
    with open_server(chosen.root / SITE, chosen.port) as server:
        tell(PHRASES.say(language, "serving", address=server.address))
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0
