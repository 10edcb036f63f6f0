"""The accessibility statement says when and how the site was last tested, from the file that the test itself writes."""

import json
from pathlib import Path
from typing import Any

import pytest

from roadmap_site.languages import LANGUAGES
from roadmap_site.render.handbook import MARK, TEST, handwritten
from roadmap_site.steps import StepFailed
from roadmap_site.words import all_words
from sites import shipped

RUN = {
    "day": "2026-11-05",
    "axe": "4.11.0",
    "browser": "Chromium 141",
    "pages": 1136,
    "looks": 9,
    "faults": 0,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for lang in LANGUAGES:
        (tmp_path / "docs" / lang).mkdir(parents=True)
        (tmp_path / "docs" / lang / "accessibility.md").write_text(f"# Test\n\n{MARK}\n\nSlut")
        (tmp_path / "docs" / lang / "other.md").write_text("# Other")
    return tmp_path


def pages(root: Path, run: Any = None) -> dict[str, str]:
    if run is not None:
        (root / TEST).write_text(json.dumps(run))
    site = shipped()
    return dict(handwritten(root, all_words(site.interface, site.vocabularies)))


def test_a_test_without_faults_is_told_in_each_language(root: Path) -> None:
    found = pages(root, RUN)
    assert (
        "den 5 november 2026 med axe-core 4.11.0 och webbläsaren Chromium 141."
        in found["sv/accessibility.md"]
    )
    assert "\n\n<p>Det senaste" in found["sv/accessibility.md"]
    assert "1\u00a0136 sidor" in found["sv/accessibility.md"]
    assert "Inga fel hittades." in found["sv/accessibility.md"]
    assert "on 5 November 2026" in found["en/accessibility.md"]
    assert found["sv/other.md"] == "# Other"


@pytest.mark.parametrize(
    ("faults", "said"), [(1, "1 fel hittades och är inte rättat"), (2, "2 fel hittades")]
)
def test_faults_are_told_too(root: Path, faults: int, said: str) -> None:
    found = pages(root, {**RUN, "faults": faults})["sv/accessibility.md"]
    assert said in found
    assert "Inga fel" not in found


def test_without_a_test_it_says_so(root: Path) -> None:
    assert "har inte gjorts ännu" in pages(root)["sv/accessibility.md"]


@pytest.mark.parametrize("broken", [[], {}, {**RUN, "day": "igår"}, {**RUN, "pages": 0}, {**RUN, "extra": 1}])
def test_a_broken_file_stops_the_build_in_plain_words(root: Path, broken: Any) -> None:
    with pytest.raises(StepFailed, match=r"accessibility-test\.json cannot be read"):
        pages(root, broken)
