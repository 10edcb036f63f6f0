"""The progress report: its figures are those of the data file, and it reads aloud."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from projects import TODAY
from reports import ADDRESS, MISSION, read, words_of
from roadmap_site.exports.progress import progress_json
from roadmap_site.exports.report.documents import report_jobs
from roadmap_site.exports.typeset.typesetting import typeset
from roadmap_site.history.totals import PARTS
from roadmap_site.languages import LANGUAGES
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from sites import context_of, own_context, own_site, record
from tagged_pdf import TaggedPdf

BLOCKS = ("real", "examples")
SCOPES = ("project", "water", "forest", "travel")


@cache
def own_report(name: str, lang: str) -> TaggedPdf:
    return read(own_context(), name, lang)


@cache
def own_data() -> dict[str, Any]:
    return json.loads(progress_json(own_context()))


def headed(name: str, lang: str, head: str) -> list[list[list[str]]]:
    """The tables of a report with a column of this name: that of real work, and that of the examples."""
    return [table for table in own_report(name, lang).tables() if head in table[0]]


def block(name: str, kind: str) -> dict[str, Any]:
    """A scope's part of data/progress.json."""
    data = own_data()[kind]
    return data["whole"] if name == "project" else data["roadmaps"][name]


def figure(data: dict[str, Any], name: str) -> int:
    return data["figures"].get(name, {"count": 0})["count"]


def on_day(steps: list[list[Any]], day: str) -> int:
    return max((count for when, count in steps if when <= day), default=0)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SCOPES)
class TestOwnReports:
    """The reports of the made-up partnership: what is said of real work, and of examples in an appendix."""

    def test_every_figure_is_that_of_the_data_file(self, name, lang):
        context, words = own_context(), words_of(own_context(), lang)
        by_kind = headed(name, lang, words.t("roadmaps.missions"))
        all_parts = headed(name, lang, words.t("report.in_all"))
        endings = [*_kind_names(context)]
        for kind, kinds, together in zip(BLOCKS, by_kind, all_parts, strict=True):
            data = block(name, kind)
            assert len(kinds) == 1 + len(endings) and len(together) == 1 + len(PARTS)
            for (label, *counts), ending in zip(kinds[1:], endings, strict=True):
                expected = [figure(data, f"{of}{ending}") for of in ("missions", "mobilisations")]
                assert counts == [*map(words.number, expected)], (label, ending)
            assert [row[1] for row in together[1:]] == [words.number(figure(data, part)) for part in PARTS]

    def test_the_burn_up_is_that_of_the_data_file(self, name, lang):
        context, words = own_context(), words_of(own_context(), lang)
        days = {words.date(day): day.isoformat() for day in _half_years(context)}
        for kind, table in zip(BLOCKS, headed(name, lang, words.t("roadmaps.planned_first")), strict=True):
            steps = block(name, kind)["burn_up"]
            assert set(days) <= {row[0] for row in table}
            for label, *counts in table[1:]:
                day = days.get(label, TODAY.isoformat())
                expected = [
                    str(on_day(steps[line], day)) for line in ("planned_first", "planned_now", "reached")
                ]
                assert counts == [*expected[:2], expected[2] if day <= TODAY.isoformat() else ""]

    def test_the_line_map_is_that_of_the_data_file(self, name, lang):
        context, words = own_context(), words_of(own_context(), lang)
        first_stage = words.word("stages", context.method.stages[0])
        for kind, table in zip(BLOCKS, headed(name, lang, first_stage), strict=True):
            roadmaps = [one for one in context.site.roadmaps if name in ("project", one.id)]
            assert len(table) == 1 + len(roadmaps)
            for row, roadmap in zip(table[1:], roadmaps, strict=True):
                data = block(roadmap.id, kind)
                stages = context.method.stages
                assert row[1 : 1 + len(stages)] == [
                    str(figure(data, f"missions_at_{stage}")) for stage in stages
                ]
                assert words.plain(roadmap.title) in row[0]

    def test_late_milestones_are_all_named(self, name, lang):
        late = [block(name, kind)["figures"]["milestones_overdue"]["of"] for kind in BLOCKS]
        tables = headed(name, lang, words_of(own_context(), lang).t("report.late_by"))
        assert [len(table) - 1 for table in tables] == [len(found) for found in late if found]

    def test_it_is_tagged_in_its_language(self, name, lang):
        report = own_report(name, lang)
        root, metadata = report.root, report.reader.xmp_metadata.stream.get_data().decode()
        assert root["/MarkInfo"]["/Marked"].value and root["/Lang"] == lang
        assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
        assert words_of(own_context(), lang).t("report.title_of", title="") in report.reader.metadata.title

    def test_it_reads_aloud_in_order(self, name, lang):
        report = own_report(name, lang)
        levels = [level for level, _ in report.headings()]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(figure.get("/Alt") for figure in report.elements("Figure"))
        for table in report.tables():
            assert len({len(row) for row in table}) == 1, "a table has as many cells in each row"

    def test_only_our_typeface_is_used_and_it_is_embedded(self, name, lang):
        for page in own_report(name, lang).reader.pages:
            for font in page["/Resources"]["/Font"].values():
                inner = font.get_object()["/DescendantFonts"][0].get_object()
                assert re.search("Commissioner|SourceSansPro", inner["/BaseFont"])
                assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object())


