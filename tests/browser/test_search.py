"""Search as a visitor uses it: by hand, by keyboard, with a screen reader, in the wrong language, with words
that aren't there.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from asking import BASE, FIELD, HITS, OPENER, STATUS, ask, paths
from built import BuiltSite
from roadmap_site.address import language_root

# No element but the offer of the other language, which may come a moment after the answer.
MADE_OF_IT = ".search .status :not(a[hreflang]), .search .hits img"
HOSTILE = ['<img src="x" onerror="alert(1)">', '"; ${1+1} {{ x }} \\', "å" * 300]

FINDS = [
    ("sv", "hamn", "missions/harbour-without-oil/"),
    ("sv", "hamnarna", "directions/clear-harbours/"),
    ("sv", "bavrar", "missions/beavers-at-work/"),
    ("sv", "BÄVRAR", "missions/beavers-at-work/"),
    ("sv", "hundraårsslam", "missions/harbour-without-oil/"),
    ("sv", "våg", "mobilisations/mud-lab/"),
    ("sv", "svämning", "glossary/#overflow"),
    ("sv", "muddring", "roadmaps/water/"),
    ("sv", "bruksanvisning", "resources/harbour-handbook/"),
    ("sv", "Stenhjärta", "regions/stenhjarta/"),
    ("sv", "stenhjarta", "regions/stenhjarta/"),
    ("sv", "Hur lägger jag till en resurs?", "partners/"),
    ("sv", "Hur tar ni hand om kakor?", "privacy/"),
    ("en", "harbours", "en/missions/harbour-without-oil/"),
    ("en", "cookies", "en/privacy/"),
    ("en", "beaver", "en/missions/beavers-at-work/"),
]


@pytest.mark.parametrize(("lang", "question", "path"), FINDS)
def test_a_page_is_found_by_what_people_write(
    open_page: Callable[..., Page], lang: str, question: str, path: str
) -> None:
    """Inflected, without its dots, in capitals, and a part of a compound."""
    page = open_page(language_root(lang))
    ask(page, question)
    expect(page.locator(f'{HITS} a[href$="/{path}"]').first).to_be_visible()


# What must stand first: a term's definition, a municipality, a region, a page of the menu.
HIT = """async ([base, excerpt]) => {
  const { groups } = await import(`${base}assets/js/search_hits.js`);
  const meta = { title: "T", summary: "What the page is.", kind: "K" };
  const found = { anchors: [], weighted_locations: [], content: "", plain_excerpt: "" };
  const page = { url: "/", meta, excerpt, ...found };
  return groups([page], "", true)[1].querySelector("p").textContent;
}"""


@pytest.mark.parametrize(
    ("excerpt", "told"),
    [
        ("22. 22. – 31 <mark>oktober</mark> 2027 23. 23.", "What the page is."),
        (
            "Det blev <mark>muddrat</mark> den 3 maj 2026 i hamnen.",
            "Det blev muddrat den 3 maj 2026 i hamnen.",
        ),
        ("Utan märkta ord.", "What the page is."),
    ],
)
def test_a_hit_among_numbers_says_what_its_page_is(
    open_page: Callable[..., Page], excerpt: str, told: str
) -> None:
    assert open_page("").evaluate(HIT, [BASE, excerpt]) == told


@pytest.mark.parametrize("question", ["råd", "väder"])
def test_letters_as_they_are_written_come_first(open_page: Callable[..., Page], question: str) -> None:
    """`råd` is no `rad`, and `väder` no `vad`."""
    page = open_page("")
    ask(page, question)
    first = page.locator(f"{HITS} li").first.locator("mark")
    assert {mark[:2].lower() for mark in first.all_inner_texts()} == {question[:2]}


def test_hits_stand_under_their_kinds_and_are_counted(
    open_page: Callable[..., Page], built_site: BuiltSite
) -> None:
    """Of many only the first are shown, until all are asked for; only then a kind's number is known."""
    page = open_page("")
    ask(page, "vatten")
    missions = built_site.words["sv"].t("missions.title")
    groups = page.locator(f"{HITS} h2")
    assert missions in groups.all_inner_texts()
    known = set(paths(page))
    page.locator(f"{HITS} button").click()
    expect(page.locator(f"{HITS} li > a:focus")).to_have_count(1)
    assert page.evaluate("document.activeElement.pathname").removeprefix(BASE) not in known, (
        "the first of the others"
    )
    expect(groups.filter(has_text=f"{missions} (")).to_be_visible()
    counts = [int(group.rsplit("(")[1].rstrip(")")) for group in groups.all_inner_texts()]
    assert len(counts) > 2
    assert sum(counts) == len(paths(page)) == int(page.locator(STATUS).inner_text().split()[0])
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert page.locator(f"{HITS} .tag.example").count() > 0, "an example is labelled among the hits too"


