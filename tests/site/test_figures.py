"""Every figure of the finished site opens what it was counted from, and its list adds up to it."""

import re
from collections.abc import Iterator
from urllib.parse import urldefrag

from selectolax.lexbor import LexborNode

from built import BuiltSite
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import KINDS
from visible_page import VisiblePage, squeezed

# Where a count stands as a figure.
FIGURES = ".stats > li b, .receipt > summary > b, .linemap .sum strong, .matrix td a, td strong, .counts td a"
# Where all that an index lists can be seen, narrowed to what was counted.
INDEXES = tuple(f"{folder}/" for folder in KINDS)
NUMBER = re.compile(r"\d[\d\u00a0,]*")


def numbers(text: str) -> list[int]:
    return [int(re.sub(r"\D", "", found)) for found in NUMBER.findall(text)]


def figures(page: VisiblePage) -> Iterator[LexborNode]:
    """The figures of a page; of nought there is no list, nor for the pictures of past months, nor for what
    somebody has written by hand.
    """
    if not page.path.startswith("time/") and not page.tree.css("main .handbook"):
        yield from (one for one in page.main.css(FIGURES) if any(numbers(one.text())))


def marked(figure: LexborNode) -> LexborNode | None:
    """The figure's own mark: around it, itself, or within it."""
    if "figure" in (figure.attributes.get("class") or "").split():
        return figure
    return figure.css_first(".figure")


def has_receipt(page: VisiblePage, mark: LexborNode) -> bool:
    """Whether it opens its list: as the summary of its receipt, or as a link to that or to an index."""
    if mark.tag != "a":
        return mark.parent is not None and mark.parent.tag == "summary"
    target, place = urldefrag(mark.attributes["href"] or "")
    if target:
        return any(index in target for index in INDEXES)
    receipt = page.tree.css_first(f'[id="{place}"]')
    return receipt is not None and "receipt" in (receipt.parent.attributes.get("class") or "")


def test_every_figure_has_a_receipt(any_site: BuiltSite):
    for page in any_site.pages():
        without = []
        for one in figures(page):
            mark = marked(one)
            if mark is None or not has_receipt(page, mark):
                without.append(squeezed(one.text()))
        assert without == [], page.path


def listed(receipt: LexborNode) -> int:
    """How many things its list tells of: whole records, their parts, or how many there are of these."""
    total = 0
    for row in receipt.css("li"):
        links = row.css("a")
        own = re.sub(r"<a .*?</a>", "", row.html or "", flags=re.DOTALL)
        plain = numbers(re.sub(r"<[^>]*>", "", own))
        if len(links) == 1:  # a record: itself, or a number of its parts; or how many were left out
            told = plain or numbers(links[0].text()) if "?" in (links[0].attributes["href"] or "") else plain
            total += told[0] if told else 1
        else:  # each part once, and once more for each further time
            total += len(links) - 1 + sum(times - 1 for times in plain)
    return total


def test_the_list_of_each_receipt_adds_up_to_its_figure(any_site: BuiltSite):
    for page in any_site.pages():
        for receipt in page.main.css(".receipt"):
            value = numbers(receipt.css_first("summary > b").text())[0]
            assert listed(receipt) == value, (page.path, squeezed(receipt.text()))


def test_what_a_figure_is_the_sum_of_adds_up(any_site: BuiltSite):
    for page in any_site.pages():
        for one in page.main.css(".receipt p:first-child"):
            if " = " in (told := squeezed(one.text())):
                whole, *shares = numbers(told.rpartition(". ")[2])
                assert whole == sum(shares), (page.path, told)


def test_a_receipt_tells_its_day_and_half_a_year_before_and_can_be_copied(site_of_today: BuiltSite):
    words = site_of_today.words
    for lang in LANGUAGES:
        page = site_of_today.page("roadmaps/", lang)
        receipts = page.main.css(".receipt")
        assert receipts
        for one in receipts:
            days = [time.attributes["datetime"] for time in one.css("p.small time")]
            assert days[0] == site_of_today.context.today.isoformat()
            assert days[1] == site_of_today.context.half_year_before.today.isoformat()
            told = one.css_first("[data-copy]").attributes["data-copy"] or ""
            assert squeezed(one.css_first("summary > b").text()) in told
            assert words[lang].date(site_of_today.context.today) in told
