"""The line map holds: from no mission to a hundred at a station, one to eight roadmaps, three to seven
stages, any width.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import combinations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from built import BuiltSite
from projects import ROOT
from roadmap_site.history.milestones import MilestoneCounts
from roadmap_site.languages import LANGUAGES
from roadmap_site.look.palette import PALETTE
from roadmap_site.look.stylesheet import stylesheet
from roadmap_site.model.settings import Word
from roadmap_site.model.text import FullText
from roadmap_site.render.renderer import Renderer
from roadmap_site.views.page import Page as SitePage
from roadmap_site.views.page import UiText
from roadmap_site.views.parts.both import Both
from roadmap_site.views.parts.card import Card, Line
from roadmap_site.views.parts.linemap import DOTS, Aside, LineMap, MapRow, Stop
from roadmap_site.views.start import StartView
from roadmap_site.words import Words
from sites import own_site

WIDTHS = (320, 360, 768, 1280)
COUNTS = (0, 1, 2, DOTS, DOTS + 1, 23, 100)
LONG = "Life science, välfärdsteknik och e-hälsa"
STAGES = ("Identifierad", "Mobiliserar", "Realiseras", "I bruk", "Avslutad", "Utvärderad", "Överlämnad")
SIZES = [(1, 5), (4, 5), (8, 3), (8, 7)]

OVERFLOWING = """() => [...document.querySelectorAll('.linemap :is(th, td, caption, .at, .key span)')]\
.filter((one) => {
  for (let each = one; each; each = each.parentElement) \
if (getComputedStyle(each).clipPath !== 'none') return false;
  const {left, right} = one.getBoundingClientRect();
  return left < 0 || right > innerWidth + 1;
}).map((one) => one.textContent.trim().slice(0, 40))"""
MARKS = """row => [...row.querySelectorAll('.dots')].filter((one) => one.checkVisibility()).map((one) => {
  const {left, right, top, bottom} = one.getBoundingClientRect();
  return {left, right, top, bottom, dots: one.querySelectorAll('.dot').length};
})"""


def text(words: str) -> FullText:
    return FullText(sv=words, en=words)


def drawn(rows: int, stages: int, *, example: bool) -> LineMap:
    """A map whose stations hold every number of missions in turn."""
    lines = [
        Line(
            id=f"line-{number}",
            path=f"roadmaps/line-{number}/",
            letter="ABCDEFGH"[number],
            colour=colour,
            title=text(LONG),
            short=text("Kort"),
        )
        for number, colour in enumerate(PALETTE.names[:rows])
    ]
    return LineMap(
        as_of=date(2026, 11, 23),
        example=example,
        stages=tuple(f"stage-{number}" for number in range(stages)),
        rows=tuple(_row(line, number, stages) for number, line in enumerate(lines)),
        missions=1,
        receipts=(),
    )


def _row(line: Line, number: int, stages: int) -> MapRow:
    counts = [COUNTS[(number + stage) % len(COUNTS)] for stage in range(stages)]
    stops = [Stop(f"stage-{at}", (_mission(line),) * count, False) for at, count in enumerate(counts)]
    return MapRow(
        line=line,
        stops=tuple(stops),
        asides=(Aside("not_started", 12), Aside("paused", 3), Aside("stopped", 1)),
        milestones=MilestoneCounts(planned=1200, reached=120, overdue=0, moved=0),
        receipt="",
    )


def _mission(line: Line) -> Card:
    return Card(
        id="one",
        folder="missions",
        path="missions/one/",
        title=text("En"),
        summary=text("En"),
        example=False,
        withdrawn=False,
        lines=(line,),
    )


@cache
def page_of(rows: int, stages: int, lang: str, *, example: bool) -> str:
    """The start page with such a map, in the site's own styles."""
    site = own_site()
    stations = tuple(Word(id=f"stage-{at}", label=text(STAGES[at])) for at in range(stages))
    words = Words(lang, site.interface, site.vocabularies.model_copy(update={"stages": stations}))
    shown = drawn(rows, stages, example=example)
    none = LineMap(
        as_of=shown.as_of, example=not example, stages=shown.stages, rows=(), missions=0, receipts=()
    )
    maps = Both(real=none, example=shown) if example else Both(real=shown, example=none)
    nothing = Both(real=None, example=None)
    view = StartView(
        answer=nothing,
        receipts=Both(real=(), example=()),
        maps=maps,
        news=(),
        coming=(),
        matrices=nothing,
        known=None,
    )
    title, lead = UiText("start.title"), UiText("start.lead")
    page = SitePage(path="", template="start.html", view=view, title=title, description=lead)
    body = Renderer(site, words).render(page)
    css = stylesheet(ROOT / "overrides" / "css", PALETTE)
    return (
        f'<!doctype html><html lang="{lang}"><title>Map</title><style>{css}</style>'
        f"<main>{body.split('---')[-1]}</main>"
    )


@pytest.fixture
def show(new_context: Callable[..., BrowserContext]) -> Callable[[str, int], Page]:
    def show(html: str, width: int) -> Page:
        page = new_context(viewport={"width": width, "height": 800}).new_page()
        page.set_content(html)
        return page

    return show


@pytest.mark.parametrize(("rows", "stages"), SIZES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_holds(show: Callable[[str, int], Page], rows: int, stages: int, width: int) -> None:
    """Nothing leaves the window, no station stands on its neighbour, each says how many missions it has."""
    page = show(page_of(rows, stages, LANGUAGES[0], example=rows == 4), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []
    for number, row in enumerate(page.locator(".linemap tbody tr").all()):
        for one, other in combinations(row.evaluate(MARKS), 2):
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"], (
                number,
                one,
                other,
            )
        counts = [COUNTS[(number + stage) % len(COUNTS)] for stage in range(stages)]
        said = [one.inner_text().split()[0] for one in row.locator(".stop b").all()]
        assert [int(one) for one in said] == counts


@pytest.mark.parametrize("width", (WIDTHS[0], WIDTHS[-1]))
def test_it_is_a_table_for_a_screen_reader_at_every_width(
    new_context: Callable[..., BrowserContext],
    serve: Callable[..., str],
    built_site: BuiltSite,
    width: int,
) -> None:
    """Though a phone draws the rows as blocks: rows, and headers both ways, also where a browser forgets them
    by itself.
    """
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(serve(built_site.folder))
    rows, stages = len(built_site.site.roadmaps), len(built_site.site.vocabularies.stages)
    real, example = page.locator(".linemap table").all()
    for table in (real, example):
        expect(table).to_have_attribute("role", "table")
        assert table.locator("[role=row]").count() == rows + 1
        assert table.locator("[role=columnheader]").count() == 1 + stages + 1
        assert table.locator("[role=rowheader]").count() == rows
        assert table.locator("[role=cell]").count() == rows * (stages + 1)
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    assert roles.count("rowheader") >= 2 * rows
