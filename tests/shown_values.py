"""What somebody wrote in a record, value by value, and how the record's page shows it."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any, NamedTuple

import markdown
from selectolax.lexbor import LexborHTMLParser

from built import BuiltSite
from roadmap_site.model import Record
from roadmap_site.model.codes import CURRENCIES
from roadmap_site.model.references import Ref, SubGoalRef, WordRef
from roadmap_site.model.text import Multilingual, Prose
from roadmap_site.model.walk import leaves, parts
from roadmap_site.render.statements import statements
from roadmap_site.rules.prose import EXTENSIONS
from roadmap_site.rules.publishing import cannot_exist
from roadmap_site.words import Words
from visible_page import VisiblePage, squeezed, visible_pieces


class Value(NamedTuple):
    """A value of a record; `place` is its place in the file, without numbers: `milestones.moved.from`."""

    record: Record
    place: str
    value: Any
    marks: tuple[Any, ...]

    def __str__(self) -> str:
        return f"{self.record.folder or 'project'}/{self.record.id}: {self.place}: {self.value}"


def values_of(record: Record) -> Iterator[Value]:
    """All that a record holds; a text in several languages is one value."""
    texts = {loc: part for loc, part in parts(record) if isinstance(part, Multilingual)}
    yield from (Value(record, _place(loc), text, ()) for loc, text in texts.items())
    for leaf in leaves(record):
        if leaf.loc[:-1] not in texts:
            yield Value(record, _place(leaf.loc), leaf.value, leaf.marks)


def _place(loc: tuple[str | int, ...]) -> str:
    return ".".join(step for step in loc if isinstance(step, str))


def stands(form: str, text: str) -> bool:
    """Whether it stands in the text, and not as a part of a longer word or number."""
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w|[.,]\d)", text, re.IGNORECASE) is not None


def forms(built: BuiltSite, one: Value, words: Words) -> list[str]:
    """How a value may stand in the text of its record's page: one of them is enough."""
    value = one.value
    if isinstance(value, Multilingual):
        return [words.plain(value)]
    if isinstance(value, date):
        return [words.date(value), words.brief_date(value)]
    if isinstance(value, Decimal | int):
        return [words.number(value)]
    if value in CURRENCIES:
        return [words.currency(value)]
    return [*_named(built, one, words)] or [value]


def _named(built: BuiltSite, one: Value, words: Words) -> Iterator[str]:
    """What an id stands for: a record's title, a sub-goal's, or a word of a vocabulary."""
    for mark in one.marks:
        if isinstance(mark, Ref) and one.value in built.site.by_id:
            yield words.plain(built.site.by_id[one.value].title)
        elif isinstance(mark, SubGoalRef):
            goals = built.site.project.sub_goals
            yield from (words.plain(goal.title) for goal in goals if goal.id == one.value)
        elif isinstance(mark, WordRef):
            lists = (getattr(built.site.vocabularies, name) for name in mark.lists)
            yield from (words.plain(word.label) for known in lists for word in known if word.id == one.value)


