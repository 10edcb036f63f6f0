"""Sites made for a test: the project's own settings, regions and roadmaps, and a handful of records written in the test."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from roadmap_site.content import read_content
from roadmap_site.model import KINDS, Record
from roadmap_site.relations import Site, relate
from roadmap_site.render.renderer import Renderer
from roadmap_site.views.context import Context
from roadmap_site.views.page import Page
from roadmap_site.words import all_words

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
KEPT = ("regions", "roadmaps", "directions")
SOURCE = "https://example.org/source"


@cache
def shipped() -> Site:
    """The shipped content."""
    site = read_content(ROOT, TODAY).site
    assert site is not None, "the shipped content has errors"
    return site


def record(folder: str, record_id: str, **fields: Any) -> Record:
    """A record of a folder; a title and a summary are made up where none is given."""
    words = {
        "title": {"sv": f"{record_id} sv", "en": f"{record_id} en"},
        "summary": {"sv": "Kort.", "en": "Short."},
    }
    return KINDS[folder].model_validate({"id": record_id, **words, **fields})


def context_of(*records: Record, today: date = TODAY) -> Context:
    """The site of these records and the shipped regions, roadmaps and directions, as of a day."""
    base = shipped()
    members = {folder: tuple(one for one in base.records[folder] if not one.example) for folder in KEPT}
    for one in records:
        members[one.folder] = (*members.get(one.folder, ()), one)
    site = relate(base.project, base.vocabularies, base.glossary, base.phrases, members)
    return Context.of(site, today)


def rendered(context: Context, page: Page, lang: str = "sv") -> str:
    """A page's staged text in one language."""
    site = context.site
    return Renderer(site, all_words(site.interface, site.vocabularies)[lang]).render(page)
