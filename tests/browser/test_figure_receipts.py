"""A visitor opens a figure's receipt, takes its sentence along, and finds it again by its address."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

OPENED = "id => document.getElementById(id).closest('details').open"


def test_a_figure_opens_its_receipt_and_is_copied_with_the_pages_address(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("roadmaps/", permissions=["clipboard-read", "clipboard-write"])
    figure = page.locator("a.figure").first
    place = (figure.get_attribute("href") or "").removeprefix("#")
    figure.click()
    receipt = page.locator(f"[id='{place}']")
    expect(receipt).to_be_visible()
    receipt.locator("[data-copy]").click()
    expect(receipt.get_by_role("status")).to_have_text("Texten är kopierad.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert figure.inner_text() in copied
    assert copied.endswith(f"/roadmaps/#{place}")


def test_the_address_of_a_receipt_opens_it(open_page: Callable[..., Page]) -> None:
    page = open_page("roadmaps/")
    place = (page.locator("a.figure").first.get_attribute("href") or "").removeprefix("#")
    again = open_page(f"roadmaps/#{place}")
    assert again.evaluate(OPENED, place)


def test_without_script_a_receipt_opens_and_has_no_button(open_page: Callable[..., Page]) -> None:
    page = open_page("roadmaps/", java_script_enabled=False)
    receipt = page.locator(".stats .receipt").first
    receipt.locator("summary").click()
    expect(receipt.locator("li").first).to_be_visible()
    expect(receipt.locator("[data-copy]")).to_be_hidden()
