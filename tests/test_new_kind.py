"""A kind of record is declared once, by its class: a new one is read, checked, related and offered."""

import json
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from projects import TODAY, project_folder
from roadmap_site.content import Content, read_content
from roadmap_site.model import KINDS, Mission, Record
from roadmap_site.model.record import Rank
from roadmap_site.model.references import MissionId, Ref
from roadmap_site.model.scalars import Date
from roadmap_site.model.walk import leaves
from roadmap_site.rules.pages.site_paths import site_paths
from roadmap_site.schemas import schema_files
from roadmap_site.views.context import Context
from roadmap_site.views.page import record_page
from roadmap_site.views.parts.related import pointing_at


class Story(Record):
    """content/stories/<id>.yml: what somebody tells of a mission."""

    folder: ClassVar[str] = "stories"
    noun: ClassVar[str] = "story"

    day: Date
    missions: tuple[MissionId, ...] = ()

    @property
    def rank(self) -> Rank:
        return (self.day,)


WRITTEN = """\
example: true
title: {{sv: Sagan om {name}, en: The story of {name}}}
summary: {{sv: Kort., en: Short.}}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(KINDS, Story.folder, Story)
    folder = project_folder(tmp_path)
    (folder / "content" / Story.folder).mkdir()
    return folder


def tell(root: Path, name: str, fields: str) -> None:
    (root / "content" / Story.folder / f"{name}.yml").write_text(
        WRITTEN.format(name=name) + fields, encoding="utf-8"
    )


def read(root: Path) -> Content:
    return read_content(root, TODAY)


def told(root: Path) -> list[tuple[str, str]]:
    return [(one.path, one.code) for one in read(root).problems]


def mission(root: Path) -> str:
    """An example mission that a story may tell of."""
    site = read(root).site
    assert site
    return next(one.id for one in site.missions if one.example)


def test_it_is_read_in_its_own_order(root: Path) -> None:
    tell(root, "a-late-one", "day: 2026-03-01\n")
    tell(root, "the-first", "day: 2025-03-01\n")
    content = read(root)
    assert content.problems == ()
    assert content.site
    stories = content.site.of(Story)
    assert [(one.id, one.day) for one in stories] == [
        ("the-first", date(2025, 3, 1)),
        ("a-late-one", date(2026, 3, 1)),
    ]


def test_it_is_checked_by_its_fields_references_and_rules(root: Path) -> None:
    tell(root, "first", "day: soon\n")
    tell(root, "second", "day: 2026-03-01\nmissions: [nowhere]\n")
    tell(root, "third", "day: 2026-03-01\nsources: [https://www.vgregion.se/]\n")
    assert told(root) == [
        ("content/stories/first.yml", "bad_date"),
        ("content/stories/second.yml", "unknown_reference"),
        ("content/stories/third.yml", "example_with_real_address"),
    ]


def test_it_is_related_both_ways(root: Path) -> None:
    of = mission(root)
    tell(root, "first", f"day: 2026-03-01\nmissions: [{of}]\n")
    site = read(root).site
    assert site
    (story,) = site.of(Story)
    assert site.referring(site.one(Mission, of), Story) == (story,)
    assert site.roadmaps_of(story) == site.roadmaps_of(site.one(Mission, of)) != ()
    assert story in pointing_at(Context.of(site, TODAY), site.one(Mission, of))


def test_its_page_has_an_address_and_a_template(root: Path) -> None:
    tell(root, "first", "day: 2026-03-01\n")
    site = read(root).site
    assert site
    (story,) = site.of(Story)
    page = record_page(Context.of(site, TODAY), story, None)
    assert (page.path, page.template) == ("stories/first/", "story.html")
    made = site_paths({"first": ("stories",)}, site.all_records(), site.project, TODAY)
    assert {"stories/", "stories/first/"} <= made.shown


def test_editors_are_offered_its_schema(root: Path) -> None:
    site = read(root).site
    assert site
    schema = json.loads(schema_files(site.vocabularies)["story.json"])
    assert {"day", "missions", "title", "sources"} <= set(schema["properties"])
    assert "id" not in schema["properties"]


def test_every_kind_says_its_folder_and_its_noun() -> None:
    assert {kind.folder: kind for kind in KINDS.values()} == KINDS
    nouns = [kind.noun for kind in KINDS.values()]
    assert len(set(nouns)) == len(nouns)


def test_every_reference_is_to_a_kind_that_there_is(root: Path) -> None:
    site = read(root).site
    assert site
    marks = {mark for record in site.all_records() for leaf in leaves(record) for mark in leaf.marks}
    assert {folder for mark in marks if isinstance(mark, Ref) for folder in mark.folders} <= set(KINDS)
