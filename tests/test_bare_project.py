"""What only some projects have is left out where it isn't there, and its heading with it."""

import re
from pathlib import Path

import pytest

from projects import TODAY, project_folder
from roadmap_site.content import read_content
from roadmap_site.model import Record
from roadmap_site.relations import relate
from roadmap_site.views import project, region
from roadmap_site.views.context import Context
from sites import own_site, rendered


def bare(record: Record) -> Record:
    """The record without any field that may be left out."""
    fields = {
        name: field.get_default()
        for name, field in type(record).model_fields.items()
        if not field.is_required()
    }
    return record.model_copy(update=fields)


@pytest.fixture(scope="module")
def context() -> Context:
    """A project and a region abroad that say no more than they must."""
    base = own_site()
    records = {"regions": (bare(base.regions[0]),), "roadmaps": base.roadmaps}
    site = relate(bare(base.project), base.vocabularies, base.glossary, base.phrases, records)
    return Context.of(site, TODAY)


def page(context: Context, path: str) -> str:
    made = {one.path: one for view in (project, region) for one in view.pages(context)}
    return rendered(context, made[path])


def test_a_heading_stands_only_over_what_is_there(context: Context):
    html = page(context, "project/")
    assert re.findall(r'<h2 id="([^"]+)"', html) == ["goals"]
    assert re.findall(r'<a href="#([^"]+)"', html) == ["goals"]
    assert re.findall(r'<h3 id="([^"]+)"', html) == ["overall-goal"]


def test_a_region_abroad_says_nothing_of_counties_and_codes(context: Context):
    html = page(context, context.site.regions[0].path)
    assert re.findall(r"<dt>(.*?)</dt>", html) == ["Webbplats"]


def test_the_regions_stand_in_a_table_without_empty_columns_and_no_map(context: Context):
    html = page(context, "regions/")
    assert re.findall(r"<th scope=.col.*?>(.*?)</th>", html) == ["Region"]
    assert "<svg" not in html
    assert "kommuner på kartan" not in html


def test_a_sub_goal_that_a_result_names_may_not_be_left_out(tmp_path: Path):
    root = project_folder(tmp_path)
    file = root / "content" / "project.yml"
    text = file.read_text(encoding="utf-8")
    goals = re.search(r"^sub_goals:\n(?:[ #].*\n)+", text, re.MULTILINE)
    assert goals
    file.write_text(text.replace(goals[0], ""), encoding="utf-8")
    told = {(one.path, one.field, one.code) for one in read_content(root, TODAY).problems}
    assert {code for _, field, code in told if field.startswith("sub_goals")} <= {
        "sub_goal_gone",
        "word_unknown",
    }
    assert ("content/project.yml", "sub_goals", "sub_goal_gone") in told
