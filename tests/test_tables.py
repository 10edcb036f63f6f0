"""A cell of a hand-written table carries its column's heading, whatever else stands in it."""

import markdown
import pytest

from roadmap_site.render.tables import labelled_tables

HEAD = "| Vad | Licens |\n| --- | :--- |\n"


@pytest.mark.parametrize(
    ("row", "labelled"),
    [
        ("| Data | CC0 |", '| Data | CC0 { data-label="Licens" } |'),
        ("Data | CC0", '| Data | CC0 { data-label="Licens" } |'),
        ("| Data | |", "| Data |  |"),
        ("| `a|b` | CC0 |", "| `a|b` | CC0 |"),
        ("| a\\|b | CC0 |", '| a\\|b | CC0 { data-label="Licens" } |'),
        ("| Data | CC0 { .num } |", "| Data | CC0 { .num } |"),
    ],
    ids=["plain", "no outer bars", "empty", "a bar in code", "an escaped bar", "attributes of its own"],
)
def test_a_row(row: str, labelled: str):
    assert labelled_tables(HEAD + row) == HEAD + labelled


def test_what_is_no_table_stays():
    text = f"En rad | med streck\n\n```\n{HEAD}| Data | CC0 |\n```\n"
    assert labelled_tables(text) == text


def test_a_heading_loses_its_marks_and_a_second_table_has_its_own():
    text = "| A | **B** |\n|---|---|\n| 1 | 2 |\n\nText\n\n| C | D `e` |\n|---|---|\n| 3 | 4 |"
    made = labelled_tables(text)
    assert '2 { data-label="B" }' in made
    assert '4 { data-label="D e" }' in made


def test_markdown_reads_it_so():
    made = labelled_tables(HEAD + "| Data | [CC0](https://example.org/) |")
    html = markdown.markdown(made, extensions=["tables", "attr_list"])
    assert html.count("<td") == 2
    assert 'data-label="Licens"' in html
    assert "{" not in html
