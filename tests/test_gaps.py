"""What is missing: a gap is real, or an example's; what is withdrawn is missed by nobody."""

import pytest

from roadmap_site.history.gaps import Gaps, gaps
from roadmap_site.model import Record
from roadmap_site.views import coverage, roadmap
from sites import context_of, record

GONE = {"date": "2026-01-01", "reason": "Sammanslagen."}
SERVED = "clear-harbours"


def direction(record_id: str, **fields):
    return record("directions", record_id, roadmap="water", **fields)


WITHDRAWN = direction("given-up", withdrawn=GONE)
MADE_UP = direction("made-up", example="true")
PLAIN = direction("not-begun")
REAL = record(
    "missions", "real", directions=[SERVED], regions=["drakvik"], perspectives={"permits": "Prövas."}
)
EXAMPLE = record("missions", "sketch", example="true", directions=[SERVED], regions=["stenhjarta"])


def found(*records: Record, scope: str | None, example: bool) -> Gaps:
    context = context_of(*records)
    of = context.site.by_id[scope] if scope else None
    return gaps(context.site, of, context.counted(of, example=example), example=example)


def ids(records) -> set[str]:
    return {one.id for one in records}


@pytest.mark.parametrize("scope", [None, "water"])
def test_a_direction_that_is_withdrawn_or_an_example_is_no_real_gap(scope: str | None):
    missing = ids(found(WITHDRAWN, MADE_UP, PLAIN, REAL, scope=scope, example=False).directions)
    assert "not-begun" in missing
    assert not missing & {"given-up", "made-up", SERVED}


@pytest.mark.parametrize("scope", [None, "water"])
def test_among_the_examples_an_example_may_be_missing_but_nothing_withdrawn(scope: str | None):
    missing = ids(found(WITHDRAWN, MADE_UP, PLAIN, REAL, EXAMPLE, scope=scope, example=True).directions)
    assert {"not-begun", "made-up"} <= missing
    assert not missing & {"given-up", SERVED}


def test_a_real_mission_fills_no_examples_gap_nor_an_example_a_real_one():
    real = found(REAL, EXAMPLE, scope=None, example=False)
    example = found(REAL, EXAMPLE, scope=None, example=True)
    assert "drakvik" not in ids(real.regions)
    assert "stenhjarta" in ids(real.regions)
    assert "drakvik" in ids(example.regions)
    assert "stenhjarta" not in ids(example.regions)
    assert "permits" not in real.perspectives
    assert "permits" in example.perspectives


@pytest.mark.parametrize("scope", ["drakvik", SERVED])
def test_a_region_and_a_direction_are_asked_for_perspectives_alone(scope: str):
    missing = found(REAL, PLAIN, scope=scope, example=False)
    assert (missing.directions, missing.regions) == ((), ())
    assert "nature" in missing.perspectives


def rows(*records: Record) -> dict[str, list[str]]:
    """The first table of the coverage page, of real missions and of examples: its rows and its columns."""
    blocks = next(coverage.pages(context_of(*records))).view
    return {
        "real": [row.path for row in blocks.real[0].rows] + [head.path for head in blocks.real[0].columns],
        "example": [row.path for row in blocks.example[0].rows]
        + [head.path for head in blocks.example[0].columns],
    }


def test_the_tables_of_real_coverage_have_no_row_or_column_of_an_example_or_of_what_is_withdrawn():
    own = context_of().site
    made_up = own.by_id["water"].model_copy(update={"id": "made-up-line", "example": True})
    given_up = own.by_id["forest"].model_copy(
        update={"id": "given-up-line", "withdrawn": WITHDRAWN.withdrawn}
    )
    beyond = own.by_id["drakvik"].model_copy(update={"id": "made-up-region", "example": True})
    found = rows(made_up, given_up, beyond, REAL, EXAMPLE)
    assert not {"roadmaps/made-up-line/", "regions/made-up-region/"} & set(found["real"])
    assert {"roadmaps/made-up-line/", "regions/made-up-region/"} <= set(found["example"])
    assert all("roadmaps/given-up-line/" not in block for block in found.values())


def test_a_roadmaps_page_keeps_a_withdrawn_direction_among_what_was_withdrawn():
    context = context_of(WITHDRAWN, PLAIN)
    view = next(page for page in roadmap.pages(context) if page.path == "roadmaps/water/").view
    assert "given-up" not in {row.card.id for row in view.directions}
    assert "not-begun" in {row.card.id for row in view.directions}
    lists = {one.heading: [card.id for card in one.cards] for one in view.lists}
    assert lists["roadmaps.withdrawn"] == ["given-up"]


def test_the_real_line_map_has_no_line_of_an_example_or_of_what_is_withdrawn():
    own = context_of().site
    made_up = own.by_id["water"].model_copy(update={"id": "made-up-line", "example": True})
    given_up = own.by_id["forest"].model_copy(
        update={"id": "given-up-line", "withdrawn": WITHDRAWN.withdrawn}
    )
    standing = next(roadmap.pages(context_of(made_up, given_up, REAL, EXAMPLE))).view.standing
    assert [row.line.id for row in standing.real.map.rows] == [one.id for one in own.roadmaps]
    assert "made-up-line" in {row.line.id for row in standing.example.map.rows}
    assert "given-up-line" not in {row.line.id for row in standing.example.map.rows}
