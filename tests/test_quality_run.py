"""`make quality` on a project that isn't as the shipped one is."""

from pathlib import Path

import pytest

from projects import TODAY, project_folder
from roadmap_quality.run import Built
from roadmap_site.steps import StepFailed


def test_content_with_errors_is_told_in_a_sentence(tmp_path: Path):
    root = project_folder(tmp_path)
    (root / "content" / "project.yml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(StepFailed, match="make check"):
        Built.of(root, TODAY)


def test_a_site_that_lacks_most_kinds_of_page_can_be_looked_at(tmp_path: Path):
    root = project_folder(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("<!doctype html>", encoding="utf-8")
    built = Built.of(root, TODAY)
    assert built.longest == ["", "en/", "404.html"]
    assert built.shortest == []
    assert built.first_of_each_kind == [""]
    assert built.measured == ["", "en/", "results/", "en/results/"]
