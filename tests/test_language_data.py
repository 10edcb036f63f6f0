"""What differs between the languages is data of each of them, in one place."""

import ast
from datetime import date
from pathlib import Path

import pytest
from babel import Locale

from roadmap_site import languages
from roadmap_site.languages import BY_CODE, LANGUAGES
from roadmap_site.words import Words
from sites import own_site

PACKAGE = Path(languages.__file__).parent
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "languages.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_other_module_names_a_language(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in LANGUAGES
    ]
    assert named == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_is_written_as_its_locale_says(lang: str) -> None:
    language = BY_CODE[lang]
    locale = Locale.parse(language.locale)
    assert language.decimal_mark == locale.number_symbols["latn"]["decimal"]
    names = [locale.months["format"]["wide"][number] for number in range(1, 13)]
    assert all(
        name.startswith(begin) for name, begin in zip(map(str.lower, names), language.months, strict=True)
    )


def words(lang: str) -> Words:
    site = own_site()
    return Words(lang, site.interface, site.vocabularies)


def test_the_letters_after_z_stand_last_and_in_their_order() -> None:
    towns = ["Örebro", "Åre", "Älvdalen", "Zinkgruvan", "Arboga", "örnsköldsvik"]
    sorted_in = {lang: sorted(towns, key=words(lang).sort_key) for lang in LANGUAGES}
    assert sorted_in["sv"] == ["Arboga", "Zinkgruvan", "Åre", "Älvdalen", "Örebro", "örnsköldsvik"]


def test_dates_and_numbers_are_written_as_each_language_does() -> None:
    day = date(2026, 6, 12)
    assert {lang: words(lang).date(day) for lang in LANGUAGES} == {"sv": "12 juni 2026", "en": "12 June 2026"}
    assert {lang: words(lang).number(12000.5) for lang in LANGUAGES} == {
        "sv": "12\xa0000,5",
        "en": "12,000.5",
    }
