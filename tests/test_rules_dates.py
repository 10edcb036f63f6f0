"""Each contradiction is found, at its place and with its own words; its neighbour on the right day is not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from histories import STAGES, initiative
from roadmap_site.finding import Finding
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import Record
from roadmap_site.model.roadmap import Period
from roadmap_site.problems import catalogue, message, problem
from roadmap_site.rules import check_record, dates, indicators, interruptions, milestones, parts, stages
from sites import own_site, record

CASES = yaml.load((Path(__file__).parent / "cases/rules/dates.yml").read_bytes(), Loader=yaml.BaseLoader)
MODULES = (dates, indicators, interruptions, milestones, parts)
RULES = tuple(rule for module in MODULES for rule in module.RULES)
# The day and the period that the cases were written for.
TODAY = date(2026, 11, 23)
PROJECT = own_site().project.model_copy(update={"period": Period(start="2023-11-01", end="2027-10-31")})


def made(case: dict[str, Any]) -> Record:
    folder = case.get("folder", "missions")
    if folder in ("missions", "mobilisations"):
        return initiative(without_none(case["record"]), "work")
    return record(folder, "work", **case["record"])


def without_none(written: Any) -> Any:
    """`none` stands for a field that is left out, where the test would else fill one in."""
    if isinstance(written, dict):
        return {key: None if value == "none" else without_none(value) for key, value in written.items()}
    return [without_none(one) for one in written] if isinstance(written, list) else written


def found_in(case: dict[str, Any], today: date = TODAY) -> list[Finding]:
    """What these rules find; the rules that are no matter of dates have their own tests."""
    one = made(case)
    by_rules = [finding for rule in RULES for finding in rule(one, PROJECT, today)]
    return by_rules + list(stages.check_stages(one, STAGES, today))


def line(finding: Finding) -> str:
    warning = " warning" if finding.severity == "warning" else ""
    return f"{'.'.join(map(str, finding.loc))} {finding.code}{warning}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]):
    assert sorted(line(finding) for finding in found_in(case)) == sorted(case["finds"])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_finding_has_words_in_every_language(case: dict[str, Any]):
    for finding in found_in(case):
        assert finding.code in catalogue()
        told = problem("content/missions/work.yml", 1, 1, finding.loc, finding.code, **finding.params)
        for lang in LANGUAGES:
            assert "{" not in message(told, lang)
            assert "…" not in message(told, lang), "a parameter is missing"
            for value in finding.params.values():
                if value[:2] == "20":
                    assert value in message(told, lang), "a date that isn't told"


def test_every_rule_has_a_fault_that_it_finds():
    """Each rule alone, so that none hides behind another."""
    for rule in RULES:
        assert any(list(rule(made(case), PROJECT, TODAY)) for case in CASES), rule.__name__
    for rule in stages.RULES:
        of_initiatives = [made(case) for case in CASES if case.get("folder", "missions") == "missions"]
        assert any(list(rule(one, STAGES, TODAY)) for one in of_initiatives), rule.__name__


def test_all_rules_are_among_those_that_a_record_must_pass():
    for case in CASES:
        by_all = list(check_record(made(case), PROJECT, TODAY, STAGES))
        assert {line(finding) for finding in found_in(case)} <= {line(finding) for finding in by_all}


def test_without_a_vocabulary_the_order_of_stages_is_not_checked():
    back = made(
        {
            "record": {
                "stages": [
                    {"stage": "realising", "date": "2026-02-01"},
                    {"stage": "identified", "date": "2026-03-01"},
                ]
            }
        }
    )
    codes = [finding.code for finding in check_record(back, PROJECT, TODAY)]
    assert "step_back_without_note" not in codes
    codes = [finding.code for finding in check_record(back, PROJECT, TODAY, STAGES)]
    assert "step_back_without_note" in codes


def test_future_is_measured_by_the_day_given():
    case = {"record": {"stages": [{"stage": "identified", "date": "2026-11-23"}]}}
    assert [finding.code for finding in found_in(case, date(2026, 11, 22))] == ["date_in_future"]
    assert found_in(case, date(2026, 11, 23)) == []


def test_the_order_of_lines_changes_no_finding():
    for case in CASES:
        if case.get("folder", "missions") in ("missions", "mobilisations"):
            turned = dict(case["record"])
            for field in ("stages", "interruptions", "milestones", "indicators"):
                if field in turned:
                    turned[field] = turned[field][::-1]
            codes = sorted(finding.code for finding in found_in(case | {"record": turned}))
            assert codes == sorted(finding.code for finding in found_in(case)), case["name"]
