"""The tables of who is in: what is missed is said in red, other absence by a dash."""

import re

import pytest

from roadmap_site.views import coverage
from sites import context_of, record, rendered

STAGES = [{"stage": "idea", "date": "2025-01-01", "source": "https://example.org/a"}]
TABLE = re.compile(r'<table class="matrix.*?</table>', re.DOTALL)
CELL = re.compile(r"<td( class=\"gap\")?>(.*?)</td>", re.DOTALL)


@pytest.fixture(scope="module")
def tables():
    """One mission, on two of the three roadmaps, in one of the three regions; it covers nothing."""
    one = record("missions", "one", roadmaps=["water", "forest"], regions=["drakvik"], stages=STAGES)
    context = context_of(one)
    (page,) = coverage.pages(context)
    return TABLE.findall(rendered(context, page))


def cells(table):
    found = CELL.findall(table[table.index("<tbody>") :])
    return [(bool(gap), re.sub(r"<[^>]+>", " ", text).split()[0]) for gap, text in found]


def test_a_roadmap_that_nobody_follows_in_a_region_is_a_gap(tables):
    found = cells(tables[0])
    assert sorted(found) == [(False, "1")] * 2 + [(True, "lucka")] * 7


@pytest.mark.parametrize("number", [1, 2])
def test_what_a_mission_does_not_concern_is_no_gap(tables, number):
    found = cells(tables[number])
    assert not any(gap for gap, _ in found)
    assert found.count((False, "–")) == {1: 2, 2: 4}[number]


def test_a_mission_on_two_roadmaps_has_both_letters(tables):
    row = tables[1][tables[1].index("<tbody>") :]
    assert len(re.findall('class="code minor', row)) == 2
