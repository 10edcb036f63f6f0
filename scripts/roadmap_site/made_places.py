"""What hand-written pages ask of those that are made, and only these can answer: are the places there that
they link to?

A page is rendered for it, so this is asked only where there is such a link.
"""

import re
from collections.abc import Iterator
from html import unescape

from .model.handwritten import AskedPlace, Handwritten
from .problems import Problem, nearest, problem
from .render.renderer import Renderer
from .views import changes, snapshots, time_travel
from .views.all_pages import MODULES
from .views.context import Context
from .views.page import Page
from .words import all_words

_ID = re.compile(r'\bid="([^"]*)"')


def lost_places(context: Context, handwritten: Handwritten) -> Iterator[Problem]:
    """The links to places that no page has, and to the pages of days that a site of this day doesn't know."""
    if not handwritten.asked:
        return
    site, pages = context.site, _pages(context, {one.path for one in handwritten.asked})
    words = all_words(site.interface, site.vocabularies)
    for one in handwritten.asked:
        if one.path not in pages:
            yield _problem(one, "page_link_of_later_day", day=context.today.isoformat())
        elif one.anchor not in ("", "top"):
            text = Renderer(site, words[one.lang]).render(pages[one.path])
            ids = {unescape(found) for found in _ID.findall(text)}
            if one.anchor not in ids:
                near = nearest(one.anchor, ids)
                yield _problem(
                    one, "page_anchor_lost", anchor=f"#{one.anchor}", nearest=f"#{near}" if near else ""
                )


def _pages(context: Context, wanted: set[str]) -> dict[str, Page]:
    """The pages at these paths; those of past days take longest to make, so they come last and mostly not at
    all.
    """
    found: dict[str, Page] = {}
    for module in sorted(MODULES, key=lambda module: module in (snapshots, changes, time_travel)):
        if len(found) < len(wanted):
            found |= {page.path: page for page in module.pages(context) if page.path in wanted}
    return found


def _problem(one: AskedPlace, code: str, **params: str) -> Problem:
    return problem(one.source, one.line, one.column, (), code, snippet=one.written, **params)
