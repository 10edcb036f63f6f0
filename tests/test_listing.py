"""The choices that a list offers: only those that tell its rows apart."""

from typing import Any

from roadmap_site.views.initiatives import pages
from roadmap_site.views.parts.listing import Facet
from sites import context_of, record

DIRECTION = "clear-harbours"


def mission(record_id: str, **fields: Any) -> Any:
    return record("missions", record_id, **{"roadmaps": ["water"], "regions": ["drakvik"], **fields})


def facets(*missions: Any) -> dict[str, Facet]:
    index = next(page for page in pages(context_of(*missions)) if page.path == "missions/")
    return {facet.name: facet for facet in index.view.facets}


def test_what_all_rows_share_is_no_choice() -> None:
    assert facets(mission("one"), mission("two")) == {}


def test_one_option_is_a_choice_where_only_some_rows_have_it() -> None:
    found = facets(mission("one"), mission("two", roadmaps=[], directions=[DIRECTION]))
    assert [option.value for option in found["direction"].options] == [DIRECTION]
    assert "roadmap" not in found, "both are on the same one, by different ways"


def test_options_stand_in_the_order_of_the_site() -> None:
    found = facets(mission("one", regions=["stenhjarta"]), mission("two", regions=["drakvik", "manmark"]))
    assert [option.value for option in found["region"].options] == ["drakvik", "manmark", "stenhjarta"]
