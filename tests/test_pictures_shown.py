"""A picture on a record's page, on a hand-written page, on a social card and in the report."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from pictures import flag, saved
from projects import TODAY
from roadmap_site.exports.pictures import made_pictures
from roadmap_site.exports.report.documents import report_job
from roadmap_site.exports.social_cards import card_job
from roadmap_site.exports.typeset.typesetting import typeset
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import KINDS, Record
from roadmap_site.model.handwritten import Handwritten, HandwrittenPage, PageFields
from roadmap_site.model.image import Pictured
from roadmap_site.pictures.examine import examine
from roadmap_site.pictures.picture import Picture
from roadmap_site.render.handbook import staged_pages
from roadmap_site.views.all_pages import all_pages
from roadmap_site.views.context import Context
from roadmap_site.words import Words, all_words
from sites import SOURCE, context_of, own_site, record, rendered
from tagged_pdf import TaggedPdf
from visible_page import squeezed

IMAGE = {
    "file": "dam.jpg",
    "alt": {"sv": "En damm av ”kvistar” & lera", "en": "A dam of twigs"},
    "credit": "Bildbyrån Ek & Co",
    "licence": "cc-by",
}
DECORATION = {**{key: IMAGE[key] for key in IMAGE if key != "alt"}, "decoration": "true"}
MISSION = {"roadmaps": ["water"], "stages": [{"stage": "trial", "date": "2026-01-10", "source": SOURCE}]}
OF_A_KIND: dict[str, dict[str, Any]] = {
    "missions": MISSION,
    "mobilisations": {**MISSION, "kind": "new"},
    "results": {"kind": "recommendation", "date": "2026-01-10"},
    "events": {"kind": "meeting", "start": "2026-01-10", "place": {"sv": "Hamnen", "en": "The harbour"}},
    "regions": {"short": {"sv": "Nya", "en": "New"}, "site": SOURCE},
}


def dam() -> Picture:
    picture, _ = examine("dam.jpg", saved(flag(1000, 600)))
    assert picture is not None
    return picture


def context(one: Record, *, with_file: bool = True) -> Context:
    found = context_of(one)
    site = replace(found.site, pictures={"dam.jpg": dam()} if with_file else {})
    return Context.of(site, TODAY)


def words(lang: str = "sv") -> Words:
    return all_words(own_site().interface, own_site().vocabularies)[lang]


def page_of(one: Record, lang: str = "sv", *, with_file: bool = True) -> str:
    shown = context(one, with_file=with_file)
    (page,) = (page for page in all_pages(shown) if page.path == one.path)
    return rendered(shown, page, lang)


def test_five_kinds_may_have_a_picture():
    assert {folder for folder, kind in KINDS.items() if issubclass(kind, Pictured)} == {*OF_A_KIND}


@pytest.mark.parametrize("folder", OF_A_KIND)
def test_each_kind_shows_its_picture_once(folder: str):
    text = page_of(record(folder, "dam", **OF_A_KIND[folder], image=IMAGE))
    assert text.count("<figure") == text.count("<img") == 1


def test_a_picture_keeps_its_place_and_waits_until_it_is_near():
    text = squeezed(page_of(record("missions", "dam", **MISSION, image=IMAGE)))
    assert 'src="../../assets/pictures/dam.jpg"' in text
    sizes = ", ".join(f"../../assets/pictures/dam-{width}.avif {width}w" for width in (480, 960, 1000))
    assert f'srcset="{sizes}"' in text
    assert 'width="720" height="432" loading="lazy" decoding="async"' in text


@pytest.mark.parametrize(
    ("lang", "alt"), [("sv", "En damm av ”kvistar” &amp; lera"), ("en", "A dam of twigs")]
)
def test_its_words_its_maker_and_its_terms_stand_beside_it(lang: str, alt: str):
    text = page_of(record("missions", "dam", **MISSION, image=IMAGE), lang)
    assert f'alt="{alt}"' in text
    (caption,) = re.findall(r"<figcaption>(.*?)\s*</figcaption>", text)
    assert caption == f"{'Bild' if lang == 'sv' else 'Picture'}: Bildbyrån Ek &amp; Co. CC BY 4.0."


def test_a_source_leads_where_the_picture_comes_from_but_not_from_an_example():
    given = {**IMAGE, "source": SOURCE}
    real = page_of(record("missions", "dam", **MISSION, image=given))
    made_up = page_of(record("missions", "dam", **MISSION, image=given, example="true"))
    assert f'<a href="{SOURCE}">Varifrån bilden kommer</a>' in real
    assert f'href="{SOURCE}">Varifrån' not in made_up


def test_a_decoration_is_passed_over_by_who_listens():
    assert 'alt=""' in page_of(record("missions", "dam", **MISSION, image=DECORATION))


def test_a_record_without_a_picture_shows_none():
    assert "<figure class" not in page_of(record("missions", "dam", **MISSION))
    assert "<figure class" not in page_of(record("missions", "dam", **MISSION, image=IMAGE), with_file=False)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hand_written_page_has_its_picture_at_the_mark(lang: str):
    fields = {"title": "Damm", "description": "Om.", "images": [{**IMAGE, "alt": "En damm"}]}
    page = HandwrittenPage(
        f"docs/{lang}/dam.md",
        lang,
        "dam",
        PageFields.model_validate(fields),
        "# Damm\n\n<!-- image: dam.jpg -->\n\nSlut.\n",
    )
    shown = context(record("missions", "dam", **MISSION)).site
    said = all_words(shown.interface, shown.vocabularies)
    text = dict(staged_pages(Handwritten((page,)), shown, said, 1))[f"{lang}/dam.md"]
    before, figure, after = re.split(r"(<figure.*</figure>)", text, flags=re.DOTALL)
    assert before.endswith("# Damm\n\n")
    assert after == "\n\nSlut.\n"
    assert 'alt="En damm"' in figure
    assert "\n\n" not in figure  # it would end the block of HTML there
    assert f'src="{"../" if lang == "sv" else "../../"}assets/pictures/dam.jpg"' in figure
    assert "images" not in before


def test_a_card_shows_the_picture_of_its_mission():
    one = record("missions", "dam", **MISSION, image=IMAGE)
    shown = context(one)
    pictures = dict(made_pictures([dam()]))
    with_it = card_job(shown, words(), one, pictures)
    assert json.loads(with_it.data)["picture"]["credit"] == "Bild: Bildbyrån Ek & Co. CC BY 4.0."
    bare = card_job(shown, words(), one)
    assert json.loads(bare.data)["picture"] is None
    assert typeset(with_it) != typeset(bare)


@pytest.mark.parametrize(("image", "alt"), [(IMAGE, "A dam of twigs"), (DECORATION, None)])
def test_the_report_shows_the_pictures_of_what_it_follows(image: dict[str, Any], alt: str | None):
    shown = context(record("missions", "dam", **MISSION, image=image))
    job = report_job(shown, words("en"), SOURCE, None, dict(made_pictures([dam()])))
    sections = json.loads(job.data)["real"]["sections"]
    (section,) = (one for one in sections if one["kind"] == "pictures")
    assert [one["title"]["text"] for one in section["pictures"]] == ["dam en"]
    pdf = TaggedPdf(typeset(job))
    told = [str(one.get("/Alt")) for one in pdf.elements("Figure") if "/Alt" in one]
    assert (alt in told) == bool(alt)
    assert "Picture: Bildbyrån Ek & Co. CC BY 4.0." in squeezed(
        " ".join(page.extract_text() for page in pdf.reader.pages)
    )
