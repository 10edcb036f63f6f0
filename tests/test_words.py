"""Dates, numbers and counted things are written as each language writes them."""

from datetime import date, time
from decimal import Decimal

import pytest

from roadmap_site.model.scalars import Moment
from roadmap_site.words import Words
from sites import own_site

SITE = own_site()
WORDS = {lang: Words(lang, SITE.interface, SITE.vocabularies) for lang in ("sv", "en")}

DATES = [
    ("date", date(2024, 9, 15), "15 september 2024", "15 September 2024"),
    ("brief_date", date(2024, 9, 15), "15 sept. 2024", "15 Sept 2024"),
    ("brief_date", date(2024, 10, 1), "1 okt. 2024", "1 Oct 2024"),
    ("short_date", date(2024, 9, 15), "15 sept.", "15 Sept"),
    ("weekday", date(2024, 9, 15), "söndag den 15 september 2024", "Sunday 15 September 2024"),
]


@pytest.mark.parametrize(("way", "day", "sv", "en"), DATES)
def test_a_day_is_written_as_in_each_language(way: str, day: date, sv: str, en: str):
    assert getattr(WORDS["sv"], way)(day) == sv
    assert getattr(WORDS["en"], way)(day) == en


def test_a_time_of_day_has_a_point_in_swedish_and_a_colon_in_english():
    at = Moment(date(2026, 12, 9), time(9, 30))
    assert WORDS["sv"].date(at) == "9 december 2026 kl. 9.30"
    assert WORDS["en"].date(at) == "9 December 2026, 9:30"


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (Decimal(-1), "\u22121", "\u22121"),
        (Decimal("-1.5"), "\u22121,5", "\u22121.5"),
        (Decimal(12000), "12\u00a0000", "12,000"),
        (Decimal("0.125"), "0,12", "0.12"),
    ],
)
def test_a_number_has_a_real_minus_sign(value: Decimal, sv: str, en: str):
    assert WORDS["sv"].number(value) == sv
    assert WORDS["en"].number(value) == en


@pytest.mark.parametrize(
    ("reached", "planned", "sv", "en"),
    [
        (0, 1, "Etappmålet är inte nått ännu.", "The milestone has not been reached yet."),
        (1, 1, "Etappmålet är nått.", "The milestone has been reached."),
        (0, 3, "Inget av 3 etappmål är nått.", "None of 3 milestones has been reached."),
        (1, 3, "1 av 3 etappmål är nått.", "1 of 3 milestones has been reached."),
        (2, 3, "2 av 3 etappmål är nådda.", "2 of 3 milestones have been reached."),
        (3, 3, "3 av 3 etappmål är nådda.", "3 of 3 milestones have been reached."),
    ],
)
def test_the_verb_follows_the_number_that_has_been_reached(reached: int, planned: int, sv: str, en: str):
    assert WORDS["sv"].reached_of(reached, planned) == sv
    assert WORDS["en"].reached_of(reached, planned) == en


def test_a_currency_has_its_name():
    assert WORDS["sv"].currency("SEK") == "svenska kronor"
    assert WORDS["en"].currency("SEK") == "Swedish kronor"
