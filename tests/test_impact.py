"""Changing one past entry changes the pages that tell of it, and no other: history isn't rewritten by
accident.
"""

from pathlib import Path

import pytest

from projects import TODAY, change, project_folder
from roadmap_site.content import read_content
from roadmap_site.outputs import outputs
from roadmap_site.views.context import Context

MISSION = "content/missions/harbour-without-oil.yml"
PAGE = "missions/harbour-without-oil/index.md"


def staged(root: Path) -> dict[str, str | bytes]:
    content = read_content(root, TODAY)
    assert content.site is not None, content.problems
    site = content.site
    files = dict(outputs(root, Context.of(site, TODAY), site.project.address, content.handwritten))
    return {path.removeprefix("sv/"): text for path, text in files.items() if path.startswith("sv/")}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | bytes]:
    return staged(project_folder(tmp_path_factory.mktemp("before")))


# The list of what happened in 2024: all others tell how many changes there were, or those of later years.
TOLD = ["changes/2024/index.md", "time/months.json"]
# The figures of every day from then on name the entry's date; the picture of 30 June 2024 was made before it.
FIGURES = [f"data/history/{day}.json" for day in ("2024-12-31", "2025-06-30", "2025-12-31")]

# (what is written, what it becomes, the pages that must change), each list found by thinking:
CASES = {
    # Gathering two weeks later, still in the same half-year: no snapshot's page says on which day.
    "a stage's date": (
        "  - stage: gathering\n    date: 2024-09-16",
        "  - stage: gathering\n    date: 2024-09-30",
        [*TOLD, *FIGURES, "data/progress.json", PAGE],
    ),
    # The note of a stage stands on the mission's own page and in the lists of changes; it is no figure.
    "a stage's note": (
        "Tre båtklubbar är med.",
        "Fyra båtklubbar är med.",
        [*TOLD, PAGE],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_changed_entry_changes_just_the_pages_that_tell_of_it(name, before, tmp_path):
    written, becomes, expected = CASES[name]
    change(project_folder(tmp_path) / MISSION, written, becomes)
    after = staged(tmp_path)
    changed = sorted(name for name in before | after if before.get(name) != after.get(name))
    assert changed == sorted(expected)
