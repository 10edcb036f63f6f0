"""With only what is real, the site is a good site too: nothing of the examples, nothing empty, no heading over nothing."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from built import BuiltSite
from visible_page import INVISIBLE, VisiblePage, visible_text

HEADING = re.compile("h[1-6]")
# What is there to hold something else.
HOLDERS = (
    "main ul, main ol, main dl, main table, main tbody, main tr, main select, main figure, main form, main section, "
    "main nav, main aside, main p, main li, main dt, main dd, main th, main td, main caption, main blockquote, main a, "
    "main h1, main h2, main h3, main h4, main div"
)
# A corner of a table; what a script fills in.
MAY_BE_EMPTY = "thead td, [role=status], .found, .hits"


def test_no_example_is_left(built_site: BuiltSite, site_without_examples: BuiltSite):
    examples = [one for one in built_site.site.all_records() if one.example]
    names = {name for one in examples for name in (one.id, one.title.sv, one.title.en)}
    found = re.compile(
        rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b"
    )
    assert len(examples) > 15
    assert not {one.path for one in examples} & set(site_without_examples.paths())
    for path in site_without_examples.folder.rglob("*"):
        if path.suffix in (".html", ".json", ".xml"):
            assert found.findall(path.read_text(encoding="utf-8")) == [], path


def test_nothing_is_labelled_as_an_example(site_without_examples: BuiltSite):
    for page in site_without_examples.pages():
        assert page.main.css(".example, .example-block") == [], page.path
        # The partners' page shows how a link is written, on a made-up address.
        assert "example.org" not in page.html or page.path == "partners/", page.path


def test_a_list_has_a_filter_where_it_has_rows(any_site: BuiltSite):
    for page in any_site.pages("sv"):
        if page.main.css("form.filters"):
            assert page.main.css("#real li[data-sort-title], #examples li[data-sort-title]"), page.path


def test_no_heading_stands_over_nothing(any_site: BuiltSite):
    lonely = {page.path: found for page in any_site.pages("sv") if (found := list(lonely_headings(page)))}
    assert lonely == {}


def lonely_headings(page: VisiblePage) -> Iterator[str]:
    """The headings with nothing below them before the next one of their own or a higher level."""
    waiting: list[tuple[int, str]] = []
    for level, words in outline(page.main):
        while level and waiting and waiting[-1][0] >= level:
            yield waiting.pop()[1]
        waiting = [*waiting, (level, words)] if level else []
    yield from (words for _, words in waiting)


def outline(node: LexborNode) -> Iterator[tuple[int, str]]:
    """Headings with their levels, and whatever is seen between them without one, in the order of the page."""
    for child in node.iter(include_text=True):
        if HEADING.fullmatch(child.tag or ""):
            yield int(child.tag[1]), visible_text(child)
        elif child.tag == "-text":
            yield from [(0, "text")] if child.text(deep=False).strip() else []
        elif child.tag not in INVISIBLE and "hidden" not in child.attributes:
            yield from outline(child)


def test_nothing_that_holds_something_is_empty(any_site: BuiltSite):
    for page in any_site.pages("sv"):
        allowed = {node.mem_id for node in page.tree.css(MAY_BE_EMPTY)}
        allowed |= {node.mem_id for node in page.tree.css("[hidden], [hidden] *")}
        empty = [
            node.html
            for node in page.tree.css(HOLDERS)
            if node.mem_id not in allowed and not visible_text(node) and not node.css("img, input, svg")
        ]
        assert empty == [], page.path
