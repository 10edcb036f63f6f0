"""Needs are listed for several mobilisations on one page: each has an address of its own there."""

import re
from collections import Counter

import pytest

from roadmap_site.views import initiatives, roadmap
from sites import context_of, record, rendered

STAGES = [{"stage": "idea", "date": "2025-01-01", "source": "https://example.org/a"}]
NEEDS = [{"id": "boats", "text": {"sv": "Båtar", "en": "Boats"}, "since": "2025-01-01"}]


def asking(record_id: str):
    return record("mobilisations", record_id, kind="new", roadmaps=["water"], stages=STAGES, needs=NEEDS)


def ids(html: str) -> Counter:
    return Counter(re.findall(r'\bid="([^"]+)"', html))


@pytest.fixture(scope="module")
def context():
    return context_of(asking("one"), asking("other"))


def test_two_mobilisations_may_ask_under_one_name(context):
    page = next(page for page in roadmap.pages(context) if page.path == "roadmaps/water/")
    found = ids(rendered(context, page))
    assert [id_ for id_, times in found.items() if times > 1] == []
    assert {"one-boats", "other-boats"} <= {*found}


def test_on_its_own_page_a_need_keeps_its_address(context):
    page = next(page for page in initiatives.pages(context) if page.path == "mobilisations/one/")
    assert ids(rendered(context, page))["boats"] == 1
