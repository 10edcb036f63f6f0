"""The progress report as an accessible PDF (PDF/UA-1), in each language: of a roadmap, of the project."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from ...look.icons import icon
from ...look.palette import LIGHT
from ...look.typeface import DISPLAY, TEXT
from ...model import Roadmap
from ...views.context import Context
from ...views.reports import report_path
from ...words import Words
from ..typeset.pieces import Pieces
from ..typeset.typesetting import Job, typeset
from .block import block
from .facts import facts, method
from .head import head

TEMPLATE = "report/report.typ"
_LABELS = {"page_of": "report.page_of", "example": "example.tag"}
_APPENDIX = {"heading": "report.appendix", "note": "report.appendix_note", "tag": "report.not_decided"}


def report_jobs(
    context: Context,
    words: Mapping[str, Words],
    address: str,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> Iterator[tuple[str, Job]]:
    """Path and job of every report."""
    for lang, said in words.items():
        for roadmap in (None, *context.site.roadmaps):
            yield report_path(roadmap, lang), report_job(context, said, address, roadmap, pictures)


def report_job(
    context: Context,
    words: Words,
    address: str,
    roadmap: Roadmap | None,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> Job:
    """What the typesetter needs: the whole report of a roadmap, or of the project."""
    return Job.of(TEMPLATE, report(Pieces(context.site, words, address, pictures), context, roadmap), "pdf")


def report_pdf(context: Context, words: Words, address: str, roadmap: Roadmap | None = None) -> bytes:
    """The report itself."""
    return typeset(report_job(context, words, address, roadmap))


def report(pieces: Pieces, context: Context, scope: Roadmap | None) -> dict[str, Any]:
    """A report's content as plain data."""
    t = pieces.text
    top = head(pieces, context, scope)
    real, example = (block(pieces, context, scope, example=one) for one in (False, True))
    shown = len(example["sections"]) > 1
    if shown:
        real["summary"].append(t("report.appendix_follows"))
    return {
        "lang": pieces.words.lang,
        "date": [context.today.year, context.today.month, context.today.day],
        "title": t("report.title_of", title=top["title"]["text"]),
        "text": TEXT,
        "display": DISPLAY,
        "colours": asdict(LIGHT),
        "logo": icon(context.site.line_colours, margin=0, corner=0),
        "line": top["lines"][0]["colour"] if scope else LIGHT.ink,
        "labels": {name: t(key) for name, key in _LABELS.items()},
        "head": top,
        "facts": facts(pieces, context, scope),
        "real": real,
        "real_heading": t("progress.heading"),
        "appendix": {**{name: t(key) for name, key in _APPENDIX.items()}, **example} if shown else None,
        "method": method(pieces, context, scope),
    }
