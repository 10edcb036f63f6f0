"""What one record must hold besides its types: rules that are no matter of dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Actor, Event, Initiative, Mobilisation, Project, Record, Roadmap
from ..model.known_words import NEW, SCALE_UP
from ..model.text import Multilingual, Prose, Unit
from ..model.walk import parts
from . import prose

_SAME_TEXT_WORDS = 3


def belongs_to_a_roadmap(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """An initiative needs a direction, a roadmap or (a mobilisation) a mission to stand under."""
    under = (getattr(record, name, ()) for name in ("directions", "roadmaps", "missions"))
    if isinstance(record, Initiative) and not any(under):
        kind = "mobilisation" if isinstance(record, Mobilisation) else "mission"
        yield Finding((), f"{kind}_without_roadmap")


def scale_up_has_host_and_benefit(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """The decision's rule: what is scaled up has a host, and a clear benefit for another region."""
    if isinstance(record, Mobilisation) and record.kind == SCALE_UP:
        if record.host_region is None:
            yield Finding(("kind",), "scale_up_without_host")
        if not set(record.benefits) - {record.host_region}:
            yield Finding(("benefits",) if record.benefits else ("kind",), "scale_up_without_benefit")


def new_work_has_no_host(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Only what is there already, and is scaled up, has a host."""
    if isinstance(record, Mobilisation) and record.kind == NEW and record.host_region:
        yield Finding(("host_region",), "new_with_host")


def project_is_no_example(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Project) and record.example:
        yield Finding(("example",), "project_is_no_example")


def event_has_a_place(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Event) and record.place is None and record.link is None:
        yield Finding((), "event_without_place")


def translation_differs(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """The same words in two languages: most likely a translation that was forgotten."""
    for loc, part in parts(record):
        proper_name = isinstance(record, Actor) and loc == ("title",)
        if isinstance(part, Multilingual) and not isinstance(part, Unit) and not proper_name:
            first = part.original
            for lang in LANGUAGES[1:]:
                if part.translation(lang) == first and len(first.split()) > _SAME_TEXT_WORDS:
                    yield Finding((*loc, lang), "same_in_both_languages", severity="warning")


def text_ends_as_a_text(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """A comma from a list in braces, where a line each needs none."""
    for loc, part in parts(record):
        if isinstance(part, Multilingual) and not isinstance(part, Prose):
            for lang in LANGUAGES:
                if (part.translation(lang) or "").endswith(","):
                    yield Finding((*loc, lang), "ends_with_comma", severity="warning")


def prose_is_safe(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Markdown that a page would have to cut or change."""
    for loc, part in parts(record):
        if isinstance(part, Prose):
            for lang in LANGUAGES:
                for found in prose.findings(part.translation(lang) or ""):
                    yield replace(found, loc=(*loc, lang))


def global_goals_exist(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for index, goal in enumerate(record.global_goals if isinstance(record, Roadmap) else ()):
        if not 1 <= goal <= 17:
            yield Finding(("global_goals", index), "no_such_global_goal", {"value": str(goal)})


RULES = (
    belongs_to_a_roadmap,
    scale_up_has_host_and_benefit,
    new_work_has_no_host,
    project_is_no_example,
    event_has_a_place,
    translation_differs,
    text_ends_as_a_text,
    prose_is_safe,
    global_goals_exist,
)
