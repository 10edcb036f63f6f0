"""A row of a list: however many lines its record is on, their letters stay inside it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

# How far the lowest of so many letters stands below the first row, were it as short as one is.
BELOW = """(row, count) => {
  const lines = row.querySelector(".lines"), one = lines.querySelector(".code");
  lines.querySelectorAll(".code").forEach((code) => code.remove());
  for (let made = 0; made < count; made += 1) lines.prepend(one.cloneNode(true));
  row.querySelectorAll("p, .where, .mini").forEach((rest) => rest.remove());
  row.append(Object.assign(document.createElement("p"), { textContent: "x" }));
  const bottoms = [...lines.querySelectorAll(".code")].map((code) => code.getBoundingClientRect().bottom);
  return Math.max(...bottoms) - row.getBoundingClientRect().bottom;
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 8])
def test_letters_stay_in_their_row(open_page: Callable[..., Page], width: int, count: int) -> None:
    page = open_page("missions/")
    page.set_viewport_size({"width": width, "height": 800})
    assert page.locator(".records > li:has(> .lines)").first.evaluate(BELOW, count) <= 0
