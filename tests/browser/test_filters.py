"""Lists that can be filtered: what each choice promises it keeps, the address tells it, and there is always a
way out.
"""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

# What readers look for in each kind of list.
FACETS = {
    "missions/": {"direction", "roadmap", "region", "stage", "sort"},
    "mobilisations/": {"direction", "mobilisation", "roadmap", "region", "stage", "sort"},
    "needs/": {"who", "where", "offer", "direction", "roadmap", "sort"},
    "results/": {"direction", "result", "roadmap", "region", "sort"},
    "resources/": {"direction", "resource", "roadmap", "owner", "language", "licence", "sort"},
    "events/": {"direction", "event", "roadmap", "region"},
    "actors/": {"actor", "region", "sort"},
}
FORM = "form.filters"
SHOWN = "#real li[data-sort-title]:visible, #examples li[data-sort-title]:visible"
CHOICES = """selects => selects.filter((select) => select.name !== 'sort')\
.map((select) => ({name: select.name,
  values: [...select.options].filter((option) => option.value)\
.map((option) => [option.value, option.text])}))"""


@pytest.fixture
def open_page(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """With the filters brought to life, where scripts run."""

    def open_list(path: str, **options: object) -> Page:
        page = open_page(path, **options)
        return ready(page) if options.get("java_script_enabled", True) else page

    return open_list


def ready(page: Page) -> Page:
    """The page, once its list has been counted."""
    expect(page.locator("[data-count]").first).to_have_text(re.compile(r"\d"))
    return page


def promised(label: str) -> int:
    """How many a choice's words say that it leaves: `Energi (4)`, or `Kluster (3 + 1)` with real and examples
    apart.
    """
    return sum(int(number) for number in label.rsplit("(")[1].rstrip(")").split("+"))


@pytest.mark.parametrize("path", FACETS)
def test_each_choice_leaves_as_many_as_it_says(open_page: Callable[..., Page], path: str) -> None:
    page = open_page(path)
    facets = page.locator(f"{FORM} select").evaluate_all(CHOICES)
    assert {facet["name"] for facet in facets} == FACETS[path] - {"sort"}
    assert page.locator(f"{FORM} [name=sort]").count() == ("sort" in FACETS[path])
    everything = page.locator(SHOWN).count()
    assert everything > 3
    for facet in facets:
        for value, label in facet["values"]:
            page.select_option(f"{FORM} [name={facet['name']}]", value)
            assert page.locator(SHOWN).count() == promised(label) <= everything, label
        page.select_option(f"{FORM} [name={facet['name']}]", "")
    assert page.locator(SHOWN).count() == everything


def test_what_is_chosen_stands_in_the_address(open_page: Callable[..., Page]) -> None:
    """Sent to someone else, the address shows the same list; the browser's way back does too."""
    page = open_page("missions/")
    page.select_option(f"{FORM} [name=roadmap]", "water")
    page.fill(f"{FORM} [name=q]", "bävrar & ålar")
    titles = page.locator(SHOWN).all_inner_texts()
    assert len(titles) == 0
    page.fill(f"{FORM} [name=q]", "bävr")
    titles = page.locator(SHOWN).all_inner_texts()
    assert len(titles) == 1
    other = page.context.new_page()
    other.goto(page.url)
    ready(other)
    assert other.locator(SHOWN).all_inner_texts() == titles
    assert other.input_value(f"{FORM} [name=q]") == "bävr"
    assert other.input_value(f"{FORM} [name=roadmap]") == "water"
    other.click(".records a:visible >> nth=0")
    other.go_back()
    expect(ready(other).locator(f"{FORM} [name=roadmap]")).to_have_value("water")
    assert other.locator(SHOWN).all_inner_texts() == titles


def test_an_address_with_what_does_not_exist_shows_the_whole_list(open_page: Callable[..., Page]) -> None:
    page = open_page("missions/?roadmap=none&stage=%3Cb%3E&unknown=1")
    assert (
        page.locator(SHOWN).count()
        == page.locator("#real li[data-sort-title], #examples li[data-sort-title]").count()
    )


@pytest.mark.parametrize("path", FACETS)
def test_an_empty_list_says_how_to_get_out(open_page: Callable[..., Page], path: str) -> None:
    page = open_page(path)
    everything = page.locator(SHOWN).count()
    page.fill(f"{FORM} [name=q]", "qxzvkj")
    assert page.locator(SHOWN).count() == 0
    way_out = page.locator("[data-reset]:visible").first
    expect(way_out).to_be_visible()
    assert all(text.startswith("Visar 0") for text in page.locator("[data-count]").all_inner_texts())
    way_out.click()
    assert page.locator(SHOWN).count() == everything
    expect(page.locator(f"{FORM} [name=q]")).to_be_focused()
    assert "?" not in page.url


def test_the_count_is_announced(open_page: Callable[..., Page]) -> None:
    page = open_page("missions/")
    page.select_option(f"{FORM} [name=stage]", "everyday")
    for block in ("real", "examples"):
        status = page.locator(f"[data-count={block}]")
        shown = page.locator(f"#{block} li[data-sort-title]:visible").count()
        expect(status).to_contain_text(f"Visar {shown} av ")
        assert status.get_attribute("role") == "status"


def test_a_list_is_sorted_as_swedes_do(open_page: Callable[..., Page]) -> None:
    page = open_page("actors/")
    page.select_option(f"{FORM} [name=sort]", "title")
    titles = page.locator("#real li").evaluate_all("items => items.map((item) => item.dataset.sortTitle)")
    in_order = "([a, b]) => a.localeCompare(b, 'sv', {numeric: true}) <= 0"
    assert all(page.evaluate(in_order, [one, other]) for one, other in pairwise(titles))
    assert titles[-1].startswith("Å")


# A list of these pages is filtered; a calendar and the changes stand in groups.
FILTERED = [*FACETS, "changes/"]
PHONE = {"width": 360, "height": 740}
# An unfiltered page of changes begins with the half-years.
ROWS = "#real li, #examples li, [data-half-years] li"
FIRST = "rows => rows.find((row) => row.checkVisibility()).getBoundingClientRect().top"


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("path", FILTERED)
def test_on_a_phone_the_filters_fold_and_rows_stand_on_the_first_screen(
    open_page: Callable[..., Page], path: str, lang: str
) -> None:
    page = open_page(lang + path, viewport=PHONE)
    summary = page.locator(f"{FORM} summary")
    expect(page.locator(f"{FORM} [name=q]")).to_be_hidden()
    assert page.locator("main").locator(ROWS).evaluate_all(FIRST) < PHONE["height"] - 40
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{FORM} [name=q]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize(("lang", "two"), [("", "(2 valda)"), ("en/", "(2 chosen)")])
def test_what_is_folded_says_how_much_is_chosen_in_it(
    open_page: Callable[..., Page], lang: str, two: str
) -> None:
    page = open_page(f"{lang}missions/?roadmap=water&q=qxzvkj", viewport=PHONE)
    summary = page.locator(f"{FORM} summary")
    expect(summary).to_contain_text(two)
    way_out = page.locator("[data-reset]:visible").first
    expect(way_out).to_be_in_viewport(ratio=1)
    way_out.click()
    expect(summary).to_be_focused()
    expect(summary).not_to_contain_text("(")
    summary.click()
    page.select_option(f"{FORM} [name=roadmap]", "water")
    expect(summary).to_contain_text("(1 ")


def test_filters_stand_open_where_there_is_room(open_page: Callable[..., Page]) -> None:
    """Without a heading that folds them; turned, a tablet folds them."""
    page = open_page("missions/", viewport={"width": 1280, "height": 800})
    expect(page.locator(f"{FORM} [name=q]")).to_be_visible()
    expect(page.locator(f"{FORM} summary")).to_be_hidden()
    page.set_viewport_size({"width": 600, "height": 960})
    expect(page.locator(f"{FORM} [name=q]")).to_be_hidden()
    expect(page.locator(f"{FORM} summary")).to_be_visible()


@pytest.mark.parametrize("path", FACETS)
def test_without_scripts_the_whole_list_stands(open_page: Callable[..., Page], path: str) -> None:
    with_scripts = open_page(path).locator(SHOWN).count()
    page = open_page(path, java_script_enabled=False)
    assert page.locator(SHOWN).count() == with_scripts
    expect(page.locator(FORM)).to_be_hidden()
    assert page.locator("[data-reset]:visible").count() == 0
