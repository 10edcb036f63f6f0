"""A site as of a past day: nothing on it was said later, and no address is missing."""

from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest

from built import BuiltSite
from roadmap_site.history.as_of import AsOf
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import Record
from roadmap_site.model.entries import Entry, Milestone, Need, Source
from roadmap_site.model.text import Multilingual
from roadmap_site.model.walk import parts
from roadmap_site.relations import Site
from roadmap_site.views.context import Context
from sites import own_site
from visible_page import squeezed


@pytest.fixture(scope="module")
def today() -> Site:
    """The records with all that is known today."""
    return own_site()


def said_later(record: Record, as_of: AsOf) -> Iterator[Any]:
    """The parts of a record that nobody could know of then."""
    for _, part in parts(record):
        entry = part
        if isinstance(part, Milestone):
            entry = part.added
        elif isinstance(part, Need):
            entry = part.since
        if isinstance(entry, Entry) and not as_of.sees(entry):
            yield part


def texts(*parts_: Any) -> Iterator[Multilingual]:
    for part in parts_:
        yield from (inner for _, inner in parts(part) if isinstance(inner, Multilingual))


def test_nothing_that_was_said_later_stands_anywhere(site_of_a_past_day: BuiltSite, today: Site):
    built = site_of_a_past_day
    as_of = AsOf(built.context.today, built.context.today)
    records = (today.project, *today.all_records())
    later = {id(text): text for one in records for text in texts(*said_later(one, as_of))}
    for record in built.site.later.values():
        later |= {id(text): text for text in texts(today.by_id[record.id]) if text != record.title}
    earlier = [text for one in records for text in texts(one) if id(text) not in later]
    assert len(later) > 50, "much was said after that day"
    published = {
        path: squeezed(unescape(path.read_text(encoding="utf-8")))
        for path in sorted(built.folder.rglob("*"))
        if path.suffix in (".html", ".json", ".xml")
    }
    for lang in LANGUAGES:
        words = built.words[lang]
        known = " | ".join(words.plain(text) for text in earlier)
        new = {squeezed(words.plain(text)) for text in later.values() if words.plain(text) not in known}
        assert [(one, path) for path, seen in published.items() for one in new if one in seen] == []


def planned(context: Context) -> Iterator[date]:
    """The days ahead that the records told of then: when something is due, and what is in the calendar."""
    for one in context.site.events:
        yield from (moment.date for moment in (one.start, one.end) if moment)
    for state in context.states.values():
        yield from (milestone.due for milestone in state.milestones)
        yield from (move.from_date for milestone in state.milestones for move in milestone.moves)
        yield from (goal.date for one in state.indicators for goal in (one.goal, one.first_goal))


def read_on(site: Site) -> Iterator[date]:
    """When somebody read a source: no entry, so it is today's."""
    for record in (site.project, *site.all_records()):
        yield from (part.read for _, part in parts(record) if isinstance(part, Source) and part.read)


def test_only_what_was_planned_then_lies_ahead(site_of_a_past_day: BuiltSite):
    context = site_of_a_past_day.context
    period = context.site.project.period
    known = {*planned(context), *read_on(context.site), period.end}
    known |= {
        date(year, month, day)
        for year in range(period.start.year, period.end.year + 1)
        for month, day in ((6, 30), (12, 31))
    }
    for page in site_of_a_past_day.pages():
        stamps = page.attribute("main time", "datetime")
        ahead = {date.fromisoformat(stamp[:10]) for stamp in stamps if len(stamp) >= 10}
        assert {day for day in ahead - known if day > context.today} == set(), page.path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_address_is_there(site_of_a_past_day: BuiltSite, built_site: BuiltSite, lang: str):
    built, words = site_of_a_past_day, site_of_a_past_day.words[lang]
    paths = set(built.paths())
    assert {one.path for one in built_site.site.all_records()} <= paths
    assert built.site.later, "something was published after that day"
    for record in built.site.later.values():
        page = built.page(record.path, lang)
        assert words.plain(record.title) in page.text
        assert words.t("record.not_yet", date=words.date(built.context.today)) in page.text
        assert page.meta("robots") == "noindex"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_had_no_entry_yet_says_not_started(site_of_a_past_day: BuiltSite, lang: str):
    built = site_of_a_past_day
    said = built.words[lang].t("progress.not_started")
    states = built.context.states.values()
    waiting = {state.record.path for state in states if state.stage is None}
    assert waiting
    assert {
        state.record.path for state in states if said in built.page(state.record.path, lang).text
    } == waiting
