"""A text in Markdown is shown as it was written, or refused with its place; nothing is cut in silence."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from roadmap_site.finding import Finding
from roadmap_site.rules.prose import RecordLink, findings, record_links, render

EVERYTHING = """
### A

*a* **b** `c <d>` [e](https://example.org/f) [g](some-record) [h](mailto:i@example.org) <https://example.org>

- j

1. k

> l

#### B

---

| m | n |
|:--|--:|
| o | p |

    q
"""
MARKS = set("p br ul ol li blockquote pre hr strong em code a table thead tbody tr th td h3 h4 h5 h6".split())
# (text, what is told)
FAULTS = {
    "nothing": ("", []),
    "all that a text may hold": (EVERYTHING, []),
    "signs of mathematics": ("a < b and c > d, AT&T &amp; 3 &lt; 4", []),
    "a tag": ("a\n\nb <u>c</u>", [("prose_html", "<u", 3, "")]),
    "a comment": ("a\n<!-- b -->", [("prose_html", "<!--", 2, "")]),
    "a script": ("<script>alert(1)</script>", [("prose_html", "<script", 1, "")]),
    "an attribute": ('<p onclick="a()">b</p>', [("prose_html", "<p", 1, "")]),
    "a picture": ("a\n\n![The mill](mill.png)", [("prose_image", "The mill", 3, "")]),
    "a title of its own": ("a\n\n# B", [("prose_heading", "# B", 3, "")]),
    "a section of its own": ("## A\n\n### B", [("prose_heading", "## A", 1, "")]),
    "an underlined title": ("A\n===\n\nb", [("prose_heading", "A", 1, "")]),
    "a level is left out at the beginning": ("a\n\n#### B", [("prose_heading_skips", "#### B", 3, "### B")]),
    "a level is left out": (
        "### A\n\n#### B\n\n### C\n\n##### D *e*",
        [("prose_heading_skips", "##### D *e*", 7, "#### D *e*")],
    ),
    "levels that end": ("### A\n\n#### B\n\n##### C\n\n### D\n\n#### E", []),
    "a script in a link": ("[a](javascript:alert(1))", [("prose_link", "javascript:alert(1)", 1, "")]),
    "a link without its beginning": (
        "a www.example.org\n\n[b](www.example.org)",
        [("prose_link", "www.example.org", 3, "https://www.example.org")],
    ),
    "a page for a record": ("[a](../missions/b-c/)", [("prose_link", "../missions/b-c/", 1, "b-c")]),
    "a space in a link": (
        "a\n\n[b] (https://example.org)",
        [("prose_broken_link", "] (https://example.org)", 3, "")],
    ),
    "a link turned round": (
        "(b)[https://example.org]",
        [("prose_broken_link", ")[https://example.org]", 1, "")],
    ),
    "a link without its end": (
        "[b](https://example.org c",
        [("prose_broken_link", "](https://example.org", 1, "")],
    ),
    "a link without words": ("a [](https://example.org)", [("prose_empty_link", "[](", 1, "")]),
    "bold without an end": ("a\n\n**b c", [("prose_unclosed", "**b", 3, "")]),
    "signs in code": ("`[b] (https://example.org) **c`", []),
    "brackets that are none": ("[utkast] (se nedan) 2 ** 3, f(x)[1]", []),
    "a file for a record": ("[a](b-c.yml)", [("prose_link", "b-c.yml", 1, "b-c")]),
    "an address of somebody": (
        "[a](b@example.org)",
        [("prose_link", "b@example.org", 1, "mailto:b@example.org")],
    ),
    "a link to nothing": ("[a]()", [("prose_link", "", 1, "")]),
    "two bad links": (
        "[a](/b)\n\n[c](ftp://d)",
        [("prose_link", "/b", 1, "b"), ("prose_link", "ftp://d", 3, "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FAULTS.values(), ids=FAULTS)
def test_what_cannot_be_shown_is_told(text: str, told: list[tuple[str, str, int, str]]) -> None:
    assert [seen_as(one) for one in findings(text)] == [(*one, "")[:4] for one in told]


def seen_as(found: Finding) -> tuple[str, str, int, str]:
    """Code, what was written, its line in the text, and what was meant."""
    return found.code, found.params["snippet"], found.line, found.params["nearest"]


def test_links_to_records_are_found_with_their_lines() -> None:
    text = "a-b [c](d-e)\n\n- [f](https://example.org/g)\n- [h](a-b) [i][j]\n\n[j]: k"
    assert record_links(text) == [RecordLink("d-e", 1), RecordLink("a-b", 4), RecordLink("k", 6)]


def test_a_record_is_linked_to_where_it_stands() -> None:
    html = render("[a](b-c) [d](https://example.org/b-c)", lambda id_: f"../missions/{id_}/")
    assert html == '<p><a href="../missions/b-c/">a</a> <a href="https://example.org/b-c">d</a></p>'


def test_a_column_is_aligned_without_a_style() -> None:
    html = render("| a |\n|--:|\n| b |", str)
    assert 'class="right"' in html
    assert "style" not in html


@given(st.text(alphabet="#*_<>[]()!`&;:/\\| -\n1abhref=\"'"))
@example("<a href=x onload=y>")
@example("[a]: javascript:b\n[a]")
def test_what_is_faultless_is_only_text_with_its_marks(text: str) -> None:
    if list(findings(text)):
        return
    shown = LexborHTMLParser(render(text, str))
    assert {node.tag for node in shown.css("body *")} <= MARKS
    links = [node.attributes for node in shown.css("a")]
    assert all(
        re.fullmatch("[a-z0-9-]+|https?://.+|mailto:.+", link["href"]) and set(link) <= {"href", "title"}
        for link in links
    )