def test_the_keyboard_is_enough(open_page: Callable[..., Page]) -> None:
    page = open_page("")
    page.focus(OPENER)
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("slam")
    expect(page.locator(f"{HITS} li").first).to_be_visible()
    links = page.locator(f"{HITS} li a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()


def test_a_hit_leads_to_its_page(open_page: Callable[..., Page]) -> None:
    page = open_page("missions/")
    ask(page, "slam")
    target = page.locator(f"{HITS} li a").first.evaluate("one => one.href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@pytest.mark.parametrize(
    ("lang", "other", "question"),
    [("sv", "en", "foxes"), ("en", "sv", "rävarna?"), ("sv", "en", "<foxes>")],
)
def test_what_only_the_other_language_has_is_offered_there(
    open_page: Callable[..., Page], lang: str, other: str, question: str
) -> None:
    """Said to a screen reader too; the link asks the same question there, and gets an answer."""
    page = open_page(language_root(lang))
    ask(page, question)
    assert paths(page) == [], "a beginning that is a word by chance is no hit"
    offer = page.locator(f'{STATUS} a[hreflang="{other}"]')
    expect(offer).to_be_visible()
    assert page.locator(MADE_OF_IT).count() == 0
    page.keyboard.press("ArrowDown")
    expect(offer).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language_root(other)}search/?q=*")
    expect(page.locator(f"{HITS} li a").first).to_be_visible()
    assert page.input_value(FIELD) == question


SENTENCES = [
    ("sv", "Var finns slamlabbet?", "mobilisations/mud-lab/", "träff"),
    ("sv", "soppa slamvåg", "mobilisations/mud-lab/", "Ingen sida har alla orden"),
    ("en", "Where can I find the mud lab?", "en/mobilisations/mud-lab/", "result"),
]


@pytest.mark.parametrize(("lang", "question", "path", "said"), SENTENCES)
def test_a_whole_sentence_is_answered(
    open_page: Callable[..., Page], lang: str, question: str, path: str, said: str
) -> None:
    """By the words that tell something; pages that have only some of them are said to."""
    page = open_page(language_root(lang))
    ask(page, question)
    assert said in page.locator(STATUS).inner_text()
    assert path in paths(page)


def test_nothing_found_shows_ways_out(open_page: Callable[..., Page]) -> None:
    page = open_page("")
    ask(page, "qxzvkj")
    assert paths(page) == []
    expect(page.locator(".search .ways-out a").first).to_be_visible()


@pytest.mark.parametrize("question", HOSTILE)
def test_a_question_is_only_text(open_page: Callable[..., Page], question: str) -> None:
    page = open_page("search/")
    ask(page, question)
    assert question in page.locator(STATUS).inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "however long it is"
    assert page.locator(MADE_OF_IT).count() == 0


def test_a_question_can_be_shared_by_its_address(open_page: Callable[..., Page]) -> None:
    page = open_page("search/?q=slam")
    expect(page.locator(f"{HITS} li").first).to_be_visible()
    ask(page, "vatten & värme")
    assert page.evaluate("new URL(location).searchParams.get('q')") == "vatten & värme"


def test_the_index_is_loaded_by_those_who_search(open_page: Callable[..., Page]) -> None:
    page = open_page("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert asked
    assert not [url for url in asked if "pagefind" in url]
    ask(page, "slam")
    assert [url for url in asked if "pagefind" in url]


def test_without_scripts_the_button_is_a_link_to_a_page_that_helps(open_page: Callable[..., Page]) -> None:
    page = open_page("", java_script_enabled=False)
    expect(page.locator(OPENER)).to_be_hidden()
    page.click('header a[href$="search/"]')
    expect(page.locator("main .no-js")).to_be_visible()
    expect(page.locator("main .ways-out a").first).to_be_visible()


def test_a_site_below_a_path_is_searched_there(
    page: Page, serve: Callable[..., str], built_site: BuiltSite
) -> None:
    page.goto(serve(built_site.folder, "/sub/path/") + "missions/")
    ask(page, "slam")
    assert all(path.startswith("/sub/path/") for path in paths(page))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/path/*/**")
    expect(page.locator("main h1")).to_be_visible()
