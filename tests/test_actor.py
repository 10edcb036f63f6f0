"""An actor's part in real work is never mixed with its part in an example."""

from dataclasses import replace

from roadmap_site.views import actor
from sites import SOURCE, context_of, record, rendered

PARK = record("actors", "park", kind="society", regions=["drakvik"], site="https://park.example.net")
INSTITUTE = record("actors", "institute", kind="school")
REAL = record(
    "missions", "real", roadmaps=["water"], lead="park", actors=[{"actor": "park", "role": "helper"}]
)
EXAMPLE = record("missions", "made-up", example="true", roadmaps=["water"], lead="park")
ASKING = record(
    "mobilisations",
    "asking",
    kind="new",
    roadmaps=["water"],
    needs=[
        {
            "id": "land",
            "text": {"sv": "Mark", "en": "Land"},
            "since": "2025-01-01",
            "met": {"date": "2025-02-01", "actor": "park", "source": SOURCE},
        }
    ],
)


def page_of(record_id: str, *records):
    context = context_of(PARK, INSTITUTE, *records)
    return context, {page.path: page for page in actor.pages(context)}[f"actors/{record_id}/"]


def test_leading_and_taking_part_is_one_row_with_both_roles():
    _, page = page_of("park", REAL)
    parts = [(part.card.id, part.roles) for part in page.view.blocks.real.parts]
    assert parts == [("real", ("lead", "helper"))]


def test_examples_stand_in_a_block_of_their_own_on_a_real_actors_page():
    context, page = page_of("park", REAL, EXAMPLE)
    before, _, after = rendered(context, page).partition('class="example-block"')
    assert "missions/real/" in before
    assert "missions/made-up/" not in before
    assert "missions/made-up/" in after


def test_a_need_that_it_met_counts_as_an_answer_not_as_a_part():
    _, page = page_of("park", ASKING)
    assert [answer.need.id for answer in page.view.blocks.real.answers] == ["land"]
    assert page.view.blocks.real.parts == ()


def test_an_actor_of_the_whole_area_is_found_under_every_region():
    context, _ = page_of("park")
    index = next(actor.pages(context)).view
    found = {row.card.id: row.facets["region"] for row in index.rows.real}
    assert found["park"] == ("drakvik",)
    assert set(found["institute"]) == {region.id for region in context.site.regions}


def test_an_examples_address_is_text_and_a_real_ones_is_a_link():
    made_up = record(
        "actors", "made-up-actor", example="true", kind="company", site="https://x.example.org/a?b=1&c=2"
    )
    context, page = page_of("made-up-actor", made_up)
    html = rendered(context, page)
    assert "https://x.example.org/a?b=1&amp;c=2" in html
    assert 'href="https://x.example.org' not in html
    assert 'href="https://park.example.net"' in rendered(*page_of("park"))


def test_an_actor_that_owns_the_project_says_so():
    context = context_of(PARK)
    owned = context.site.project.model_copy(update={"owner": "park"})
    context = replace(context, site=replace(context.site, project=owned))
    html = rendered(context, {page.path: page for page in actor.pages(context)}["actors/park/"])
    assert '<dt>Projektägare för</dt> <dd><a href="../../project/">' in html
    assert "Inget som är publicerat här nämner aktören" not in html
