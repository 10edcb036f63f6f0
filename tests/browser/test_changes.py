"""What has happened since any day: a reader chooses one, and gets what history makes of it."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from built import BuiltSite
from roadmap_site.history.snapshots import snapshot_dates
from roadmap_site.history.topics import Tally, tally
from roadmap_site.languages import LANGUAGES
from roadmap_site.views.changes import changed

FORM = "form.filters"
ROWS = {False: "#real li[data-change]", True: "#examples li[data-change]"}
SHOWN = "rows => rows.filter((row) => !row.hidden).map((row) => row.dataset.change)"


def ready(page: Page) -> Page:
    """The page, once its list has been counted."""
    expect(page.locator("[data-count]").first).to_have_text(re.compile(r"\d"))
    return page


def whole(page: Page) -> Page:
    """The page, once the years before have been read."""
    expect(page.locator("[data-years]")).to_have_count(0)
    return page


def made(site: BuiltSite, since: date, *, example: bool) -> Tally:
    """What history makes of a day."""
    return tally(changed(site.context, since, example=example))


def answers(page: Page, site: BuiltSite, lang: str, since: date) -> None:
    """The rows and the sentence are history's, of real work and of examples each by itself."""
    for example, rows in ROWS.items():
        expected = made(site, since, example=example)
        shown = page.locator(rows).evaluate_all(SHOWN)
        assert {topic: shown.count(topic) for topic in shown} == dict(expected.counts), since
        words = site.words[lang]
        what = words.tally(expected.counts)
        sentence = words.t("changes.sentence_since", date=words.date(since), what=what)
        place = page.locator(f"[data-answer={'examples' if example else 'real'}]")
        expect(place).to_have_text(f" – {sentence}" if expected.total else "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_told_since_any_day_is_what_history_makes_of_it(
    open_page: Callable[..., Page], built_site: BuiltSite, lang: str
) -> None:
    context = built_site.context
    days = {context.today - timedelta(days=back) for back in range(0, 900, 53)}
    days |= {*snapshot_dates(context.method, context.today), date(2024, 1, 1), date(2025, 3, 1)}
    page = open_page(f"{'' if lang == 'sv' else f'{lang}/'}changes/?since=2023-01-01")
    whole(page)
    for day in sorted(days):
        page.fill(f"{FORM} [name=since]", day.isoformat())
        answers(page, built_site, lang, day)


def test_the_address_of_a_day_shows_the_same_again(
    open_page: Callable[..., Page], built_site: BuiltSite
) -> None:
    page = ready(open_page("changes/"))
    page.fill(f"{FORM} [name=since]", "2025-03-01")
    whole(page)
    assert page.url.endswith("changes/?since=2025-03-01")
    again = open_page("changes/?since=2025-03-01")
    answers(whole(again), built_site, "sv", date(2025, 3, 1))
    expect(again.locator(f"{FORM} [name=since]")).to_have_value("2025-03-01")
    expect(again.locator("[data-half-years]").first).to_be_hidden()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_a_phone_the_answer_is_on_the_first_screen(
    open_page: Callable[..., Page], built_site: BuiltSite, lang: str
) -> None:
    """Before anything that says how the list below is read."""
    path = f"{'' if lang == 'sv' else f'{lang}/'}changes/?since=2025-03-01"
    page = whole(open_page(path, viewport={"width": 360, "height": 740}))
    answers(page, built_site, lang, date(2025, 3, 1))
    answer = page.locator("[data-answer]").first
    expect(answer).to_be_in_viewport(ratio=1)
    note = page.get_by_text(built_site.words[lang].t("changes.quarters"))
    expect(note).to_have_count(1)
    assert (answer.bounding_box() or {})["y"] < (note.bounding_box() or {})["y"]


def test_a_mission_with_no_change_left_and_a_quarter_without_any_are_gone(
    open_page: Callable[..., Page],
) -> None:
    page = whole(open_page("changes/?change=plan"))
    groups = page.locator("[data-group]:not([hidden])").evaluate_all(
        "groups => groups.map((group) => group.querySelectorAll('li:not([hidden])').length)"
    )
    assert groups and min(groups) > 0
    folded = page.locator("details.quarter:not([hidden]) > summary [data-n]").all_inner_texts()
    left = page.locator("li[data-change=plan]").count()
    assert sum(int(number) for number in folded) == left
    expect(page.locator("li[data-change=plan]").first).to_be_visible()
    said = page.locator(".quarter:not([hidden]) [data-tally]").all_text_contents()
    assert all(re.fullmatch(r"\d+ ändring(ar)? i planen\.", one) for one in said)


@pytest.mark.parametrize("name", ["change", "roadmap", "region"])
def test_each_choice_leaves_as_many_as_it_says(open_page: Callable[..., Page], name: str) -> None:
    page = whole(open_page("changes/?since=2023-01-01"))
    for option in page.locator(f"{FORM} [name={name}] option").all()[1:]:
        label = option.text_content() or ""
        page.select_option(f"{FORM} [name={name}]", option.get_attribute("value"))
        promised = [int(number) for number in label.rsplit("(")[1].rstrip(")").split("+")]
        counted = [len(page.locator(rows).evaluate_all(SHOWN)) for rows in ROWS.values()]
        assert counted == promised, label
        page.select_option(f"{FORM} [name={name}]", "")


def test_links_of_the_years_before_lead_where_they_did(open_page: Callable[..., Page]) -> None:
    page = whole(open_page("changes/?since=2023-01-01"))
    links = page.locator("#real li a, #real h4 a, #examples li a, #examples h4 a")
    addresses = set(links.evaluate_all("links => links.map((link) => link.href.split('#')[0])"))
    assert len(addresses) > 10
    for address in sorted(addresses)[::7]:
        assert page.request.get(address).ok, address


def test_as_long_as_years_are_missing_nothing_is_said_of_all(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], built_site: BuiltSite
) -> None:
    """They are out of reach: the links to them stay, and no sentence claims to tell of every change."""
    page = new_context().new_page()
    page.route("**/changes/20*/", lambda route: route.fulfill(status=200, body="<p>Something else</p>"))
    with page.expect_response("**/changes/2024/"):
        page.goto(serve(built_site.folder) + "changes/?since=2024-03-01")
    ready(page)
    expect(page.locator("[data-years] a").first).to_be_visible()
    expect(page.locator("[data-answer=real]")).to_have_text("")


def test_without_scripts_the_half_years_and_the_years_stand(
    open_page: Callable[..., Page], built_site: BuiltSite
) -> None:
    page = open_page("changes/", java_script_enabled=False)
    expect(page.locator(FORM)).to_be_hidden()
    days = snapshot_dates(built_site.context.method, built_site.context.today)
    expect(page.locator("[data-half-years]").first.locator("li")).to_have_count(len(days))
    page.locator("[data-half-years] a").first.click()
    expect(page.locator("h1")).to_contain_text(built_site.words["sv"].date(days[-1]))
    page.go_back()
    page.locator("[data-years] a").first.click()
    expect(page.locator("li[data-change]").first).to_be_attached()


def test_a_folded_quarter_is_printed(open_page: Callable[..., Page]) -> None:
    page = open_page("changes/")
    page.emulate_media(media="print")
    expect(page.locator(".quarter li").last).to_be_visible()


@pytest.mark.parametrize("path", ["changes/", "history/", "drift/", "changes/2025/", "coverage/"])
def test_nothing_is_wider_than_a_small_phone(open_page: Callable[..., Page], path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
