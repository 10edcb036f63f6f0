"""The travel in time as a visitor makes it: by keys, by an address, without movement, without a script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

MONTH = "input[type=range]"
ANIMATED = """() => document.getAnimations().filter((one) => one.playState === 'running').map((one) =>
  one.effect.getKeyframes().flatMap(Object.keys)).flat()"""
STANDING = "[data-board=real] tbody tr"


def travelling(open_page: Callable[..., Page], where: str = "", **options: object) -> Page:
    page = open_page(f"time/{where}", **options)
    expect(page.locator("[data-play]")).to_have_attribute("data-start", re.compile("."))
    return page


def cells(rows: Locator) -> list[list[str]]:
    """What each line says at its stations and beside them."""
    every = (row.locator("td").all_inner_texts() for row in rows.all() if row.is_visible())
    return [[re.sub(r"\s+", " ", one).strip() for one in row] for row in every]


def test_the_slider_moves_by_keys_and_says_its_month(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page)
    slider = page.get_by_label("Månad")
    expect(slider).to_have_attribute("aria-valuetext", "maj 2026")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "april 2026")
    expect(page.locator("h2[data-name]")).to_have_text("april 2026")
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "januari 2024")
    expect(page).to_have_url(re.compile(r"/time/#2024-01$"))
    page.get_by_role("button", name="Nästa").click()
    expect(slider).to_have_attribute("aria-valuetext", "februari 2024")
    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "maj 2026")


def test_an_address_shows_its_month_as_the_history_does(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page, "#2025-06")
    expect(page.locator("h2[data-name]")).to_have_text("juni 2025")
    travelled = cells(page.locator(STANDING))
    kept = page.locator("[data-kept] a")
    expect(kept).to_be_visible()
    kept.click()
    expect(page).to_have_url(re.compile(r"/history/2025-06-30/$"))
    page.wait_for_load_state()  # the address is there before the page is
    assert cells(page.locator(".linemap:not(.example) tbody tr")) == travelled
    page.go_back()
    expect(page.locator("h2[data-name]")).to_have_text("juni 2025")
    page.evaluate("location.hash = '2025-02'")
    expect(page.locator("h2[data-name]")).to_have_text("februari 2025")
    expect(kept).to_be_hidden()


def test_an_address_of_no_month_shows_today(open_page: Callable[..., Page]) -> None:
    for where in ("#1999-01", "#main", "#2025-13"):
        page = travelling(open_page, where)
        expect(page.locator("h2[data-name]")).to_have_text("maj 2026")


def test_a_month_is_said_when_somebody_has_stopped_at_it(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page)
    page.evaluate("""() => {
      window.said = [];
      const status = document.querySelector('.clock [role=status]');
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true});
    }""")
    page.locator(MONTH).focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    expect(page.locator(".clock [role=status]")).to_contain_text("december 2025.")
    said = page.evaluate("said")
    assert len(said) == 1
    assert "etappmål" in said[0]


def test_it_plays_and_stops(open_page: Callable[..., Page]) -> None:
    """Only what moves without a new layout is animated."""
    page = travelling(open_page, "#2024-03")
    expect(page.locator("h2[data-name]")).to_have_text("mars 2024")
    page.get_by_role("button", name="Spela upp").click()
    expect(page.locator("h2[data-name]")).to_have_text("april 2024")
    keys = set(page.evaluate(ANIMATED)) - {"offset", "computedOffset", "easing", "composite"}
    assert keys <= {"transform", "opacity"}
    page.get_by_role("button", name="Pausa").click()
    shown = page.locator("h2[data-name]").text_content()
    assert shown
    page.wait_for_timeout(1500)
    expect(page.locator("h2[data-name]")).to_have_text(shown)
    expect(page.get_by_role("button", name="Spela upp")).to_be_visible()


def test_nothing_moves_by_itself_for_those_who_asked_for_less(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page, reduced_motion="reduce")
    expect(page.get_by_role("button", name="Spela upp")).to_be_hidden()
    page.locator(MONTH).focus()
    page.keyboard.press("Home")
    expect(page.locator("h2[data-name]")).to_have_text("januari 2024")
    assert page.evaluate("document.getAnimations().length") == 0


def test_nothing_is_fetched_before_somebody_travels(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page)
    fetched = (
        "performance.getEntriesByType('resource').filter((one) => one.name.endsWith('months.json')).length"
    )
    page.wait_for_timeout(300)
    assert page.evaluate(fetched) == 0
    page.get_by_role("button", name="Förra").click()
    expect(page.locator("h2[data-name]")).to_have_text("april 2026")
    assert page.evaluate(fetched) == 1


def test_what_cannot_be_fetched_is_said(open_page: Callable[..., Page]) -> None:
    page = travelling(open_page)
    page.route("**/months.json", lambda route: route.fulfill(status=200, body="no"))
    page.get_by_role("button", name="Förra").click()
    expect(page.get_by_text("Månaderna kunde inte hämtas.")).to_be_visible()


def test_without_scripts_each_half_year_leads_to_its_page(open_page: Callable[..., Page]) -> None:
    page = open_page("time/", java_script_enabled=False)
    expect(page.locator(MONTH)).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("heading", name="maj 2026")).to_be_visible()
    page.locator(".stills a").first.click()
    expect(page).to_have_url(re.compile(r"/history/2024-06-30/$"))


def at_the_start(open_page: Callable[..., Page], where: str = "", **options: object) -> Page:
    """The start page, scrolled to what moves its map."""
    page = open_page(where, **options)
    page.locator(".clock").scroll_into_view_if_needed()
    expect(page.locator("[data-play]")).to_have_attribute("data-start", re.compile("."))
    return page


def test_the_start_pages_map_travels_to_what_the_history_says(open_page: Callable[..., Page]) -> None:
    """By keys and by pointer, to the same cells as the page of that day; `I dag` leads back."""
    page = at_the_start(open_page)
    today = cells(page.locator(STANDING))
    slider, name = page.get_by_label("Månad"), page.locator("[data-name]")
    slider.focus()
    for _ in range(11):
        page.keyboard.press("ArrowLeft")
    expect(name).to_have_text("juni 2025")
    expect(page.locator(".clock [role=status]")).to_contain_text("juni 2025.")
    travelled = cells(page.locator(STANDING))
    assert travelled != today
    expect(page.locator("[data-board=real] a.figure")).to_have_count(0)
    assert page.evaluate("location.hash") == ""
    page.get_by_role("button", name="I dag").click()
    expect(name).to_have_text("maj 2026")
    assert cells(page.locator(STANDING)) == today
    expect(page.locator("[data-board=real] .stop > a").first).to_be_attached()
    box = slider.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 14, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    expect(name).to_have_text("januari 2024")
    page.goto(page.url + "history/2025-06-30/")
    assert cells(page.locator(".linemap:not(.example) tbody tr")) == travelled


@pytest.mark.parametrize("where", ["", "en/"])
def test_each_months_address_and_events_lead_on(open_page: Callable[..., Page], where: str) -> None:
    page = at_the_start(open_page, where)
    root = page.url
    page.locator(MONTH).focus()
    for _ in range(11):
        page.keyboard.press("ArrowLeft")
    whole = page.locator("[data-whole]")
    expect(whole).to_have_attribute("href", f"{root}time/#2025-06")
    links = page.locator(".brief a").evaluate_all("(all) => all.map((one) => one.href)")
    assert links
    for one in links:
        assert one.startswith(root)
        assert page.request.get(one).ok
    whole.click()
    expect(page.locator("h2[data-name]")).to_have_text(re.compile("jun[ie] 2025", re.IGNORECASE))


def test_the_start_page_fetches_nothing_before_somebody_travels(open_page: Callable[..., Page]) -> None:
    page = open_page("", viewport={"width": 360, "height": 640})
    fetched = """(end) => performance.getEntriesByType('resource')
      .filter((one) => one.name.endsWith(end)).length"""
    page.wait_for_timeout(300)
    assert page.evaluate(fetched, "travel.js") == 0
    page.locator(".clock").scroll_into_view_if_needed()
    expect(page.locator("[data-play]")).to_have_attribute("data-start", re.compile("."))
    assert page.evaluate(fetched, "months.json") == 0
    page.get_by_label("Månad").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("[data-name]")).to_have_text("april 2026")
    assert page.evaluate(fetched, "months.json") == 1


def test_nothing_below_the_start_pages_map_moves(open_page: Callable[..., Page]) -> None:
    for width in (360, 1280):
        page = at_the_start(open_page, viewport={"width": width, "height": 740})
        top = "document.querySelector('[data-whole]').getBoundingClientRect().top + scrollY"
        before = page.evaluate(top)
        page.locator(MONTH).focus()
        for _ in range(4):
            page.keyboard.press("ArrowLeft")
        expect(page.locator("[data-name]")).to_have_text("januari 2026")
        assert abs(page.evaluate(top) - before) < 1


def test_the_start_page_prints_today(open_page: Callable[..., Page]) -> None:
    page = at_the_start(open_page)
    today = cells(page.locator(STANDING))
    page.locator(MONTH).focus()
    page.keyboard.press("Home")
    expect(page.locator("[data-name]")).to_have_text("januari 2024")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert cells(page.locator(STANDING)) == today


def test_without_scripts_the_start_page_leads_to_the_pictures(open_page: Callable[..., Page]) -> None:
    page = open_page("", java_script_enabled=False)
    expect(page.locator(MONTH)).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Res i tiden Se missionerna")).click()
    expect(page.locator("h1")).to_have_text("Res i tiden")


def test_it_fits_a_narrow_window(open_page: Callable[..., Page]) -> None:
    for where in ("time/#2025-06", "en/time/#2025-06", "", "en/"):
        page = open_page(where, viewport={"width": 320, "height": 700})
        expect(page.locator("[data-name]")).to_have_text(re.compile("2025|2026"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
