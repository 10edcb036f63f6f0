"""The report of `make quality`: what was looked at, what could not be, and every fault."""

import json
from pathlib import Path

from roadmap_quality.flaws import Flaw
from roadmap_quality.outcomes import Outcome
from roadmap_quality.report import write_report

OUTCOMES = [
    Outcome("axe", "8 views of 2 pages"),
    Outcome(
        "weight",
        "2 pages",
        (Flaw("weight", "b/", "16.0 KB"), Flaw("weight", "a/", "15.1 KB")),
        "16.0 KB",
    ),
    Outcome("Nu | checker", not_run="there is no Java"),
]


def test_a_line_a_check_and_then_the_faults_in_order(tmp_path: Path) -> None:
    text = write_report(tmp_path / "new", "Quality", "Chromium 1", OUTCOMES).read_text(encoding="utf-8")
    assert "| axe | 8 views of 2 pages |  | 0 |" in text
    assert "| weight | 2 pages | 16.0 KB | 2 |" in text
    assert "| Nu \\| checker |  |  | not run: there is no Java |" in text
    assert text.index("- weight: /a/: 15.1 KB") < text.index("- weight: /b/: 16.0 KB")


def test_without_faults_there_is_no_such_heading(tmp_path: Path) -> None:
    assert "Faults\n" not in write_report(tmp_path, "Quality", "", OUTCOMES[:1]).read_text(encoding="utf-8")


def test_the_same_is_there_as_data(tmp_path: Path) -> None:
    write_report(tmp_path, "Quality", "", OUTCOMES)
    data = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [one["check"] for one in data["outcomes"]] == [one.check for one in OUTCOMES]
    assert data["outcomes"][1]["flaws"][0]["page"] == "b/"
