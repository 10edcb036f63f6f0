"""The whole way from YAML to a published site, in order. Everything that isn't a pure function of its input happens here."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .built.mkdocs import STAGING, build_html
from .built.publish import SITE, publish
from .built.search_index import build_search
from .built.site_check import check_site
from .content import Content, read_content
from .exports.typeset.cache import Cache
from .languages import LANGUAGES
from .outputs import drawn, outputs
from .problems import report
from .staging import write_staging
from .steps import StepFailed, Steps
from .views.context import Context

DOCUMENTS = Path("build/documents")
STEPS = ("read", "write", "report", "pages", "search", "links", "publish")


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: for which day, for which address, and in which language to tell of it."""

    language: str
    clock: date
    today: date | None = None
    address: str | None = None


class ContentRefused(Exception):
    """The content has errors; the message is the whole report."""


def build(root: Path, options: Options) -> None:
    """Build the site of the project in `root` and publish it; nothing published changes unless all of it succeeds.

    Raises ContentRefused for what someone wrote, StepFailed for what a tool could not do.
    """
    steps = Steps(STEPS, options.language)
    with steps.step("read"):
        content = checked(read_content(root, options.clock), options.language)
        today = options.today or options.clock
        context = Context.of(content.site, today, _file_dates(root, content))
        address = options.address or content.site.project.address
    with steps.step("write"):
        files = dict(outputs(root, context, address))
    with steps.step("report") as advance:
        files |= drawn(context, address, Cache(root / DOCUMENTS), advance)
        write_staging(root / STAGING, files)
    with steps.step("pages") as advance:
        joined = build_html(root, LANGUAGES, today, advance)
    with steps.step("search"):
        build_search(root / "build" / "html", joined, LANGUAGES)
    with steps.step("links"):
        if faults := check_site(joined, address, LANGUAGES):
            raise StepFailed(
                "links_failed", *(fault.text(options.language) for fault in faults), count=len(faults)
            )
    with steps.step("publish"):
        publish(joined, root)
    if content.problems:
        print(report(content.problems, options.language))
    steps.say("built", folder=SITE)


def checked(content: Content, language: str) -> Content:
    """The content, if it has no error; else ContentRefused, with every problem."""
    if content.site is None:
        raise ContentRefused(report(content.problems, language))
    return content


def _file_dates(root: Path, content: Content) -> dict[str, date]:
    """The day of each file's last commit; empty where this is no git checkout or git isn't there."""
    if not shutil.which("git") or not (root / ".git").exists():
        return {}
    command = ["git", "-C", str(root), "log", "--format=%x00%cs", "--name-only", "--", "content"]
    log = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )
    ids = {document.path: document.id for document in content.documents.values()}
    found: dict[str, date] = {}
    for commit in log.stdout.split("\0")[1:]:
        day, *paths = commit.split()
        for path in paths:
            if path in ids:
                found.setdefault(ids[path], date.fromisoformat(day))
    return found
