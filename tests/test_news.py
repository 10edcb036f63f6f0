"""The start page's news: what tells something goes first, and what is alike stands in one row."""

from datetime import date
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from histories import initiative
from roadmap_site.views import start
from roadmap_site.views.parts.news import NewsRow, news_rows
from sites import SOURCE, context_of, record, rendered
from visible_page import squeezed

TODAY = date(2025, 5, 20)


def resource(record_id: str, added: str, **fields: Any) -> Any:
    given = {"kind": "map", "address": SOURCE, "owner": "drakvik", "languages": ["sv"], "licence": "cc0"}
    return record("resources", record_id, added=added, **given, **fields)


def reached(day: str, number: int) -> Any:
    milestone = {"id": "m", "due": "2025-12-31", "done": day}
    stages = [{"stage": "idea", "date": "2024-02-01"}]
    return initiative({"stages": stages, "milestones": [milestone]}, f"work-{number}")


def rows(*records: Any, limit: int = 3) -> tuple[NewsRow, ...]:
    return news_rows(context_of(*records, today=TODAY), limit)


def told(found: tuple[NewsRow, ...]) -> list[tuple[str, int]]:
    return [(row.topic, len(row.rows)) for row in found]


def test_new_resources_of_one_day_are_one_row():
    found = rows(*(resource(f"r{number}", "2025-05-19") for number in range(5)))
    assert told(found) == [("resource", 5)]


def test_resources_of_many_days_leave_the_room_to_what_tells_something():
    many = [resource(f"r{day}", f"2025-05-{day}") for day in range(10, 20)]
    goals = [reached("2025-03-01", 1), reached("2025-03-02", 2), reached("2025-03-03", 3)]
    assert told(rows(*many, *goals)) == [("resource", 1), ("reached", 1), ("reached", 1)]
    assert [row.day.day for row in rows(*many, *goals)] == [19, 3, 2]


def test_what_tells_something_has_all_the_room_where_nothing_else_came():
    goals = [reached(f"2025-03-0{day}", day) for day in range(1, 6)]
    assert [row.day.day for row in rows(*goals)] == [5, 4, 3]


def test_real_news_and_examples_are_never_added():
    found = rows(resource("real", "2025-05-19"), resource("made-up", "2025-05-19", example="true"))
    assert [(row.example, len(row.rows)) for row in found] == [(True, 1), (False, 1)]


def test_a_row_of_many_names_three():
    context = context_of(*(resource(f"r{number}", "2025-05-19") for number in range(5)), today=TODAY)
    page = LexborHTMLParser(rendered(context, next(start.pages(context))))
    row = next(squeezed(node.text()) for node in page.css(".news li") if "resurser" in node.text())
    assert row == "19 maj 5 nya resurser: r0 sv, r1 sv, r2 sv och 2 till"