def _kind_names(context: Context) -> Iterator[str]:
    yield ""
    yield from (f"_at_{stage}" for stage in context.method.stages)
    yield from ("_not_started", "_paused", "_stopped", "_withdrawn", "_unconfirmed")
    yield from (f"_covering_{perspective}" for perspective in context.method.perspectives)


def _half_years(context: Context) -> Iterator[date]:
    start, end = context.method.start, context.method.end
    for year in range(start.year, end.year + 1):
        yield from (day for day in (date(year, 6, 30), date(year, 12, 31)) if start <= day < end)
    yield end


def test_a_figure_that_is_not_zero_anywhere_has_a_row():
    """A figure new in the data file can't be left out of the report."""
    context = own_context()
    shown = {f"{kind}{ending}" for kind in ("missions", "mobilisations") for ending in _kind_names(context)}
    for kind in ("real", "examples"):
        assert set(block("project", kind)["figures"]) <= shown | set(PARTS)


def test_the_same_content_gives_the_same_bytes():
    first, second = (dict(report_jobs(own_context(), _all_words(), ADDRESS)) for _ in range(2))
    assert first == second
    assert sorted(first) == sorted(f"reports/{lang}/{name}.pdf" for lang in LANGUAGES for name in SCOPES)
    job = first["reports/sv/water.pdf"]
    assert typeset(job) == typeset(job)


def test_it_is_dated_by_the_day_it_shows():
    context = context_of(today=date(2025, 6, 30))
    assert read(context).reader.metadata.creation_date.date() == context.today


def _all_words() -> dict[str, Words]:
    return all_words(own_site().interface, own_site().vocabularies)


def test_real_and_example_figures_are_apart():
    real = [record("missions", f"real-{number}", **MISSION) for number in range(2)]
    examples = [record("missions", f"example-{number}", example="true", **MISSION) for number in range(3)]
    report = read(context_of(*real, *examples), "water")
    text = report.whole_text
    front, appendix = text.split(words_of(context_of()).t("report.appendix"))
    assert "real-0 sv" in front and "example-0" not in front
    assert "example-0 sv" in appendix and "real-0" not in appendix
    assert "2 av 4 etappmål är nådda" in front and "3 av 6 etappmål är nådda" in appendix
    assert appendix.count(words_of(context_of()).t("report.not_decided")) == 1


def test_each_page_of_the_appendix_says_that_it_is_an_example():
    report = own_report("project", "en")
    pages = [page.extract_text() for page in report.reader.pages]
    start = next(number for number, page in enumerate(pages) if "Appendix" in page)
    assert all("Example" in page.splitlines()[0] + page.splitlines()[1] for page in pages[start:])
    assert not any("\nExample\n" in page for page in pages[:start])


def test_without_examples_there_is_no_appendix():
    report = read(context_of(record("missions", "real-one", **MISSION)))
    words = words_of(context_of())
    assert words.t("report.appendix") not in report.whole_text
    assert words.t("report.appendix_follows") not in report.whole_text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_nothing_published_it_says_so(lang):
    words = words_of(context_of(), lang)
    assert words.t("answer.none_all") in read(context_of(), "project", lang).whole_text
    assert words.t("answer.none_roadmap") in read(context_of(), "water", lang).whole_text
