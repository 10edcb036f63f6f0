"""Lighthouse's own JSON is read as it is meant: a median below what is asked is a fault, with its reason."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from roadmap_quality import lighthouse, npm_tools
from roadmap_quality.lighthouse import CRAWLABLE, NoMeasure, Run, faults, judged, measured, pages_measured
from roadmap_quality.npm_tools import ToolMissing
from roadmap_quality.page_kinds import PageKind

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def answer(score: float = 1, lcp: float = 900.0, cls: float = 0, **scores: float) -> dict:
    """What Lighthouse says of a page whose first audit may have failed."""
    refs = [{"id": "image-alt", "weight": 10}, {"id": "hint", "weight": 0}]
    audits = {
        "image-alt": {"score": score, "title": "Images have alternatives"},
        "hint": {"score": 0, "title": "Only a hint"},
        "largest-contentful-paint": {"score": 1, "numericValue": lcp, "title": "LCP"},
        "cumulative-layout-shift": {"score": 1, "numericValue": cls, "title": "CLS"},
    }
    wanted = dict.fromkeys(CATEGORIES, score) | scores
    categories = {name: {"score": value, "auditRefs": refs} for name, value in wanted.items()}
    return {"lighthouseVersion": "12.0", "audits": audits, "categories": categories}


def told(*answers: Mapping) -> list[str]:
    return list(faults([Run.of(one) for one in answers]))


def test_a_hundred_everywhere_is_faultless():
    assert told(answer(), answer(), answer()) == []


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ({"score": 0.99}, "accessibility 99 (image-alt: Images have alternatives)"),
        ({"lcp": 1500.0}, "LCP 1.50 s; the limit is 1.5 s"),
        ({"cls": 0.001}, "CLS 0.001; nothing may jump"),
    ],
)
def test_what_misses_its_target_is_told(planted: dict, fault: str):
    assert fault in told(answer(**planted), answer(**planted), answer(**planted))


def test_the_median_counts_and_not_a_single_slow_run():
    slow = answer(lcp=9000.0, performance=0.4)
    assert told(answer(), slow, answer()) == []
    assert len(told(slow, answer(), slow)) == 2


def test_a_category_without_a_score_is_none_at_all():
    assert any("seo 0" in fault for fault in told(answer() | {"categories": answer(seo=0)["categories"]}))


def test_a_page_that_could_not_be_loaded_stops_it():
    with pytest.raises(NoMeasure, match="NO_FCP: blank"):
        Run.of(answer() | {"runtimeError": {"code": "NO_FCP", "message": "blank"}})


def test_the_outcome_tells_the_worst_of_all_pages():
    outcome = judged({"": [Run.of(answer())] * 3, "en/": [Run.of(answer(lcp=1600.0, seo=0.9))] * 3})
    assert outcome.looked_at == "2 pages × 3 runs"
    assert outcome.measured == "Lighthouse 12.0; lowest score 90, slowest LCP 1.60 s"
    assert {flaw.page for flaw in outcome.flaws} == {"en/"}


def test_four_kinds_of_pages_are_measured():
    """The longest of each, and never a former address that only leads on."""
    kinds = [
        PageKind("mission", ("missions/long/", "missions/short/")),
        PageKind("moved", ("missions/a-former-one/",)),
        PageKind("roadmap", ("roadmaps/r/",)),
    ]
    assert pages_measured(kinds) == ("", "roadmaps/r/", "missions/long/", "results/")
    assert pages_measured(kinds[:0]) == ("", "results/"), "a site may have neither yet"


@pytest.mark.parametrize(("head", "skipped"), [("", None), (lighthouse.NOT_INDEXED.decode(), [CRAWLABLE])])
def test_only_where_a_page_asks_not_to_be_indexed_it_is_not_asked_whether_it_may(
    monkeypatch, tmp_path: Path, head: str, skipped: list[str] | None
):
    page, asked = tmp_path / "index.html", []
    page.write_text(head)

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append(json.loads(Path(command[-2].partition("=")[2]).read_text()))
        assert options["env"]["CHROME_PATH"] == "/opt/chromium"
        return subprocess.CompletedProcess(command, 0, json.dumps(answer()), "")

    monkeypatch.setattr(npm_tools.shutil, "which", lambda name: name)
    monkeypatch.setattr(lighthouse, "packages", lambda folder: folder)
    monkeypatch.setattr(subprocess, "run", run)
    outcome = measured(tmp_path.as_uri() + "/", ["index.html"], "/opt/chromium", tmp_path, runs=2)
    assert [one.get("skipAudits") for one in asked] == [skipped, skipped]
    assert all("--host-resolver-rules=MAP * ~NOTFOUND" in " ".join(one["chromeFlags"]) for one in asked)
    assert outcome.flaws == ()


@pytest.mark.parametrize(("lost", "told"), [(2, []), (3, ["NO_NAVSTART: run it again"])])
def test_a_lost_trace_is_tried_anew_and_never_stops_the_report(
    monkeypatch, tmp_path: Path, lost: int, told: list[str]
):
    page, answers = tmp_path / "index.html", iter([(1, "")] * lost + [(0, json.dumps(answer()))] * 3)
    page.write_text("")

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, *next(answers), "NO_NAVSTART: run it again\n")

    monkeypatch.setattr(npm_tools.shutil, "which", lambda name: name)
    monkeypatch.setattr(lighthouse, "packages", lambda folder: folder)
    monkeypatch.setattr(subprocess, "run", run)
    outcome = measured(tmp_path.as_uri() + "/", ["index.html"], "/opt/chromium", tmp_path)
    assert [flaw.what for flaw in outcome.flaws] == told


def test_without_node_it_is_told(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(npm_tools.shutil, "which", lambda name: None)
    with pytest.raises(ToolMissing, match=r"no Node\.js"):
        measured("http://127.0.0.1/", [""], "/opt/chromium", tmp_path)
