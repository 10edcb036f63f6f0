"""A hand-written page can link to a place on a page that is made: whether it is there is known before
anything is built.
"""

from datetime import date
from pathlib import Path

import pytest

from projects import PAST_DAY, TODAY, project_folder
from roadmap_site.command import run_check
from roadmap_site.content import read_content
from roadmap_site.made_places import lost_places
from roadmap_site.pipeline import ContentRefused, Options, build
from roadmap_site.views.context import Context

PAGE = "docs/sv/privacy.md"
# What is linked to, the day that the site is of, and what is told: a code, and what was meant.
LINKS: dict[str, tuple[str, date, tuple[str, str] | None]] = {
    "a place that is there": ("project/index.md#project-goal", TODAY, None),
    "the top of a page": ("missions/index.md#top", TODAY, None),
    "a misspelt place": ("project/index.md#project-gaol", TODAY, ("page_anchor_lost", "#project-goal")),
    "no such place": ("glossary/index.md#zzz", TODAY, ("page_anchor_lost", "")),
    "a day that has been": ("history/2025-06-30/index.md", TODAY, None),
    "a day that had not been then": ("history/2025-06-30/index.md", PAST_DAY, ("page_link_of_later_day", "")),
}


def linking(folder: Path, link: str) -> Path:
    root = project_folder(folder)
    with (root / PAGE).open("a", encoding="utf-8") as page:
        page.write(f"\n[x]({link})\n")
    return root


@pytest.mark.parametrize("name", LINKS)
def test_a_link_to_a_made_page_is_followed(name: str, tmp_path: Path):
    link, day, told = LINKS[name]
    content = read_content(linking(tmp_path, link), TODAY)
    assert content.site is not None, content.problems
    found = list(lost_places(Context.of(content.site, day), content.handwritten))
    assert [(one.code, dict(one.params).get("nearest", "")) for one in found] == ([told] if told else [])
    for one in found:
        lines = (tmp_path / PAGE).read_text(encoding="utf-8").split("\n")
        assert one.path == PAGE and lines[one.line - 1][one.column - 1 :] == f"{link})"


def test_check_and_build_tell_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = linking(tmp_path, "glossary/index.md#zzz")
    assert run_check(["--root", str(root), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert PAGE in said and "#zzz" in said
    with pytest.raises(ContentRefused, match="#zzz"):
        build(root, Options("en", TODAY))
