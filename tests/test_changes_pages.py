"""The pages of what changed: counts that are history's, rows by quarter and mission, years apart."""

from datetime import date, timedelta
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from histories import initiative
from roadmap_site.history.changes import news
from roadmap_site.history.topics import tally
from roadmap_site.views import changes, snapshots
from roadmap_site.views.context import Context
from roadmap_site.views.page import Page
from sites import context_of, own_context, rendered
from visible_page import squeezed

TODAY = date(2025, 5, 20)
WORK: dict[str, Any] = {
    "stages": [
        {"stage": "idea", "date": "2024-02-01"},
        {"stage": "gathering", "date": "2025-04-02", "entered": "2025-04-20"},
    ],
    "confirmed": ["2025-04-30"],
    "milestones": [
        {"id": "m1", "due": "2025-03-31", "moved": [{"date": "2025-02-01", "from": "2024-12-31"}]}
        | {"done": "2025-03-01"},
        {"id": "m2", "due": "2025-02-28"},
    ],
}


def site_pages(context: Context) -> dict[str, Page]:
    return {page.path: page for page in (*changes.pages(context), *snapshots.pages(context))}


def tree(path: str, lang: str = "sv") -> LexborHTMLParser:
    context = context_of(initiative(WORK), today=TODAY)
    return LexborHTMLParser(rendered(context, site_pages(context)[path], lang))


def said(page: LexborHTMLParser, selector: str) -> list[str]:
    return [squeezed(node.text()) for node in page.css(selector)]


def test_each_quarter_says_what_changed_and_folds_its_confirmations():
    page = tree("changes/")
    assert said(page, ".quarter > summary")[:2] == ["Kvartal 2, 2025 2", "Kvartal 1, 2025 2"]
    assert said(page, ".quarter > p")[:2] == [
        "1 nytt läge och 1 bekräftat läge.",
        "1 nått etappmål och 1 ändring i planen.",
    ]
    assert ["open" in node.attributes for node in page.css(".quarter")][:2] == [True, False]
    assert said(page, ".quarter details summary") == ["Läget bekräftades 1"]
    assert said(page, ".quarter h4")[0].endswith("work sv")


def test_what_was_entered_later_says_so():
    (row,) = tree("changes/").css("li[data-change=stage]")
    assert row.attributes["data-since"] == "2025-04-20"
    assert "20 april 2025" in row.text()


def test_a_year_before_the_newest_has_a_page_and_all_years_together_tell_everything():
    pages = site_pages(context_of(initiative(WORK), today=TODAY))
    listed = [path for path in pages if path.startswith("changes/2")]
    assert listed == ["changes/2024/"]
    rows = tree("changes/").css("li[data-change]") + tree("changes/2024/").css("li[data-change]")
    assert len(rows) == 6, "five of the mission, and the project's own news"
    assert said(tree("changes/"), "[data-years] a") == ["2024"]


def test_a_half_year_says_what_is_new_since_then():
    page = tree("changes/")
    assert said(page, ".since li") == [
        "31 december 2024 1 nytt läge, 1 nått etappmål och 1 ändring i planen. I allt 4 ändringar.",
        "30 juni 2024 1 nytt läge, 1 nått etappmål och 1 ändring i planen. I allt 4 ändringar.",
    ]
    assert said(tree("changes/since-2024-12-31/", "en"), "strong") == [
        "1 new stage, 1 milestone reached, 1 change of plan and 1 stage confirmed."
    ]


def test_the_list_of_half_years_tells_each_ones_figures():
    """The first plan had one of the two reached by New Year; its move was written down after that day."""
    rows = said(tree("history/"), ".records > li")
    assert len(rows) == 2
    assert rows[0].startswith(
        "31 december 2024 Inget av 2 etappmål är nått, mot 1 enligt den första planen, och inget är "
        "försenat. Nytt sedan den 30 juni 2024: inget."
    )
    assert rows[1].startswith("30 juni 2024 Inget av 2 etappmål är nått")
    assert "Nytt från början: 1 nytt läge och 1 nyhet." in rows[1]


def test_half_years_add_up_to_all_that_was_known_by_the_last():
    context = own_context()
    index = next(snapshots.pages(context)).view
    assert isinstance(index, snapshots.HistoryIndex)
    for example, rows in ((False, index.days.real), (True, index.days.example)):
        assert rows is not None
        known = changes.changed(context, date.min, example=example)
        assert sum(row.news.total for row in rows) == sum(one.known <= rows[0].day for one in known)


@pytest.mark.parametrize("back", range(0, 900, 37))
def test_what_is_told_since_a_day_is_what_history_makes_of_it(back: int):
    """A browser leaves the rows that could be told first after the day: those are history's, on any day."""
    context = own_context()
    day = context.today - timedelta(days=back)
    for example in (False, True):
        records = [
            one for one in (context.site.project, *context.site.all_records()) if one.example == example
        ]
        every = changes.changed(context, date.min, example=example)
        left = tally(one for one in every if one.known > day)
        assert left == tally(news(records, day, context.today))
