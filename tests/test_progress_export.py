"""data/progress.json is enough to redo every figure in it; what the pages show is the same."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from histories import initiative
from projects import TODAY
from roadmap_site.exports.progress import LICENCE, progress_json
from roadmap_site.views import drift
from sites import context_of, own_context, own_site

DAYS = (TODAY, date(2025, 6, 30), date(2024, 12, 31), date(2023, 12, 31), date(2028, 1, 1))
BLOCKS = ("real", "examples")
Json = dict[str, Any]


@cache
def published(today: date) -> Json:
    """The made-up partnership's figures, as of a day."""
    return json.loads(progress_json(own_context(today)), parse_float=str)


def blocks() -> Iterator[tuple[Json, Json]]:
    for today in DAYS:
        data = published(today)
        for name in BLOCKS:
            yield data, data[name]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def test_the_text_is_plain_and_always_the_same():
    text = progress_json(own_context())
    assert text == progress_json(own_context())
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    data = json.loads(text)
    assert data["licence"] == LICENCE
    assert data["as_of"] == TODAY.isoformat()
    assert data["version"].split(".")[0] == "1"
    assert data["method"]["unconfirmed_after_days"] == own_site().project.unconfirmed_after_days


def test_real_and_example_are_never_added():
    by_id = own_site().by_id
    for _, block in blocks():
        assert all(by_id[id_].example == block["example"] for id_ in block["records"])
        counted = {id_.split("/")[0] for figure in block["whole"]["figures"].values() for id_ in figure["of"]}
        assert counted <= set(block["records"])
    assert not set(published(TODAY)["real"]["records"]) & set(published(TODAY)["examples"]["records"])
    assert len(published(TODAY)["examples"]["records"]) >= 4


def test_every_figure_counts_what_it_lists():
    for _, block in blocks():
        scopes = [
            block["whole"],
            *(one for kind in ("roadmaps", "directions", "regions") for one in block[kind].values()),
        ]
        for scope in scopes:
            for figure in scope["figures"].values():
                assert figure["count"] == len(figure["of"]) == len(set(figure["of"]))


def test_stages_and_conditions_can_be_recounted():
    for data, block in blocks():
        figures = block["whole"]["figures"]
        for kind in ("missions", "mobilisations"):
            records = [one for one in block["records"].values() if one["kind"] == kind]
            conditions = Counter(one["condition"] for one in records)
            assert figures[kind]["count"] == len(records) - conditions["withdrawn"]
            for condition in ("paused", "stopped", "withdrawn", "not-started"):
                assert figures[f"{kind}_{condition.replace('-', '_')}"]["count"] == conditions[condition]
            at = Counter(one["stage"] for one in records if one["condition"] in ("active", "paused"))
            for stage in data["method"]["stages"]:
                assert figures[f"{kind}_at_{stage}"]["count"] == at[stage]


def test_milestones_can_be_redone_from_their_dates():
    for data, block in blocks():
        for record in block["records"].values():
            for one in record["milestones"]:
                assert one["status"] == milestone_status(one, data["as_of"])
                assert (one["delay"]["days"] if one["delay"] else 0) == days_late(one, data["as_of"])
                plan = [one["first_due"], *(move["to"] for move in one["moves"])]
                assert plan[-1] == one["due"]
                for move, (before, after) in zip(one["moves"], pairwise(plan), strict=True):
                    assert (move["from"], move["to"]) == (before, after)
                    assert move["days_later"] == (day(after) - day(before)).days


def days_late(one: Json, as_of: str) -> int:
    end = one["reached_on"] or as_of
    return 0 if one["dropped_on"] else max((day(end) - day(one["due"])).days, 0)


def test_why_it_is_late_is_told_where_somebody_has_written_it():
    milestones = published(TODAY)["real"]["records"]["harbour-without-oil"]["milestones"]
    (barley,) = (one for one in milestones if one["id"] == "barley")
    assert barley["delay"] == {
        "days": 20,
        "reason": "The frost is still in the mud.",
        "action": "The barley is sown in June.",
    }


def milestone_status(one: Json, as_of: str) -> str:
    if one["reached_on"]:
        return "reached"
    if one["dropped_on"]:
        return "dropped"
    return "overdue" if one["due"] < as_of else "due"


def test_indicators_can_be_redone_from_baseline_target_and_values():
    compared = 0
    for _, block in blocks():
        for record in block["records"].values():
            for one in record["indicators"]:
                if one["values"]:
                    compared += 1
                    expected = on_the_line(one)
                    assert float(one["expected_at_latest"]) == pytest.approx(float(expected), rel=1e-11)
                    assert one["verdict"] == verdict(one, expected)
                else:
                    assert (one["verdict"], one["expected_at_latest"]) == ("no-data", None)
    assert compared > 15


def on_the_line(one: Json) -> Fraction:
    """Two points and a straight line between them, at the latest value's own date."""
    (x0, y0), (x1, y1) = (
        (day(one[end]["date"]), Fraction(str(one[end]["value"]))) for end in ("baseline", "target")
    )
    x = min(max(day(one["values"][-1]["date"]), x0), x1)
    return y0 + (y1 - y0) * (x - x0).days / (x1 - x0).days


def verdict(one: Json, expected: Fraction) -> str:
    value = Fraction(str(one["values"][-1]["value"]))
    low, high = (Fraction(str(one[end]["value"])) for end in ("baseline", "target"))
    if low == high:
        return "kept" if value == low else "not-kept"
    if value == expected:
        return "on-line"
    return "ahead" if (value > expected) == (high > low) else "behind"


