"""The last part of a compound is an index word where the content has a word for it."""

import pytest

from roadmap_site.render.compounds import Compounds, compounds_of
from sites import context_of

CASES = [
    ("Här står klimatomställningen.", ["omställning"]),
    ("Klimatomställningarnas och energiomställningens tid", ["omställning"]),
    ("<p data-x=elnätslagring>Vätgaslagringen</p>", ["lagring"]),
    ("Energilagringsomställning", ["omställning"]),
    ("Omställningen själv är redan ett ord som hittas.", []),
    ("https://example.org/klimatomställning", []),
    ("klimatomställningsplan, lagringskapacitet", []),
    ("handelsmålet", []),
]


@pytest.mark.parametrize(("text", "heads"), CASES)
def test_the_last_part_is_told(text: str, heads: list[str]) -> None:
    assert (
        Compounds(["Omställning", "lagring", "mål", "grön omställning", "1:1-medel"], "sv").heads(text)
        == heads
    )


def test_the_words_are_the_glossarys_and_its_keywords() -> None:
    assert compounds_of(context_of().site, "sv").heads(
        "hamnmuddringens vattensvämningar och sjöfärder bland granskogarna"
    ) == [
        "färder",
        "muddring",
        "skogar",
        "svämning",
    ]


def test_a_language_that_writes_them_apart_has_none() -> None:
    assert Compounds(["transition"], "en").heads("counterclimatetransition") == []