def in_the_text(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    found = forms(built, one, built.words[page.lang])
    return any(stands(squeezed(form), page.text) for form in found)


def as_the_sites_address(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """Unless it stands in for one that isn't decided yet: that is nothing to show."""
    return in_the_text(built, one, page) is not cannot_exist(one.value)


def as_an_address(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """A link on a real record's page, and a text on an example's."""
    return one.value in page.text if one.record.example else one.value in page.links


def as_prose(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """Each line of a Markdown text, in the page's language or in the one that it was written in."""
    html = markdown.markdown(built.words[page.lang].plain(one.value), extensions=list(EXTENSIONS))
    lines = re.split(r"\s{2,}|\n", "".join(visible_pieces(LexborHTMLParser(html).body)))
    return all(squeezed(line) in page.text for line in lines)


def as_a_moment(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """The day with its weekday and clock; an end on the same day is told by its clock alone."""
    start, at, words = one.record.start, one.value, built.words[page.lang]
    if at.date == start.date and at != start:
        return stands(f"{words.clock(start.clock)}–{words.clock(at.clock)}", page.text)
    return stands(squeezed(words.weekday(at)), page.text)


def as_an_anchor(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """A part of a record can be linked to: its id stands alone, or behind the name of its section."""
    return any(place == one.value or place.endswith(f"-{one.value}") for place in page.ids)


def as_the_address(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    return page.path == one.record.path


def as_a_former_address(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    old = built.page(f"{one.record.folder}/{one.value}/", page.lang)
    return one.record.path in old.links


def as_a_tag(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """An example is said to be one, and nothing else is."""
    if not one.record.folder:
        return one.value is False
    return (built.words[page.lang].t(f"example.{one.record.folder}") in page.text) == one.value


def as_a_cancellation(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    return (built.words[page.lang].t("events.cancelled_why") in page.text) == one.value


def as_search_words(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """A keyword is for the search alone."""
    told = page.attribute("meta[name=keywords]", "content")
    return built.words[page.lang].plain(one.value) in ", ".join(told).split(", ")


def as_a_year(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    year = one.value.year if isinstance(one.value, date) else one.value
    return stands(str(year), page.text)


def as_a_goals_number(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """One of seventeen: no quantity, so its digits stand together."""
    return stands(str(one.value), page.text)


def as_words_of_the_start(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """A part of the start page's own sentence."""
    return in_the_text(built, one, built.page("", page.lang))


def as_a_colour(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    return page.main.css_first(f".wrap.line-{one.value}") is not None


def as_a_short_name(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """Where space is narrow: on the map of the regions, among the choices of a list, below a day of the
    history.
    """
    places = {"regions": ["regions/"], "roadmaps": ["missions/", "history/"]}[one.record.folder]
    return any(in_the_text(built, one, built.page(place, page.lang)) for place in places)


def as_a_statement(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """On the hand-written pages that ask for it: in one of the sentences that are made for them, or as its
    link.
    """
    words = built.words[page.lang]
    told = [unescape(text) for text in statements(built.site, words, test=None, page_count=1).values()]
    return any(stands(form, text) for form in forms(built, one, words) for text in told)


def as_a_currency(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """By its name, as a reader knows it."""
    return stands(built.words[page.lang].currency(one.value), page.text)


def as_a_stated_currency(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """By its name, as a reader knows it."""
    words = built.words[page.lang]
    return stands(
        words.currency(one.value), statements(built.site, words, test=None, page_count=1)["funding-decision"]
    )


def as_a_setting(built: BuiltSite, one: Value, page: VisiblePage) -> bool:
    """Nothing to read: it decides where or whether something else is shown."""
    return True


# Settings that no record's page shows, but sentences on the hand-written pages.
STATED = (
    "publisher.name",
    "publisher.organisation_number",
    "publisher.postal_address",
    "publisher.site",
    "publisher.mailbox",
    "publisher.response_time",
    "publisher.data_protection_officer",
    "publisher.personal_data.messages_kept",
    "publisher.personal_data.server_logs",
    "publisher.personal_data.recipients",
    "funding.decided",
    "funding.amount",
    "funding.reference",
    "funding.source.title",
    "funding.source.address",
    "funding.source.read",
)

Shown = Callable[[BuiltSite, Value, VisiblePage], bool]

# Where a value isn't simply a text on its record's page. A key without a folder is for every kind.
OTHERWISE: dict[tuple[str, str] | str, Shown] = {
    "id": as_the_address,
    "former_ids": as_a_former_address,
    "example": as_a_tag,
    "keywords": as_search_words,
    "order": as_a_setting,
    "colour": as_a_colour,
    "short": as_a_short_name,
    ("regions", "map.column"): as_a_setting,
    ("regions", "map.row"): as_a_setting,
    ("regions", "map.width"): as_a_setting,
    ("regions", "map.height"): as_a_setting,
    ("roadmaps", "global_goals"): as_a_goals_number,
    ("roadmaps", "directions_complete"): as_a_setting,
    ("roadmaps", "period.start"): as_a_year,
    ("roadmaps", "period.end"): as_a_year,
    ("events", "cancelled"): as_a_cancellation,
    ("events", "start"): as_a_moment,
    ("events", "end"): as_a_moment,
    ("", "roadmaps_for"): as_words_of_the_start,
    ("", "show_examples"): as_a_setting,
    ("", "time_zone"): as_a_setting,
    ("", "eu_cofunded"): as_a_setting,
    ("", "host"): as_a_setting,
    **{("", place): as_a_statement for place in STATED},
    ("", "funding.currency"): as_a_stated_currency,
    ("", "address"): as_the_sites_address,
    ("", "budget.currency"): as_a_currency,
    ("", "budget.years"): as_a_year,
}


def how_shown(one: Value) -> Shown:
    """How a value is shown."""
    chosen = OTHERWISE.get((one.record.folder, one.place)) or OTHERWISE.get(one.place)
    if chosen:
        return chosen
    if one.place.endswith(".id"):
        return as_an_anchor
    if isinstance(one.value, Prose):
        return as_prose
    return as_an_address if isinstance(one.value, str) and "://" in one.value else in_the_text
