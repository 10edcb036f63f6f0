"""Every text, date and number that somebody wrote is found on its record's page, in both languages."""

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from itertools import count
from typing import Any

import pytest
import yaml

from built import BuiltSite
from projects import ROOT, TODAY
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import KINDS, Model, Record
from roadmap_site.model.scalars import Moment
from roadmap_site.model.text import Multilingual
from roadmap_site.model.walk import leaves
from roadmap_site.relations import Site, relate
from roadmap_site.render.renderer import Renderer
from roadmap_site.views.all_pages import all_pages
from roadmap_site.views.context import Context
from shown_values import OTHERWISE, how_shown, values_of
from sites import own_site
from visible_page import VisiblePage


def unseen(built: BuiltSite, lang: str) -> list[str]:
    """The values that their record's page doesn't show."""
    site = built.site
    return [
        str(one)
        for record in (site.project, *site.all_records())
        for one in values_of(record)
        if not how_shown(one)(built, one, built.page(record.path, lang))
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_is_shown(site_of_today: BuiltSite, lang: str):
    assert unseen(site_of_today, lang) == []


def test_every_exception_is_needed(built_site: BuiltSite):
    site = built_site.site
    values = [one for record in (site.project, *site.all_records()) for one in values_of(record)]
    used = {place for one in values for place in (one.place, (one.record.folder, one.place))}
    assert set(OTHERWISE) - used == set()


class Apart:
    """Copies a record so that each of its dates, numbers and texts stands nowhere else; the order of dates
    stays.
    """

    def __init__(self, record: Record) -> None:
        dates = [leaf.value for leaf in leaves(record) if isinstance(leaf.value, date)]
        past = sum(day <= TODAY for day in dates)
        ranked = sorted(range(len(dates)), key=lambda index: (dates[index], index))
        new = {
            index: TODAY + timedelta(days=rank - past + (rank >= past)) for rank, index in enumerate(ranked)
        }
        self._dates = iter([new[index] for index in range(len(dates))])
        self._numbers = count(71_003, 10)

    def copy(self, value: Any) -> Any:
        if isinstance(value, Multilingual):
            number, kept = next(self._numbers), value.model_dump(exclude_none=True)
            return value.model_copy(update={lang: f"ord{number}{lang}" for lang in kept})
        if isinstance(value, Model):
            return value.model_copy(
                update={name: self.copy(getattr(value, name)) for name in type(value).model_fields}
            )
        if isinstance(value, dict):
            return {key: self.copy(one) for key, one in value.items()}
        if isinstance(value, tuple) and not isinstance(value, Moment):
            return tuple(self.copy(one) for one in value)
        if isinstance(value, date):
            return next(self._dates)
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return type(value)(next(self._numbers))
        return f"{value}/{next(self._numbers)}" if isinstance(value, str) and "://" in value else value


def unbuilt(site: Site) -> BuiltSite:
    """The site's pages without their frame, but for the words that it gives the search."""
    context = Context.of(site, TODAY)
    built = BuiltSite(ROOT, ROOT, context, site.project.address)
    for lang in LANGUAGES:
        renderer = Renderer(site, built.words[lang])
        for page in all_pages(context):
            _, front, body = renderer.render(page).split("---", 2)
            keywords = escape(yaml.safe_load(front).get("keywords", ""))
            html = f'<meta name="keywords" content="{keywords}"><main>{body}</main>'
            built._read[page.path, lang] = VisiblePage(html, page.path, lang)
    return built


def test_every_field_has_a_place_of_its_own():
    """No value is shown only because another one of the record happens to be the same."""
    site = own_site()
    records = {folder: tuple(Apart(one).copy(one) for one in site.records[folder]) for folder in KINDS}
    project = Apart(site.project).copy(site.project)
    apart = unbuilt(relate(project, site.vocabularies, site.glossary, site.phrases, records))
    assert {lang: unseen(apart, lang) for lang in LANGUAGES} == {"sv": [], "en": []}
