"""The whole folder at once: a mistake in one file is told of that file, and of no other."""

from pathlib import Path

import pytest

from projects import TODAY, change, content_folder
from roadmap_site.content import read_content
from roadmap_site.problems import Problem

MISSION = "example: true\ntitle: {sv: Sol, en: Sun}\nsummary: {sv: Kort., en: Short.}\nroadmaps: [water]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The made-up partnership's content, to be changed."""
    return content_folder(tmp_path)


def told(root: Path) -> list[str]:
    return [line(one) for one in read_content(root, TODAY).problems]


def line(one: Problem) -> str:
    return f"{one.path.removeprefix('content/')}:{one.line} {one.field} {one.code}".replace("  ", " ")


def write(root: Path, name: str, text: str) -> None:
    (root / "content" / name).write_text(text, encoding="utf-8")


def test_a_name_that_is_taken_blames_nobody_else(project):
    """The mission stands before the region in every list of files; what refers to the region still does."""
    write(project, "missions/drakvik.yml", MISSION)
    assert told(project) == ["regions/drakvik.yml:1 id_twice"]


def test_a_mistake_is_told_of_its_own_file_where_two_have_one_name(project):
    write(project, "missions/hamnlaget.yml", MISSION.replace("water", "watre"))
    change(project / "content/actors/hamnlaget.yml", "kind: ", "kind: x")
    assert told(project) == [
        "actors/hamnlaget.yml:3 kind word_unknown",
        "missions/hamnlaget.yml:1 id_twice",
        "missions/hamnlaget.yml:4 roadmaps[1] unknown_reference",
    ]
    write(project, "missions/hamnlaget.yml", MISSION + "titel: x\nlead: nobody\n")
    assert told(project)[1:] == [
        "missions/hamnlaget.yml:1 id_twice",
        "missions/hamnlaget.yml:5 titel unknown_field",
        "missions/hamnlaget.yml:6 lead unknown_reference",
    ]


# What stands after the mission's first four lines → all that is told: where, which field, which message.
SHAPES = {
    "an id in the file": ("id: sun\n", ["5 id id_in_file"]),
    "a field is empty": ("actors:\n  - role: helper\n    actor:\n", ["7 actors[1].actor empty_field"]),
    "a language without its field": ("sv: Sol\n", ["5 sv language_astray"]),
    "a field of another kind": ("licence: CC0-1.0\n", ["5 licence field_of_another_kind"]),
    "a text in one language": (
        "milestones:\n  - id: a\n    title: Sol\n    due: 2027-01-01\n",
        ["7 milestones[1].title not_translated"],
    ),
    "a dash before each field": (
        "stages:\n  - stage: idea\n  - date: 2025-01-01\n  - source: https://example.org/a\n",
        ["6 stages dash_before_each"],
    ),
    "fields without a dash": (
        "stages:\n  stage: idea\n  date: 2025-01-01\n",
        ["6 stages not_list_of_parts"],
    ),
    "a list for fields": ("lead: [hamnlaget]\n", ["5 lead list_given"]),
    "a number with two meanings": (
        "indicators:\n  - id: a\n    title: {sv: Sol, en: Sun}\n    unit: {sv: st, en: pcs}\n"
        + "    baseline: {date: 2025-01-01, value: 12.000, source: https://example.org/a}\n"
        + "    target: {date: 2027-01-01, value: 13}\n",
        ["9 indicators[1].baseline.value two_meanings"],
    ),
    "a mistake in a longer text": (
        "body:\n  sv: |\n    Sol.\n\n    <u>Mer</u>\n  en: |\n    Sun.\n",
        ["9 body.sv prose_html"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("more", "found"), SHAPES.values(), ids=SHAPES)
def test_what_is_written_in_the_wrong_shape_is_told_where_it_stands(project, more: str, found: list[str]):
    write(project, "missions/sun.yml", MISSION + more)
    assert [one.removeprefix("missions/sun.yml:") for one in told(project)] == found


def test_a_reference_to_a_file_with_mistakes_is_no_mistake(project):
    write(project, "missions/sun.yml", MISSION + "titel: x\n")
    write(
        project,
        "results/heat.yml",
        MISSION.replace("roadmaps: [water]", "kind: lesson\ndate: 2026-01-01\nmissions: [sun]"),
    )
    write(project, "results/cold.yml", b"title: \xe5".decode("latin-1") + "\n\tx: y\n")
    write(
        project,
        "events/met.yml",
        MISSION.replace(
            "roadmaps: [water]", "kind: meeting\nstart: 2026-01-01\nplace: x\nrelates_to: [cold]"
        ),
    )
    assert told(project) == ["missions/sun.yml:5 titel unknown_field", "results/cold.yml:2 yaml_tab"]


def test_without_a_vocabulary_or_project_the_rest_is_still_checked(project):
    write(project, "missions/sun.yml", MISSION + "titel: x\n")
    (project / "content/vocabularies.yml").unlink()
    assert told(project) == ["missions/sun.yml:5 titel unknown_field", "vocabularies.yml:1 file_missing"]
    change(project / "content/project.yml", "owner: ", "owners: ")
    assert [one.split(":")[0] for one in told(project)] == [
        "missions/sun.yml",
        "project.yml",
        "vocabularies.yml",
    ]


def test_there_is_a_site_only_without_errors(project):
    assert read_content(project, TODAY).site is not None
    write(
        project,
        "missions/sun.yml",
        MISSION + "stages: [{stage: idea, date: 2025-01-01, source: https://example.org/}]\n",
    )
    content = read_content(project, TODAY)
    assert [one.severity for one in content.problems] == ["warning"]
    assert "sun" in content.site.by_id
    write(project, "missions/sun.yml", MISSION + "lead: nobody\n")
    assert read_content(project, TODAY).site is None
