"""The whole way from YAML to a published site, in order: all that isn't a pure function of its input."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .address import language_root
from .built.lock import only_build
from .built.mkdocs import HTML, STAGING, build_html
from .built.publish import publish
from .built.search_index import build_search
from .built.site_check import check_site
from .built.term_links import link_terms
from .content import Content, read_content
from .exports.hosting import hosting_files
from .exports.typeset.cache import Cache
from .file_dates import file_dates
from .languages import LANGUAGES
from .made_places import lost_places
from .outputs import drawn, outputs
from .problems import Problem, problem, report
from .relations import Site
from .rules.publishing import NO_ADDRESS, cannot_exist
from .source.folder import FOLDER
from .staging import write_staging
from .steps import StepFailed, Steps
from .views.context import Context

DOCUMENTS = Path("build/documents")
HOSTING = Path("build/hosting")  # settings for whoever sets up the web host
STEPS = ("read", "report", "write", "pages", "search", "links", "publish")


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: for which day, for which address, and in which language to tell of it."""

    language: str
    clock: date
    today: date | None = None
    address: str | None = None
    strict: bool = False  # for publishing: nothing that readers are owed may be missing


class ContentRefused(Exception):
    """The content has errors; the message is the whole report."""


def build(root: Path, options: Options) -> tuple[Problem, ...]:
    """Build the site of the project in `root` and publish it: all of it, or nothing changes.

    Returns what the content was warned of. Raises ContentRefused for what someone wrote, StepFailed for
    what a tool could not do, and what the machine raises.
    """
    steps = Steps(STEPS, options.language)
    with steps.step("read"), all_kept():
        content = read_content(root, options.clock)
        site = checked(content, options.language)
        today, address = options.today or options.clock, options.address or site.project.address
        if lost := tuple(lost_places(Context.of(site, today), content.handwritten)):
            raise ContentRefused(report([*content.problems, *lost], options.language))
        if options.strict and (missing := tuple(unpublishable(content, options.address))):
            raise ContentRefused(report([*content.problems, *missing], options.language))
    dates = _dates(root, content, steps)
    context = Context.of(site, today, dates)
    with only_build(root):
        with steps.step("report") as advance:
            documents = dict(drawn(context, address, content.handwritten, Cache(root / DOCUMENTS), advance))
        with steps.step("write"):  # after the documents: pages tell how large they are
            files = documents | dict(outputs(root, context, address, content.handwritten, documents))
            write_staging(root / STAGING, files)
            write_staging(root / HOSTING, hosting_files(address))
        with steps.step("pages") as advance:
            joined = build_html(root, LANGUAGES, today, advance)
            link_terms(joined, site.explained, site.project, LANGUAGES)
        with steps.step("search"):
            build_search(root / HTML, joined, LANGUAGES)
        with steps.step("links"):
            if faults := check_site(joined, address, LANGUAGES):
                sources = {
                    f"{language_root(one.lang)}{one.path}index.html": one.source
                    for one in content.handwritten.pages
                }
                said = (fault.text(options.language, sources) for fault in faults)
                raise StepFailed("links_failed", *said, count=len(faults))
        with steps.step("publish"):
            publish(joined, root)
    return content.problems


@contextmanager
def all_kept() -> Iterator[None]:
    """Nothing that is read is looked through for garbage, now or later: it stays until the build is over."""
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def checked(content: Content, language: str) -> Site:
    """The related records, if the content has no error; else ContentRefused, with every problem."""
    if content.site is None:
        raise ContentRefused(report(content.problems, language))
    return content.site


def unpublishable(content: Content, address: str | None = None) -> Iterator[Problem]:
    """What is missing before the site may be published; a given address stands for the written one."""
    for one in content.unpublishable:
        if address is None or one.code != NO_ADDRESS:
            yield one
    if address is not None and cannot_exist(address):
        found = problem("--address", 1, 1, (), NO_ADDRESS, value=address)
        yield replace(found, severity="unpublishable")


def _dates(root: Path, content: Content, steps: Steps) -> dict[str, date]:
    """The day of each document's last change, by its id; where they can't be known, why is told."""
    dates = file_dates(root, FOLDER)
    if dates.missing:
        steps.say(dates.missing, said=dates.said)
    return {
        document.id: dates.days[document.path]
        for document in content.documents.values()
        if document.path in dates.days
    }
