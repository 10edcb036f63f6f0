"""Sites made for a test: the made-up partnership's settings, regions and roadmaps, and a handful of records
written in the test.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from projects import TODAY, content_folder
from roadmap_site.content import read_content
from roadmap_site.model import KINDS, Record
from roadmap_site.model.text import FullText
from roadmap_site.relations import Site, relate
from roadmap_site.render.renderer import Renderer
from roadmap_site.views.context import Context
from roadmap_site.views.page import Page
from roadmap_site.words import all_words

KEPT = ("regions", "roadmaps", "directions")
SOURCE = "https://example.org/source"


@cache
def own_site() -> Site:
    """The whole content of tests/project."""
    with TemporaryDirectory() as folder:
        site = read_content(content_folder(Path(folder)), TODAY).site
    assert site is not None, "tests/project has errors"
    return site


def own_context(today: date = TODAY) -> Context:
    """The same as of a day."""
    return Context.of(own_site(), today)


def record(folder: str, record_id: str, **fields: Any) -> Record:
    """A record of a folder; a title and a summary are made up where none is given."""
    words = {
        "title": {"sv": f"{record_id} sv", "en": f"{record_id} en"},
        "summary": {"sv": "Kort.", "en": "Short."},
    }
    return KINDS[folder].model_validate({"id": record_id, **words, **fields})


def with_title(one: Record, title: str) -> Record:
    """The record under any title, also one that the border refuses: what stands behind it bears it too."""
    return one.model_copy(update={"title": FullText.model_construct(sv=title, en=title)})


def context_of(
    *records: Record, today: date = TODAY, project: Mapping[str, Any] = MappingProxyType({})
) -> Context:
    """The site of these records and the partnership's real regions, roadmaps and directions, as of a day.

    `project` has what its settings say instead.
    """
    base = own_site()
    members = {folder: tuple(one for one in base.records[folder] if not one.example) for folder in KEPT}
    for one in records:
        members[one.folder] = (*members.get(one.folder, ()), one)
    settings = base.project.model_copy(update=dict(project))
    site = relate(settings, base.vocabularies, base.glossary, base.phrases, members)
    return Context.of(site, today)


def rendered(context: Context, page: Page, lang: str = "sv") -> str:
    """A page's staged text in one language."""
    site = context.site
    return Renderer(site, all_words(site.interface, site.vocabularies)[lang]).render(page)
