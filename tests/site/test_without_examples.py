"""With only what is real, the site is a good site too: nothing of the examples, nothing empty, no heading
over nothing.
"""

import re

from built import BuiltSite
from empty_places import empty_holders, lonely_headings


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


def test_nothing_that_holds_something_is_empty(any_site: BuiltSite):
    found = {page.path: empty for page in any_site.pages("sv") if (empty := empty_holders(page))}
    assert found == {}
