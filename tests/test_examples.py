"""What no example may say: each is refused where it stands, in words of both languages; a plain example is
not.
"""

from datetime import timedelta
from pathlib import Path

import pytest

from projects import TODAY, change, content_folder
from roadmap_site.content import read_content
from roadmap_site.finding import Finding
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import Record, Vocabularies
from roadmap_site.problems import catalogue, message, problem
from roadmap_site.rules import check_record
from roadmap_site.rules.examples import Examples
from sites import own_site, record

TALK = {"kind": "talk", "start": "2026-01-10", "place": "Exempelstad"}
TOMORROW = (TODAY + timedelta(days=1)).isoformat()


def words_without(vocabulary: str, word: str) -> Vocabularies:
    """The vocabularies, with a word that no example may use."""
    given = own_site().vocabularies
    members = given.words(vocabulary)
    return given.model_copy(
        update={
            vocabulary: tuple(
                one.model_copy(update={"examples": one.id != word and one.examples}) for one in members
            )
        }
    )


def found(one: Record, words: Vocabularies | None = None) -> list[Finding]:
    site = own_site()
    others = tuple(other for other in site.all_records() if not other.example)
    return list(Examples((*others, one), site.project, words or site.vocabularies).check(one))


def mission(**fields) -> Record:
    return record("missions", "sketch", **{"example": "true", "roadmaps": ["water"]} | fields)


def said(text: str, lang: str) -> dict[str, str]:
    return {one: text if one == lang else "Något annat." for one in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trakten Drakvik har en hall.", "Trakten Drakvik"),
        ("Som trakten Drakviks hall.", "trakten Drakviks"),
        ("In the Mark of Månmark’s hall", "the Mark of Månmark’s"),
        ("Åspgården bjuder in.", "Åspgården"),
        ("Friends of the Forest counted them.", "Friends of the Forest"),
        ("TRE har beslutat det.", "TRE"),
    ],
)
def test_no_text_names_somebody_who_exists(text: str, name: str, lang: str):
    summary = said(text, lang)
    assert [(one.loc, one.params["value"]) for one in found(mission(summary=summary))] == [
        (("summary", lang), name)
    ]
    assert found(record("missions", "real", roadmaps=["water"], summary=summary)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I Drakvik finns en hall.",
        "Länet heter Månmarks län.",
        "Exempeltrakten Drakvik har en hall.",
        "En åspgård, tre åspgårdar och Åspgårdena.",
        "A tree, tre träd, and friends of a forest.",
        "Trakten. Drakvik är en plats.",
    ],
)
def test_a_place_a_common_word_and_an_invented_name_may_be_written(text: str):
    assert found(mission(summary={"sv": text, "en": text})) == []


def test_any_field_counts_and_a_longer_text_says_the_line():
    body = {"sv": "Först något.\n\nSedan mer om trakten\nDrakvik och hallen."}
    milestone = {"id": "hall", "due": "2026-01-01", "title": {"sv": "Hall", "en": "Hamnlaget's hall"}}
    told = found(mission(body=body, milestones=[milestone]))
    assert [(one.loc, one.line) for one in told] == [
        (("body", "sv"), 3),
        (("milestones", 0, "title", "en"), 1),
    ]


@pytest.mark.parametrize(
    "fields",
    [{"lead": "skogsvannerna"}, {"actors": [{"actor": "skogsvannerna", "role": "partner"}]}],
)
def test_no_real_actor_has_a_part(fields):
    assert [one.code for one in found(mission(**fields))] == ["example_with_real_actor"]
    assert found(mission(lead="exempel-skolan")) == []


def test_a_word_for_what_is_real_is_refused_and_the_others_are_told():
    words = words_without("event_kinds", "talk")
    (finding,) = found(record("events", "evening", example="true", **TALK), words)
    assert (finding.loc, finding.code) == (("kind",), "example_of_real_kind")
    assert finding.params == {"value": "talk", "allowed": "meeting, walk"}
    assert found(record("events", "evening", **TALK), words) == []
    assert found(record("events", "evening", example="true", **TALK)) == []


@pytest.mark.parametrize(
    ("days", "example", "told"),
    [
        ({"start": TOMORROW}, "true", [("start",)]),
        ({"start": "2026-01-10", "end": TOMORROW}, "true", [("end",)]),
        ({"start": TODAY.isoformat()}, "true", []),
        ({"start": TOMORROW}, "false", []),
    ],
)
def test_no_example_invites_to_what_lies_ahead(days, example, told):
    one = record("events", "evening", example=example, **TALK | days)
    findings = check_record(one, own_site().project, TODAY)
    assert [finding.loc for finding in findings if finding.code == "example_lies_ahead"] == told


def test_the_checker_tells_each_at_its_place(tmp_path: Path):
    root = content_folder(tmp_path)
    event = root / "content" / "events" / "choir-practice.yml"
    change(event, "start: 2026-04-15 19:00\nend: 2026-04-15 21:00", "start: 2027-04-15 19:00")
    vocabularies = root / "content" / "vocabularies.yml"
    change(
        vocabularies, "label: {sv: Kurs, en: Course}", "label: {sv: Kurs, en: Course}\n    examples: false"
    )
    told = {(one.path, one.field, one.code) for one in read_content(root, TODAY).problems}
    assert told == {
        ("content/events/choir-practice.yml", "start", "example_lies_ahead"),
        ("content/resources/beaver-course.yml", "kind", "example_of_real_kind"),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_has_words_in_every_language(lang: str):
    codes = {
        "example_names_real": {"value": "X"},
        "example_with_real_actor": {"value": "X"},
        "example_of_real_kind": {"value": "X", "allowed": "Y"},
        "example_lies_ahead": {"value": "X"},
    }
    for code, params in codes.items():
        assert code in catalogue()
        assert "X" in message(problem("a.yml", 1, 1, (), code, **params), lang)
