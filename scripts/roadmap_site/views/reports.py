"""The reports: every PDF in every language, with its day and how large it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..languages import LANGUAGES
from ..model import Roadmap
from ..model.text import FullText
from .context import Context
from .page import Page, UiText, index_page
from .parts.card import Card, card

PROJECT = "project"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report in one language, below the site's root; its size in bytes is known once it is made."""

    lang: str
    path: str
    size: int | None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report: of a roadmap, or of the whole where there is no card."""

    card: Card | None
    title: FullText
    files: tuple[ReportFile, ...]


@dataclass(frozen=True, slots=True)
class ReportsView:
    day: date
    rows: tuple[ReportRow, ...]


def report_path(roadmap: Roadmap | None, lang: str) -> str:
    """Where the report of a roadmap, or of the project, stands below the site's root."""
    return f"reports/{lang}/{roadmap.id if roadmap else PROJECT}.pdf"


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    rows = tuple(_row(context, one) for one in (None, *context.site.roadmaps))
    yield index_page(
        "reports",
        ReportsView(context.today, rows),
        section="roadmaps/",
        keywords=(UiText("reports.keywords"),),
    )


def _row(context: Context, roadmap: Roadmap | None) -> ReportRow:
    paths = {lang: report_path(roadmap, lang) for lang in LANGUAGES}
    return ReportRow(
        card=card(context.site, roadmap) if roadmap else None,
        title=(roadmap or context.site.project).title,
        files=tuple(ReportFile(lang, path, context.file_sizes.get(path)) for lang, path in paths.items()),
    )
