"""Reports as tests read them, and a mission to report of."""

from roadmap_site.exports.report.documents import report_pdf
from roadmap_site.model import Roadmap
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from sites import SOURCE
from tagged_pdf import TaggedPdf

ADDRESS = "https://example.org/plan/"

MISSION = {
    "roadmaps": ["water"],
    "regions": ["drakvik"],
    "stages": [{"stage": "gathering", "date": "2025-01-10", "source": SOURCE}],
    "milestones": [
        {
            "id": "reached-one",
            "title": {"sv": "Nått", "en": "Reached"},
            "due": "2025-03-01",
            "done": "2025-02-20",
            "source": SOURCE,
        },
        {"id": "late-one", "title": {"sv": "Sent", "en": "Late"}, "due": "2026-05-17"},
    ],
}


def words_of(context: Context, lang: str = "sv") -> Words:
    return all_words(context.site.interface, context.site.vocabularies)[lang]


def scope_of(context: Context, name: str) -> Roadmap | None:
    return None if name == "project" else context.site.by_id[name]


def read(context: Context, name: str = "project", lang: str = "sv") -> TaggedPdf:
    return TaggedPdf(report_pdf(context, words_of(context, lang), ADDRESS, scope_of(context, name)))
