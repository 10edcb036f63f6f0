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


def figures(*milestones: dict[str, object]) -> dict[str, int]:
    """The page's figures by their names; one that is nought isn't told."""
    context = context_of(written(*milestones), today=TODAY)
    page = LexborHTMLParser(rendered(context, next(drift.pages(context))))
    receipts = page.css("ul.stats .receipt")
    names = [one.css_first("[id]").id.removeprefix("count-") for one in receipts]
    return {name: int(one.css_first("b").text()) for name, one in zip(names, receipts, strict=True)}


def test_a_milestone_reached_between_a_later_and_an_earlier_plan_was_on_time_by_the_first():
    brought_forward = {
        "id": "map",
        "due": "2025-02-28",
        "moved": [{"date": "2025-02-01", "from": "2025-03-31"}],
        "done": "2025-03-15",
    }
    told = {"reached": 1, "reached_by_first_plan": 1, "plan_changes": 1, "moves_of_due_dates": 1}
    assert figures(brought_forward) == told


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
    plans = ("by_first_plan", "by_moved_plan", "after_plan")
    reached = {f"reached_{plan}": told[f"reached_{plan}"]["count"] for plan in plans}
    kinds = {name: told[name] for name in ("moves_of_due_dates", "dropped")}
    assert figures(*milestones) == {"reached": 3, "plan_changes": 2, **reached, **kinds}
    assert (*reached.values(), *kinds.values(), told["moves_of_targets"]) == (1, 1, 1, 1, 1, 0)