def test_freshness_can_be_redone_from_the_entries():
    for data, block in blocks():
        holds = timedelta(data["method"]["unconfirmed_after_days"])
        for record in block["records"].values():
            said = [entry["date"] for entry in record["entries"]]
            assert record["confirmed_on"] == max(said, default=None)
            ended = (
                record["condition"] in ("stopped", "withdrawn")
                or record["stage"] == data["method"]["stages"][-1]
            )
            late = said and not ended and day(data["as_of"]) - day(max(said)) > holds
            wanted = day(max(said)) + holds + timedelta(1) if late else None
            assert day(record["unconfirmed_since"]) == wanted


def test_the_parts_make_the_whole():
    for _, block in blocks():
        for kind in ("roadmaps", "directions", "regions"):
            union = block[f"missions_over_{kind}"]
            assert union["sum_of_parts"] == sum(union["parts"].values())
            assert union["whole"] == union["sum_of_parts"] - union["counted_again"] + len(union["without"])
            assert union["counted_again"] == sum(len(parts) - 1 for parts in union["shared"].values())
            assert union["whole"] == block["whole"]["figures"]["missions"]["count"]
            for part, count in union["parts"].items():
                assert block[kind][part]["figures"]["missions"]["count"] == count


def test_burn_up_and_ledger_end_at_the_figures():
    for _, block in blocks():
        for scope in (block["whole"], *block["roadmaps"].values()):
            figures, steps, moved = scope["figures"], scope["burn_up"], scope["drift"]
            assert (
                steps["planned_first"][-1][1]
                == steps["planned_now"][-1][1]
                == figures["milestones_planned"]["count"]
            )
            assert steps["reached"][-1][1] == figures["milestones_reached"]["count"]
            assert moved["dropped"] == figures["milestones_dropped"]["count"]
            reached = [
                moved[f"reached_{plan}"]["count"] for plan in ("by_first_plan", "by_moved_plan", "after_plan")
            ]
            assert sum(reached) == figures["milestones_reached"]["count"]


def test_as_of_a_past_day_nothing_later_is_told():
    for today in DAYS:
        for name in BLOCKS:
            for record in published(today)[name]["records"].values():
                happened = [entry["known"] for entry in record["entries"]]
                happened += [one["date"] for one in record["stages"]]
                assert all(one <= today.isoformat() for one in happened)
    before = published(date(2023, 12, 31))["examples"]
    assert {one["condition"] for one in before["records"].values()} == {"not-started"}
    assert set(before["records"]) == set(published(TODAY)["examples"]["records"]), "addresses stay"


def test_what_a_page_says_first_is_there():
    context = own_context()
    for name, example in (("real", False), ("examples", True)):
        for scope in own_site().roadmaps:
            found, told = context.answer(scope, example=example), published(TODAY)[name]["roadmaps"][scope.id]
            assert told["answer"]["planned_by_now"] == found.planned_by_now
            assert told["answer"]["days_late"] == found.days_late
            assert (told["answer"]["next"] is None) == (found.next is None)
            assert count_on_day(told["burn_up"]["planned_first"]) == found.planned_by_now


def count_on_day(steps: list[list]) -> int:
    return max(count for day, count in steps if day <= TODAY.isoformat())


def test_the_pages_show_the_same_figures():
    context = own_context()
    for name, example in (("real", False), ("examples", True)):
        block = published(TODAY)[name]
        scopes = [(None, block["whole"])]
        scopes += [(one, block["roadmaps"][one.id]) for one in own_site().roadmaps]
        scopes += [(one, block["regions"][one.id]) for one in own_site().regions]
        for scope, told in scopes:
            shown = context.totals(scope, example=example)
            assert {figure: count["count"] for figure, count in told["figures"].items()} == {
                figure: shown[figure] for figure in told["figures"]
            }
        shown = next(drift.pages(context)).view
        told, moved = getattr(shown, "example" if example else "real"), block["whole"]["drift"]
        if told is None:
            assert not any(moved[kind] for kind in ("moves_of_due_dates", "moves_of_targets", "dropped"))
            continue
        counted = {one.figure.rule: one.figure.value for one in (*told.reached, *told.changed)}
        for kind in ("moves_of_due_dates", "moves_of_targets", "dropped"):
            assert counted.get(kind, 0) == moved[kind]
        for kind in ("reached_by_first_plan", "reached_by_moved_plan", "reached_after_plan"):
            assert counted.get(kind, 0) == moved[kind]["count"]


def test_numbers_are_numbers_as_exact_as_they_were_written():
    work = initiative(
        {
            "indicators": [
                {
                    "id": "amount",
                    "baseline": {"date": "2024-01-01", "value": "0,0000001"},
                    "target": {"date": "2024-01-04", "value": "1"},
                    "values": [{"date": "2024-01-02", "value": "12 345.25"}],
                }
            ]
        }
    )
    context = context_of(work)
    told = json.loads(progress_json(context))["real"]["records"]["work"]["indicators"][0]
    assert told["baseline"]["value"] == 1e-07
    assert told["target"]["value"] == 1
    assert isinstance(told["target"]["value"], int)
    assert told["values"][0]["value"] == 12345.25
    assert told["expected_at_latest"] == 0.3333334  # 0.0000001 + (1 − 0.0000001)/3 = 0.3333334
