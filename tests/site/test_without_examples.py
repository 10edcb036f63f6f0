"""With only what is real, the site is a good site too: nothing of the examples, nothing empty, no heading
over nothing.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from built import BuiltSite, build_site
from empty_places import empty_holders, lonely_headings
from projects import shipped_folder, without_examples
from roadmap_site.languages import LANGUAGES

SHIPPED = pytest.param("shipped_without_examples", marks=pytest.mark.shipped)


@pytest.fixture(scope="module")
def shipped_without_examples(
    shipped_root: Path, shipped_day: date, tmp_path_factory: pytest.TempPathFactory
) -> BuiltSite:
    root = shipped_folder(tmp_path_factory.mktemp("shipped-real"), shipped_root)
    settings = root / "content" / "project.yml"
    if "show_examples: true" in settings.read_text(encoding="utf-8"):
        without_examples(root)
    return build_site(root, clock=shipped_day)


@pytest.fixture(params=["site_without_examples", SHIPPED])
def site_without_any_examples(request: pytest.FixtureRequest) -> BuiltSite:
    return request.getfixturevalue(request.param)


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


# The word for something made up; not in "till exempel", nor where the project's own sources give an example.
MADE_UP = {
    "sv": re.compile(r"(?<!till )\bexemp(?:el|len)", re.IGNORECASE),
    "en": re.compile(r"(?<!for )(?<![./])\bexamples?\b(?!\.)", re.IGNORECASE),
}
OF_THE_DECISION = ("project/", "directions/", "regions/")


def test_nothing_is_said_of_examples(site_without_any_examples: BuiltSite):
    for page in site_without_any_examples.pages():
        if not page.path.startswith(OF_THE_DECISION):
            found = MADE_UP[page.lang].search(page.text)
            assert not found, (page.path, page.lang, page.text[found.start() - 40 : found.end() + 40])


def test_the_start_page_tells_what_is_known(site_without_any_examples: BuiltSite):
    site = site_without_any_examples.site
    for lang in LANGUAGES:
        page = site_without_any_examples.page("", lang)
        for roadmap in site.roadmaps:
            assert roadmap.title.pick(lang).text in page.text
            assert site.missions or roadmap.challenge_area.pick(lang).text in page.text


def test_a_list_has_a_filter_where_it_has_rows(any_site: BuiltSite):
    for page in any_site.pages("sv"):
        if page.main.css("form.filters"):
            assert page.main.css(":is(#real, #examples) :is(li[data-sort-title], [data-group])"), page.path


def test_no_heading_stands_over_nothing(any_site: BuiltSite):
    lonely = {page.path: found for page in any_site.pages("sv") if (found := list(lonely_headings(page)))}
    assert lonely == {}


def test_nothing_that_holds_something_is_empty(any_site: BuiltSite):
    found = {page.path: empty for page in any_site.pages("sv") if (empty := empty_holders(page))}
    assert found == {}
