"""Whoever runs a build reads one line a stage, in their language."""

import io
import re

import pytest
import yaml

from roadmap_site.steps import PHRASES, StepFailed, Steps


def test_a_line_a_stage_with_its_number_and_time():
    out = io.StringIO()
    steps = Steps(("read", "pages"), "sv", out)
    with steps.step("read"):
        pass
    with steps.step("pages") as advance:
        advance(1, 2)
    first, second = out.getvalue().splitlines()
    assert re.fullmatch(r"  1/2  Läser och kontrollerar innehållet +0,\d s", first)
    assert re.fullmatch(r"  2/2  Bygger sidorna \(sv, en\) +0,\d s", second)
    assert len(first) == len(second)


def test_english_writes_a_decimal_point():
    out = io.StringIO()
    with Steps(("search",), "en", out).step("search"):
        pass
    assert re.fullmatch(r"  1/1  Building the search indexes +0\.\d s\n", out.getvalue())


def test_numbers_stand_under_each_other_when_there_are_many():
    out = io.StringIO()
    names = (
        "read",
        "relate",
        "write",
        "report",
        "pages",
        "search",
        "links",
        "publish",
        "unchanged",
        "stopped",
    )
    with Steps(names, "sv", out).step("relate"):
        pass
    assert out.getvalue().startswith("   2/10  ")


def test_a_stage_that_fails_says_so_and_lets_the_fault_through():
    out = io.StringIO()
    with pytest.raises(StepFailed), Steps(("pages",), "sv", out).step("pages"):
        raise StepFailed("pages_failed", "sv: index.md: no", "en: index.md: no")
    assert re.fullmatch(r"  1/1  Bygger sidorna \(sv, en\) +stopp\n", out.getvalue())


def test_a_failure_is_told_in_either_language_with_what_the_tool_said():
    failure = StepFailed("search_failed", "no index", language="sv")
    assert failure.words("sv") == "Pagefind kunde inte bygga sökindexet (sv):\n  no index"
    assert (
        failure.words("en") == str(failure) == "Pagefind could not build the search index (sv):\n  no index"
    )


def test_a_terminal_gets_a_bar_that_goes_away():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    with Steps(("pages",), "sv", out).step("pages") as advance:
        advance(1, 2)
    assert out.getvalue().endswith("s\n")
    assert "1/1" in out.getvalue()


@pytest.mark.parametrize("name", ["steps.yml", "built/site_check.yml"])
def test_every_sentence_exists_in_both_languages_with_the_same_gaps(
    name: str, request: pytest.FixtureRequest
):
    path = request.config.rootpath / "scripts" / "roadmap_site" / name
    for key, sentence in yaml.safe_load(path.read_text()).items():
        assert sentence.keys() == {"sv", "en"}, key
        gaps = [set(re.findall(r"{(\w+)}", sentence[language])) for language in ("sv", "en")]
        assert gaps[0] == gaps[1], key
    assert PHRASES.say("sv", "stopped") == "stopp"
