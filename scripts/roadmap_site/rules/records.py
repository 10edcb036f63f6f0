"""What one record must hold besides its types: rules that are no matter of dates."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..finding import Finding
from ..languages import LANGUAGES
from ..model import Actor, Event, Initiative, Mobilisation, Project, Record, Region, Roadmap
from ..model.entries import Source
from ..model.text import Multilingual, Prose, Unit
from ..model.walk import leaves, parts
from ..problems import Loc
from . import prose

_EXAMPLE_ADDRESS = re.compile(r"https?://([a-z0-9-]+\.)*example\.(org|com|net)(?![a-z0-9.-])", re.IGNORECASE)
_SAME_TEXT_WORDS = 3
_TOLERATED_KRONOR, _TOLERATED_SHARE = 2, 0.00001


def belongs_to_a_roadmap(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """An initiative needs a direction, a roadmap or (a mobilisation) a mission to stand under."""
    under = (getattr(record, name, ()) for name in ("directions", "roadmaps", "missions"))
    if isinstance(record, Initiative) and not any(under):
        kind = "mobilisation" if isinstance(record, Mobilisation) else "mission"
        yield Finding((), f"{kind}_without_roadmap")


def scale_up_has_host_and_benefit(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """The decision's rule: a mobilisation that scales up has a host, and a clear benefit for another region."""
    if isinstance(record, Mobilisation) and record.kind == "scale-up":
        if record.host_region is None:
            yield Finding(("kind",), "scale_up_without_host")
        if not set(record.benefits) - {record.host_region}:
            yield Finding(("benefits",) if record.benefits else ("kind",), "scale_up_without_benefit")


def event_has_a_place(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if isinstance(record, Event) and record.place is None and record.link is None:
        yield Finding((), "event_without_place")


def example_sources_are_examples(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """An example that cites a real address would claim something about a real body."""
    if record.example:
        for leaf in leaves(record):
            text = leaf.value if isinstance(leaf.value, str) else ""
            if text.startswith(("http://", "https://")) and not _EXAMPLE_ADDRESS.match(text):
                yield Finding(leaf.loc, "example_with_real_address", {"value": text})


def real_sources_are_real(record: Record, project: Project, today: date) -> Iterator[Finding]:
    if not record.example and not isinstance(record, Project):
        for loc, part in parts(record):
            if isinstance(part, Source) and part.address and _EXAMPLE_ADDRESS.match(part.address):
                yield Finding(loc, "real_with_example_source", {"value": part.address})


def source_says_something(record: Record, project: Project, today: date) -> Iterator[Finding]:
    for loc, part in parts(record):
        if isinstance(part, Source) and part.address is None and part.title is None:
            yield Finding(loc, "source_empty")


def real_record_has_a_source(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Readers are to be able to check what is said about a real body."""
    if not record.example and isinstance(record, Project | Region | Roadmap) and not record.sources:
        yield Finding((), "record_without_source")


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


def budget_adds_up(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Printed sums may differ from their parts by rounding, no more."""
    if not isinstance(record, Project) or record.budget is None:
        return
    for number, table in enumerate(record.budget.tables):
        loc = ("budget", "tables", number)
        for index, row in enumerate(table.rows):
            yield from _sum_differs((*loc, "rows", index), row.values, row.total)
            if len(row.values) != len(record.budget.years):
                yield Finding((*loc, "rows", index, "values"), "budget_columns")
        columns = zip(*(row.values for row in table.rows), strict=False)
        for index, (column, printed) in enumerate(zip(columns, table.sum.values, strict=False)):
            yield from _sum_differs((*loc, "sum", "values", index), column, printed)


def _sum_differs(loc: Loc, values: tuple[int, ...], printed: int) -> Iterator[Finding]:
    if abs(sum(values) - printed) > tolerated(printed):
        yield Finding(loc, "sum_differs", {"sum": str(sum(values)), "printed": str(printed)})


def tolerated(printed: int) -> float:
    """How many kronor a printed sum may differ from its parts."""
    return max(_TOLERATED_KRONOR, abs(printed) * _TOLERATED_SHARE)


RULES = (
    belongs_to_a_roadmap,
    scale_up_has_host_and_benefit,
    event_has_a_place,
    example_sources_are_examples,
    real_sources_are_real,
    source_says_something,
    real_record_has_a_source,
    translation_differs,
    text_ends_as_a_text,
    prose_is_safe,
    global_goals_exist,
    budget_adds_up,
)
