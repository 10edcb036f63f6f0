"""What a communicator is told when she has edited content/ui.yml: every mistake with its line and column, and
no crash.
"""

from pathlib import Path

import pytest

from projects import TODAY
from roadmap_site.content import read_content
from roadmap_site.problems import report
from roadmap_site.rules import interface
from roadmap_site.rules.interface import Asked

ASKED = Asked(
    {"list": ("title", "found", "since"), "frame": ("skip",), "counted": ("lines",)},
    {"list.found": ("{count}",), "list.since": ("{first}", "{last}")},
)
RIGHT = """\
list:
  title: {sv: Lista, en: List}
  found:
    sv: {one: "{count} träff", other: "{count} träffar"}
    en: {one: A hit, other: "{count} hits"}
  since:
    sv: "Från {first} till {last}"
    en: "From {first} to {last}"
frame:
  skip: {sv: Hoppa, en: Skip}
counted:
  lines: {sv: linjer, en: lines}
"""
TITLE = "{sv: Lista, en: List}"
FOUND = '{one: A hit, other: "{count} hits"}'
SINCE = '"From {first} to {last}"'
FORMS = "A text that depends on a number has two forms, one and other, and nothing else. Both are needed."
MISSING = "The text is missing, but the pages need it. Write it in every language."
NO_FIELDS = "Fields must be here, one per line: name, colon, value."
NO_LANGUAGES = f"{NO_FIELDS} Possible: sv, en."
NO_TEXT = (
    "Only a text can be here. Does it begin with - or a bracket, or hold a colon? "
    'Put the whole text in straight quotes (").'
)
NOTHING = "There is nothing here. Write something, or remove the line."
UNUSED = "No page uses this. Remove it, or correct the name."
OWN = "{project}, {area}, {roadmaps_for}, {target_year}, {regions}, {roadmaps}, {lines}."
ELSEWHERE = "is in the text of another language but is missing here. All languages should say the same."

