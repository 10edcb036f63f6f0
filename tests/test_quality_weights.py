"""What a visitor has to load is weighed, page by page; what is over a limit is told."""

import random
from pathlib import Path

from built import BuiltSite
from roadmap_quality.flaws import Flaw
from roadmap_quality.weights import DETAIL_LIMIT, html_outcomes, html_weights, of_records, weighed


def test_no_record_of_a_built_site_has_a_heavy_page(built_site: BuiltSite):
    details, others = html_outcomes(built_site.folder, built_site.site)
    assert details.flaws == others.flaws == ()
    pages = len(list(built_site.folder.rglob("*.html")))
    assert sum(int(one.looked_at.split()[0]) for one in (details, others)) == pages


def test_every_page_of_a_record_is_one_in_each_language(built_site: BuiltSite):
    weights = html_weights(built_site.folder)
    records = {record.path for record in built_site.site.all_records()}
    assert {path.removeprefix("en/") for path in of_records(weights, built_site.site)} == records
    assert len(of_records(weights, built_site.site)) == 2 * len(records)


def test_a_page_over_the_limit_is_told(tmp_path: Path):
    (tmp_path / "missions/heavy").mkdir(parents=True)
    (tmp_path / "missions/heavy/index.html").write_text(random.Random(0).randbytes(DETAIL_LIMIT).hex())
    (tmp_path / "index.html").write_text(
        "<p>Text</p>" * DETAIL_LIMIT
    )  # long, but hardly anything once compressed
    outcome = weighed("html", html_weights(tmp_path), DETAIL_LIMIT)
    (flaw,) = outcome.flaws
    assert (flaw.check, flaw.page) == ("html", "missions/heavy/")
    assert flaw.what.endswith("the limit is 15.0 KB")
    assert "(/missions/heavy/), limit 15.0 KB" in outcome.measured


def test_the_limit_itself_is_too_much_and_no_limit_is_said_to_be_none():
    assert weighed("x", {"a/": 2000}, 2000).flaws == (Flaw("x", "a/", "2.0 KB; the limit is 2.0 KB"),)
    assert weighed("x", {"a/": 1999}, 2000).flaws == ()
    assert weighed("x", {"a/": 10**9}).measured == "heaviest 1000000.0 KB (/a/), no limit"
