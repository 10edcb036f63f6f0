"""Problems are told in plain words, in the reader's language, one a line; their catalogue is whole."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_site.languages import LANGUAGES
from roadmap_site.problems import (
    CATALOGUE,
    Problem,
    catalogue,
    field_name,
    message,
    nearest,
    problem,
    report,
)

PACKAGE = CATALOGUE.parent
MISSION = "content/missions/x.yml"


# --- The catalogue
# ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", catalogue())
def test_a_message_says_the_same_in_every_language(code):
    words = catalogue()[code]
    assert list(words) == list(LANGUAGES)
    assert all(text.strip() == text and text for text in words.values())
    assert len({frozenset(placeholders(text)) for text in words.values()}) == 1


@pytest.mark.parametrize("code", sorted(set(catalogue()) - {"did_you_mean"}))
def test_a_suggestion_is_added_and_never_written(code):
    assert "nearest" not in placeholders(catalogue()[code][LANGUAGES[0]])


def placeholders(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def test_every_code_that_is_used_has_words():
    used = {code: path.name for path in checkers() for code in codes(path)}
    assert len(used) > 80
    assert not {f"{path}: {code}" for code, path in used.items() if code not in catalogue()}


def test_every_message_is_used():
    source = "\n".join(path.read_text(encoding="utf-8") for path in checkers())
    put_together = tuple(re.findall(r'f"\{\w+\}(_[a-z_]+)"', source))
    unused = {code for code in catalogue() if f'"{code}"' not in source and not code.endswith(put_together)}
    counted = {
        f"{key}_{number}" for key in ("error", "warning", "unpublishable") for number in ("one", "many")
    }
    kept_ready = {"one_line"}
    assert unused == counted | kept_ready


def checkers() -> list[Path]:
    folders = ("model", "pictures", "rules", "source")
    modules = [
        PACKAGE / f"{name}.py" for name in ("problems", "finding", "content", "handwritten", "made_places")
    ]
    return modules + [path for folder in folders for path in sorted((PACKAGE / folder).rglob("*.py"))]


def codes(path: Path) -> set[str]:
    """The codes that a module hands to whatever makes a problem."""
    makers = {
        "problem",
        "Finding",
        "Fault",
        "at",
        "_told",
        "error",
        "scalar",
        "_tell",
        "_at",
        "file_problem",
        "here",
        "begun",
    }
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in makers:
            texts = [
                one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            found |= {text for text in texts if re.fullmatch(r"[a-z][a-z0-9_]+", text)}
    return found


# --- One problem
# -----------------------------------------------------------------------------------------------------


def test_a_field_is_named_as_a_person_counts():
    assert field_name(()) == ""
    assert field_name(("title", "en")) == "title.en"
    assert field_name(("milestones", 0, "moved", 1, "date")) == "milestones[1].moved[2].date"


def test_what_is_wrong_what_is_allowed_and_what_was_meant():
    found = problem(
        MISSION, 3, 1, ("titel",), "unknown_field", field="titel", allowed="lead, title", nearest="title"
    )
    assert message(found, "sv") == "Fältet ”titel” finns inte här. Möjliga: lead, title. Menade du ”title”?"
    assert (
        message(found, "en") == "There is no field “titel” here. Possible: lead, title. Did you mean “title”?"
    )


def test_without_a_near_word_nothing_is_suggested():
    found = problem(MISSION, 3, 1, ("xyz",), "unknown_field", field="xyz", allowed="lead", nearest="")
    assert message(found, "en") == "There is no field “xyz” here. Possible: lead."


def test_a_code_or_value_that_is_missing_does_not_stop_the_report():
    assert message(problem(MISSION, 1, 1, (), "nobody_wrote_this"), "en") == "This value cannot be used."
    assert message(problem(MISSION, 1, 1, (), "bad_whole_number"), "en").startswith(
        "“…” is not a whole number."
    )


def test_long_content_is_quoted_in_part_but_all_choices_are_shown():
    choices = ", ".join(f"choice-{n}" for n in range(40))
    found = problem(MISSION, 1, 1, (), "not_allowed", value="x" * 500, allowed=choices)
    assert f"“{'x' * 79}…”" in message(found, "en")
    assert choices in message(found, "en")


# --- The report
# ------------------------------------------------------------------------------------------------------


def test_sorted_without_doubles_then_counted():
    problems = [
        problem("content/b.yml", 1, 1, (), "file_empty"),
        problem(MISSION, 10, 2, ("lead",), "not_understood"),
        Problem(MISSION, 9, 5, "title.en", "same_in_both_languages", severity="warning"),
        problem(MISSION, 10, 2, ("lead",), "not_understood"),
    ]
    assert report(problems, "sv").split("\n") == [
        "content/b.yml:1:1: Filen är tom. Skriv in innehållet, eller ta bort filen.",
        f"{MISSION}:9:5: varning: title.en: Texten är densamma på båda språken. Är översättningen glömd?",
        f"{MISSION}:10:2: lead: Värdet går inte att använda här.",
        "2 fel, 1 varning",
    ]
    assert report(problems, "en").endswith("2 errors, 1 warning")
    assert report(problems[:1], "en").endswith("1 error, 0 warnings")


def test_without_problems_there_is_a_count():
    assert report([], "sv") == "0 fel, 0 varningar"


@given(st.text(), st.text(), st.text())
def test_content_never_breaks_a_line_or_commands_a_terminal(path, step, value):
    lines = report([problem(path, 1, 1, (step,), "bad_date", value=value)], "sv")
    assert len(re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", lines)) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", lines)


def test_braces_in_content_are_text():
    found = problem(MISSION, 1, 1, (), "bad_date", value="{field} {0} {")
    assert message(found, "en").startswith("“{field} {0} {” is not a date.")


# --- Suggestions and language
# ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "allowed", "meant"),
    [
        ("titel", ["title", "summary"], "title"),
        ("Milestone", ["milestones", "missions"], "milestones"),
        ("in_use", ["in-use", "completed"], "in-use"),
        ("STENHJÄRTA", ["stenhjarta", "manmark"], "stenhjarta"),
        ("månmarks län", ["manmark", "drakvik"], "manmark"),
        ("lagring-nara-nätet", ["lagring-nara-natet", "lagring"], "lagring-nara-natet"),
        ("xyz", ["title", "summary"], None),
        ("", ["title"], None),
        ("title", [], None),
        ("a" * 100_000, ["aaa"], None),
    ],
)
def test_the_nearest_word(word, allowed, meant):
    assert nearest(word, allowed) == meant
