"""The ledger's page: what it says was reached is what the data file says, whatever was done to the plans."""

import json
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from histories import initiative
from roadmap_site.exports.progress import progress_json
from roadmap_site.views import drift
from sites import context_of, rendered

TODAY = date(2025, 12, 31)


def written(*milestones: dict[str, object]):
    stages = [{"stage": "trial", "date": "2024-01-01"}]
    return initiative({"stages": stages, "milestones": list(milestones)})


def figures(*milestones: dict[str, object]) -> list[str]:
    context = context_of(written(*milestones), today=TODAY)
    page = LexborHTMLParser(rendered(context, next(drift.pages(context))))
    return [one.text() for one in page.css("ul.stats b")]


def test_a_milestone_reached_between_a_later_and_an_earlier_plan_was_on_time_by_the_first():
    brought_forward = {
        "id": "map",
        "due": "2025-02-28",
        "moved": [{"date": "2025-02-01", "from": "2025-03-31"}],
        "done": "2025-03-15",
    }
    reached, by_first, by_moved, moves, drops, targets = figures(brought_forward)
    assert (reached, by_first, by_moved) == ("1", "1", "0")
    assert (moves, drops, targets) == ("1", "0", "0")


def test_the_page_and_the_data_file_tell_the_same():
    milestones = (
        {"id": "m1", "due": "2025-01-31", "done": "2025-01-31"},
        {
            "id": "m2",
            "due": "2025-03-31",
            "moved": [{"date": "2025-01-20", "from": "2025-01-31"}],
            "done": "2025-03-01",
        },
        {"id": "m3", "due": "2025-02-28", "done": "2025-06-15"},
        {"id": "m4", "due": "2025-02-28", "dropped": {"date": "2025-02-01", "reason": "För dyrt."}},
    )
    context = context_of(written(*milestones), today=TODAY)
    told = json.loads(progress_json(context))["real"]["whole"]["drift"]
    reached = [told[f"reached_{plan}"]["count"] for plan in ("by_first_plan", "by_moved_plan", "after_plan")]
    kinds = [told["moves_of_due_dates"], told["dropped"], told["moves_of_targets"]]
    assert figures(*milestones) == [str(one) for one in (sum(reached), *reached[:2], *kinds)]
    assert (reached, kinds) == ([1, 1, 1], [1, 1, 0])