# (what is changed, into what, everything that is told)
CASES = {
    "nothing is wrong": ("", "", []),
    "a string is gone": (f"  title: {TITLE}\n", "", [f"1:1: list.title: {MISSING}"]),
    "a string is empty": (f"title: {TITLE}", "title:", [f"2:3: list.title: {NOTHING}"]),
    "a group is gone": ("frame:\n  skip: {sv: Hoppa, en: Skip}\n", "", [f"1:1: frame.skip: {MISSING}"]),
    "a group is empty": ("\n  skip: {sv: Hoppa, en: Skip}\n", "\n", [f"9:1: frame: {NO_FIELDS}"]),
    "a name is misspelt": (
        "title:",
        "titel:",
        [f"1:1: list.title: {MISSING}", f"2:3: warning: list.titel: {UNUSED} Did you mean “title”?"],
    ),
    "a group that nobody asks for": (
        "frame:",
        "more:\n  x: {sv: a, en: b}\nframe:",
        [f"9:1: warning: more: {UNUSED}"],
    ),
    "a language is gone": (
        TITLE,
        "{sv: Lista}",
        ["2:10: list.title.en: The text is missing in one of the languages. Write it under “en:”."],
    ),
    "a language too many": (
        TITLE,
        "{sv: Lista, en: List, de: Liste}",
        ["2:32: list.title.de: “de” is none of the site's languages: sv, en."],
    ),
    "no languages": (
        TITLE,
        "Lista",
        [f"2:10: list.title: {NO_LANGUAGES}"],
    ),
    "no group": (
        "frame:\n  skip: {sv: Hoppa, en: Skip}\n",
        "frame: x\n",
        [f"9:8: frame: {NO_FIELDS}"],
    ),
    "an empty text": (
        TITLE,
        '{sv: Lista, en: ""}',
        ["2:26: list.title.en: The text is empty. Write something, or remove the field."],
    ),
    "a list for a text": (TITLE, "{sv: Lista, en: [a]}", [f"2:26: list.title.en: {NO_TEXT}"]),
    "something else is filled in": (
        SINCE,
        '"From {first} to {today}"',
        [
            f"8:9: list.since.en: {{last}} {ELSEWHERE}",
            f"8:9: list.since.en: {{today}} cannot be filled in here. Possible: {{first}}, {{last}}, {OWN}",
        ],
    ),
    "a mark is left out": (SINCE, '"From {first}"', [f"8:9: list.since.en: {{last}} {ELSEWHERE}"]),
    "a brace is left out": (
        SINCE,
        '"From {first} to {last"',
        [
            f"8:9: list.since.en: {{last}} {ELSEWHERE}",
            f"8:9: list.since.en: {{ cannot be filled in here. Possible: {{first}}, {{last}}, {OWN}",
        ],
    ),
    "a brace too many": (
        SINCE,
        '"From {first} to {{last}}"',
        [
            f"8:9: list.since.en: {{last}} {ELSEWHERE}",
            (
                f"8:9: list.since.en: {{{{last}}}} cannot be filled in here. "
                f"Possible: {{first}}, {{last}}, {OWN}"
            ),
        ],
    ),
    "a way into the program": (
        SINCE,
        '"From {first} to {last} {first.denominator} {0} {}"',
        [
            f"8:9: list.since.en: {{0}} cannot be filled in here. Possible: {{first}}, {{last}}, {OWN}",
            (
                f"8:9: list.since.en: {{first.denominator}} cannot be filled in here. "
                f"Possible: {{first}}, {{last}}, {OWN}"
            ),
            f"8:9: list.since.en: {{}} cannot be filled in here. Possible: {{first}}, {{last}}, {OWN}",
        ],
    ),
    "nothing can be filled in": (
        TITLE,
        '{sv: Lista, en: "{count} in the list"}',
        [f"2:26: list.title.en: {{count}} cannot be filled in here. Possible: {OWN}"],
    ),
    "the project's own words": (TITLE, '{sv: "{Regions} i {area}", en: "In {area}: {regions}"}', []),
    "the project's own words in one language": (
        TITLE,
        '{sv: "Lista i {area}", en: List}',
        [f"2:37: list.title.en: {{area}} {ELSEWHERE}"],
    ),
    "own words where they are made": (
        "en: lines",
        "en: '{area}'",
        ["12:27: counted.lines.en: There is nothing to fill in here: remove {area}."],
    ),
    "one form is gone": (FOUND, '{other: "{count} hits"}', [f"5:9: list.found.en: {FORMS}"]),
    "one form is empty": (FOUND, '{one: , other: "{count} hits"}', [f"5:9: list.found.en: {FORMS}"]),
    "a form too many": (FOUND, '{one: A, two: B, other: "{count}"}', [f"5:9: list.found.en: {FORMS}"]),
    "a form that is no text": (
        FOUND,
        '{one: [a], other: "{count}"}',
        [f"5:15: list.found.en.one: {NO_TEXT}"],
    ),
    "forms without the number": (
        FOUND,
        "{one: A hit, other: Hits}",
        [f"5:9: list.found.en: {{count}} {ELSEWHERE}"],
    ),
    "another mark in a form": (
        FOUND,
        '{one: "{n} hit", other: "{count} hits"}',
        [f"5:15: list.found.en.one: {{n}} cannot be filled in here. Possible: {{count}}, {OWN}"],
    ),
    "one form where another language has two": (
        FOUND,
        '"{count} hits"',
        [
            (
                "5:9: warning: list.found.en: The text has two forms in another language (one and other), but"
                " only one here. Write both, even if they are the same."
            )
        ],
    ),
    "forms where nothing is counted": (
        TITLE,
        "{sv: Lista, en: {one: List, other: Lists}}",
        ["2:26: list.title.en: The text depends on no number: write it on one line, without one and other."],
    ),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of this one file: that the others are missing is told too, and is no matter here."""
    root = tmp_path_factory.mktemp("interface")
    (root / "content").mkdir()
    return root


@pytest.mark.parametrize("name", CASES)
def test_every_mistake_is_told_with_its_place(name: str, project: Path, monkeypatch: pytest.MonkeyPatch):
    old, new, told = CASES[name]
    assert RIGHT.count(old) == 1 or not old
    (project / "content" / "ui.yml").write_text(RIGHT.replace(old, new) if old else RIGHT, encoding="utf-8")
    monkeypatch.setattr(interface, "asked", lambda: ASKED)
    found = [one for one in read_content(project, TODAY).problems if one.path == "content/ui.yml"]
    lines = report(found, "en").splitlines()[:-1]
    assert sorted(line.removeprefix("content/ui.yml:") for line in lines) == sorted(told)
