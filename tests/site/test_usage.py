"""No string, no template and no mark that nothing uses, and none missing: seen while sites of every kind are
made.
"""

import re
from dataclasses import replace
from datetime import date

import pytest

from built import BuiltSite
from guide_examples import DAY, guide_project
from histories import METHOD, cases, initiative
from projects import PAST_DAY, project_folder, without_examples
from roadmap_site.history.answer import answer
from roadmap_site.history.state import state
from roadmap_site.model.handwritten import AccessibilityTest
from roadmap_site.render.data_files import DataFile, data_files
from roadmap_site.render.renderer import TEMPLATES
from roadmap_site.render.statements import statements
from roadmap_site.render.telling import told_plainly
from roadmap_site.rules.interface import asked
from roadmap_site.views.parts.answer import answer_of_all, answer_of_one
from roadmap_site.words import all_words
from sites import own_site
from usage import (
    OVERRIDES,
    Usage,
    context_on,
    keys,
    make_everything,
    named_in_code,
    named_in_templates,
    recorded_usage,
    usage_of_the_frame,
    with_a_picture,
    with_unusual_examples,
)

IMPORTED = re.compile(r'#(?:import|include) "([^"]+)"')


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Usage, set[str]]:
    """What was used for all sites, and the templates that the typesetter began with."""
    whole = project_folder(tmp_path_factory.mktemp("whole"))
    real = without_examples(project_folder(tmp_path_factory.mktemp("real")))
    guide = guide_project(tmp_path_factory.mktemp("guide"))
    sites = [
        context_on(whole),
        context_on(whole, PAST_DAY),
        context_on(real),
        context_on(guide, clock=DAY),
        context_on(guide, date(2025, 6, 30), clock=DAY),
        with_unusual_examples(),
        with_a_picture(),
    ]
    with recorded_usage() as usage:
        typeset = set().union(*(make_everything(context) for context in sites))
        say_what_is_known_and_what_is_not()
        say_what_all_the_work_has_come_to()
    return usage, typeset


def say_what_is_known_and_what_is_not() -> None:
    """With and without faults, and where no test was done; with all that a publisher states, and with nothing
    of it.
    """
    site = own_site()
    run = AccessibilityTest(day=date(2026, 1, 1), axe="4", browser="Chromium", pages=1, looks=1, faults=0)
    nothing = {"publisher": None, "mailbox": None, "issue_tracker": None, "funding": None}
    unknown = replace(site, project=site.project.model_copy(update=nothing))
    for words in all_words(site.interface, site.vocabularies).values():
        statements(unknown, words, test=None, page_count=1)
        data_files([DataFile("data/progress.json", None, 1), DataFile("data/a.json", DAY, 1)], words, "")
        for test in (run, run.model_copy(update={"faults": 1})):
            statements(site, words, test=test, page_count=1)


def say_what_all_the_work_has_come_to() -> None:
    """Where all of it has ended or waits, as of no project that stands here."""
    for case in cases("answers"):
        at = date.fromisoformat(case["at"])
        states = [state(initiative(fields, id_), at, at, METHOD) for id_, fields in case["records"].items()]
        tell = {"all": answer_of_all, "one": answer_of_one}[case["of"]](answer(states, METHOD, at))
        for words in all_words(own_site().interface, own_site().vocabularies).values():
            for clause in (*tell.lead, *tell.rest):
                told_plainly(words, clause)


@pytest.fixture(scope="module")
def frame(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Usage:
    return usage_of_the_frame(built_site.root, tmp_path_factory.mktemp("frame"))


def test_every_template_makes_a_page(made: tuple[Usage, set[str]]):
    files = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html")}
    assert files - made[0].templates == set()


def test_every_template_of_the_frame_is_used(frame: Usage):
    files = {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html")}
    assert files - frame.templates == set()


def test_every_template_of_a_document_is_used(made: tuple[Usage, set[str]]):
    reached, ahead = set(), set(made[1])
    while ahead:
        path = ahead.pop()
        reached.add(path)
        names = IMPORTED.findall((TEMPLATES / path).read_text(encoding="utf-8"))
        found = {(TEMPLATES / path).parent.joinpath(name).resolve() for name in names}
        found |= {TEMPLATES / name.removeprefix("/") for name in names if name.startswith("/")}
        ahead |= {one.relative_to(TEMPLATES).as_posix() for one in found if one.is_relative_to(TEMPLATES)}
        ahead -= reached
    assert {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.typ")} == reached


def test_every_string_is_used_and_none_is_missing(made: tuple[Usage, set[str]], frame: Usage):
    """To mend: content/ui.yml and scripts/roadmap_site/interface.yml hold the strings that are asked for, no
    others.
    """
    written = keys(own_site().interface.root)
    named = set(named_in_templates()) | named_in_code()
    used = set(made[0].phrases) | set(frame.phrases) | (named & written)
    assert {"unused": sorted(written - used), "missing": sorted(used - written)} == {
        "unused": [],
        "missing": [],
    }
    assert keys(asked().phrases) == used


def test_every_mark_is_one_that_a_page_fills_in(made: tuple[Usage, set[str]], frame: Usage):
    filled = {key: set(names) for key, names in made[0].phrases.items()}
    for key, names in named_in_templates().items():
        filled.setdefault(key, set()).update(names)
    by_pages = {key: {f"{{{name}}}" for name in names} for key, names in filled.items() if names}
    listed = {key: set(marks) for key, marks in asked().fills.items()}
    by_scripts = {key: marks for key, marks in listed.items() if key not in by_pages}
    assert {key: marks for key, marks in listed.items() if key in by_pages} == {
        key: marks for key, marks in by_pages.items() if key in keys(asked().phrases)
    }
    scripts = "".join(path.read_text(encoding="utf-8") for path in (OVERRIDES / "assets" / "js").iterdir())
    for key, marks in by_scripts.items():
        # A string that went through the generator has its braces doubled; one that the frame shows has not.
        doubled = not key.startswith("frame.")
        assert [mark for mark in marks if mark.startswith("{{") != doubled] == [], key
        assert [mark for mark in marks if f'"{{{mark.strip("{}")}}}"' not in scripts] == [], key
