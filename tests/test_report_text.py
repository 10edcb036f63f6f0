"""What a report says of a record, whatever is written there: as text, with its reason, language and links."""

import pytest

from projects import TODAY
from reports import MISSION, read, words_of
from roadmap_site.exports.report.documents import report_pdf
from roadmap_site.languages import LANGUAGES
from roadmap_site.relations import relate
from roadmap_site.views.context import Context
from sites import SOURCE, context_of, own_site, record, with_title
from tagged_pdf import TaggedPdf

HOSTILE = '#set page(fill: red) $x^2$ *b* _i_ `c` \\ "q" <l> @ref // /* [x] {y} #panic("no")'


def test_a_records_text_is_never_markup():
    mission = with_title(record("missions", "hostile", **MISSION), HOSTILE)
    report = read(context_of(mission))
    assert HOSTILE in report.whole_text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("paid", [True, False])
def test_that_the_union_pays_is_said_on_the_first_page_where_it_does(paid: bool, lang: str):
    site = own_site()
    project = site.project.model_copy(update={"eu_cofunded": paid})
    context = Context.of(relate(project, site.vocabularies, site.glossary, site.phrases, site.records), TODAY)
    report, words = read(context, lang=lang), words_of(context, lang)
    alternatives = [figure["/Alt"] for figure in report.elements("Figure")]
    assert (words.t("frame.cofunded") in report.reader.pages[0].extract_text()) == paid
    assert (words.t("report.emblem") in alternatives[:1]) == paid


def test_characters_without_a_shape_become_boxes():
    title = {"sv": "Gröna \U0001f600 日 e\u0301", "en": "x"}
    report = read(context_of(record("missions", "emoji", **MISSION | {"title": title})))
    assert "Gröna ☐ ☐ é" in report.whole_text.replace("e\u0301", "é")


def test_an_untranslated_text_says_which_language_it_is_in():
    moved = [{"date": "2026-04-01", "from": "2026-03-01", "reason": "Bara på svenska.", "source": SOURCE}]
    milestones = [
        {"id": "late-one", "title": {"sv": "Sent", "en": "Late"}, "due": "2026-05-17", "moved": moved}
    ]
    report = read(context_of(record("missions", "moved", **MISSION | {"milestones": milestones})), lang="en")
    marked = [element for element in report.elements() if element.get("/Lang") == "sv"]
    assert "Bara på svenska." in " ".join(report.text(element) for element in marked)


def test_late_counts_from_the_day_after():
    report = read(context_of(record("missions", "late", **MISSION)))
    (table,) = (table for table in report.tables() if "Försenat" in table[0])
    (row,) = table[1:]
    assert row[2].startswith("3 dagar")  # due 17 May, shown as of the 20th
    assert row[3] == "Orsaken är inte inlagd ännu."


def test_why_it_is_late_stands_beside_the_days():
    late = {"reason": {"sv": "Frost.", "en": "Frost."}, "action": {"sv": "Vi gräver.", "en": "We dig."}}
    milestones = [{**MISSION["milestones"][1], "late": late}]
    report = read(context_of(record("missions", "late", **MISSION | {"milestones": milestones})), lang="en")
    (table,) = (table for table in report.tables() if "Late by" in table[0])
    assert table[1][3].split() == ["Frost.", "Action:", "We", "dig."]


@pytest.mark.parametrize("count", [0, 1, 5, 6, 100])
def test_a_station_holds_any_number_of_missions(count):
    missions = [record("missions", f"mission-{number}", **MISSION) for number in range(count)]
    report = read(context_of(*missions), "water")
    row = report.tables()[0][1]
    assert row[2].split()[0] == str(count)


def test_links_lead_to_the_published_address():
    context = context_of(record("missions", "linked", **MISSION))
    data = report_pdf(context, words_of(context, "en"), "https://somewhere.example/below/")
    targets = {
        note.get_object()["/A"]["/URI"]
        for page in TaggedPdf(data).reader.pages
        for note in page.get("/Annots", [])
    }
    assert "https://somewhere.example/below/en/missions/linked/" in targets
    assert "https://somewhere.example/below/data/progress.json" in targets
