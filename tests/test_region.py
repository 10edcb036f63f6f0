"""A region's part in the work: where it is host, where it benefits, what it is asked for; and its place on
the map.
"""

from itertools import combinations

from roadmap_site.views import region
from roadmap_site.views.parts.county_map import county_map
from sites import SOURCE, context_of, own_site, record, rendered

MISSION = record("missions", "shared", roadmaps=["water"], regions=["drakvik", "stenhjarta"])
ASKING = record(
    "mobilisations",
    "asking",
    kind="new",
    roadmaps=["water"],
    regions=["stenhjarta"],
    needs=[
        {
            "id": "old-need",
            "text": {"sv": "Mätdata", "en": "Data"},
            "asked_of": ["drakvik", "company"],
            "since": "2025-01-01",
            "met": {"date": "2025-02-01", "source": SOURCE},
        },
        {
            "id": "new-need",
            "text": {"sv": "Mark", "en": "Land"},
            "asked_of": ["drakvik"],
            "since": "2026-01-01",
        },
    ],
)
SCALING = record(
    "mobilisations",
    "scaling",
    kind="scale-up",
    roadmaps=["forest"],
    host_region="drakvik",
    benefits=["stenhjarta"],
)


def view_of(record_id: str, *records):
    context = context_of(*records)
    pages = {page.path: page for page in region.pages(context)}
    return pages[f"regions/{record_id}/"].view


def drawn(context, *, example: bool):
    return county_map(context, context.site.regions, example=example)


def roles(view) -> dict[str, tuple[str, ...]]:
    return {
        row.card.id: row.roles
        for group in (*view.happening.real, *view.related.real)
        for row in group.rows
        if group.folder != "actors"
    }


def test_host_and_benefit_are_told_at_both_regions():
    assert roles(view_of("drakvik", SCALING))["scaling"] == ("regions.host",)
    assert roles(view_of("stenhjarta", SCALING))["scaling"] == ("regions.benefits",)


def test_what_an_example_would_make_of_a_region_is_told_as_a_possibility():
    made_up = SCALING.model_copy(update={"example": True})
    for region_id, role in (("drakvik", "regions.could_host"), ("stenhjarta", "regions.could_benefit")):
        (group,) = (
            one for one in view_of(region_id, made_up).happening.example if one.folder == "mobilisations"
        )
        assert [row.roles for row in group.rows] == [(role,)]


def test_being_asked_is_no_part_in_the_work():
    view = view_of("drakvik", ASKING)
    assert roles(view) == {}
    assert not view.takes_part
    assert [one.need.id for one in view.needs.real] == ["new-need", "old-need"]


def test_the_roadmaps_of_real_work_are_listed_and_those_of_examples_are_not():
    example = record("missions", "made-up", example="true", roadmaps=["travel"], regions=["drakvik"])
    view = view_of("drakvik", MISSION, example)
    assert set(roles(view)) == {"water", "shared"}
    assert view.takes_part


def test_a_mission_in_two_regions_counts_once_in_each_and_once_in_the_whole():
    found = drawn(context_of(MISSION), example=False)
    assert {area.card.id: area.missions for area in found.areas if area.missions} == {
        "drakvik": 1,
        "stenhjarta": 1,
    }
    assert found.missions == 1


def test_examples_and_withdrawn_missions_are_not_on_the_real_map():
    gone = {"date": "2026-01-01", "reason": "Dubblett."}
    withdrawn = record("missions", "gone", roadmaps=["forest"], regions=["drakvik"], withdrawn=gone)
    example = record("missions", "made-up", example="true", roadmaps=["forest"], regions=["drakvik"])
    context = context_of(withdrawn, example)
    assert drawn(context, example=False).missions == 0
    assert drawn(context, example=True).missions == 1


def test_no_county_covers_another_and_all_are_inside_the_drawing():
    found = drawn(context_of(), example=False)
    assert len(found.areas) == len(own_site().regions)
    for area in found.areas:
        assert 0 <= area.x < area.x + area.width <= found.width
        assert 0 <= area.y < area.y + area.height <= found.height
    for one, other in combinations(found.areas, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or above, (one.card.id, other.card.id)


def test_without_a_mission_the_map_says_how_many_municipalities_and_why():
    context = context_of()
    html = rendered(context, next(region.pages(context)))
    assert "Ingen mission är publicerad här ännu" in html
    assert "3 kommuner" in html and "2 kommuner" in html and "4 kommuner" in html
    assert "missions</text>" not in html


def test_a_regions_map_has_its_own_missions_on_the_lines_that_they_stand_on():
    """Of two missions on one line only its own is a dot, with only its own milestones."""
    reached = {"title": {"sv": "Nått", "en": "Reached"}, "due": "2026-03-01", "done": "2026-02-01"}
    stages = [{"stage": "idea", "date": "2026-01-01", "source": SOURCE}]
    of_drakvik, elsewhere = (
        record(
            "missions",
            name,
            roadmaps=["water"],
            regions=[place],
            stages=stages,
            milestones=[{"id": "m", "source": SOURCE, **reached}],
        )
        for name, place in (("here", "drakvik"), ("there", "manmark"))
    )
    view = view_of("drakvik", of_drakvik, elsewhere)
    (line,) = view.map.real.rows
    assert (line.line.id, line.milestones.planned, line.milestones.reached) == ("water", 1, 1)
    assert [card.id for stop in line.stops for card in stop.missions] == ["here"]
    assert view.map.real.missions == 1
    assert view.map.example.missions == 0
    assert view_of("stenhjarta", of_drakvik, elsewhere).map.real.rows == ()
