"""What stands for the marks that any string may hold: the project's names, and its counts in words."""

import pytest

from roadmap_site.model import Interface, Region, Roadmap
from roadmap_site.model.text import FullText
from roadmap_site.own_words import in_own_words
from roadmap_site.words import all_words
from sites import own_site

NAMES = {"short_name": "Kust", "area": "{the} coast", "roadmaps_for": "clean water"}


def said(
    text: str, regions: tuple[Region, ...] = (), roadmaps: tuple[Roadmap, ...] = (), lang: str = "en"
) -> str:
    """A string as it is shown by a project with these regions and roadmaps."""
    base = own_site()
    phrase = base.phrases.root["frame"]["home"].model_copy(update={lang: text})
    phrases = Interface.model_construct(base.phrases.root | {"x": {"y": phrase}})
    names = {field: FullText(sv=name, en=name) for field, name in NAMES.items()}
    project = base.project.model_copy(update=names)
    own = in_own_words(phrases, base.vocabularies, project, regions, roadmaps)
    return all_words(own, base.vocabularies)[lang].t("x.y", who="me")


def roadmaps(count: int) -> tuple[Roadmap, ...]:
    return own_site().roadmaps[:1] * count


def region(**fields: object) -> Region:
    return own_site().regions[0].model_copy(update=fields)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{project}, in {area}, for {roadmaps_for}", "Kust, in {the} coast, for clean water"),
        ("{regions}, {roadmaps}, {lines}", "one region, three roadmaps, three lines"),
        ("{Regions}. {Roadmaps_for}", "One region. Clean water"),
        ("until {target_year}", "until 2027"),
        ("{who} {{regions}} {{n}}", "me {regions} {n}"),
    ],
)
def test_each_mark_is_filled_in(text: str, shown: str):
    assert said(text, (region(),), roadmaps(3)) == shown


@pytest.mark.parametrize(
    ("count", "sv", "en"),
    [
        (0, "noll linjer", "zero lines"),
        (1, "en linje", "one line"),
        (12, "tolv linjer", "twelve lines"),
        (13, "13 linjer", "13 lines"),
    ],
)
def test_counts_are_in_words_up_to_twelve(count: int, sv: str, en: str):
    assert said("{lines}", roadmaps=roadmaps(count), lang="sv") == sv
    assert said("{lines}", roadmaps=roadmaps(count)) == en


def test_what_is_an_example_or_withdrawn_is_not_counted():
    found = (region(), region(example=True), region(withdrawn=object()))
    assert said("{regions}", found) == "one region"


def test_where_all_are_examples_they_are_counted():
    assert said("{regions}", (region(example=True), region(example=True))) == "two regions"
