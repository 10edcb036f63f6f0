"""Before a site is published its readers are owed who publishes it: a check tells what is missing, and
`--strict` refuses.
"""

import re
from pathlib import Path

import pytest

from projects import TODAY, change, content_folder
from roadmap_site import command
from roadmap_site.command import run_build, run_check
from roadmap_site.content import read_content
from roadmap_site.pipeline import unpublishable
from roadmap_site.rules.publishing import cannot_exist, check_publishing
from sites import own_site

# The only thing that a made-up partnership can't have.
ADDRESS = "content/project.yml:2:10: before publishing: address: "
REAL = "https://tremark.se/plan/"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(command, "clock", lambda root: TODAY)
    return content_folder(tmp_path)


def check(root: Path, *more: str) -> int:
    return run_check(["--root", str(root), "--lang", "en", *more])


def without(root: Path, *names: str) -> None:
    """Takes settings out of the project, each with all that is indented below it."""
    file = root / "content" / "project.yml"
    text = file.read_text(encoding="utf-8")
    for name in names:
        text, found = re.subn(rf"^{name}:.*\n(?:[ ].*\n)*", "", text, count=1, flags=re.MULTILINE)
        assert found, name
    file.write_text(text, encoding="utf-8")


def test_a_missing_setting_is_told_in_a_line_each_and_stops_nothing(root: Path, capsys):
    without(root, "publisher", "mailbox", "issue_tracker")
    assert check(root) == 0
    *told, count = capsys.readouterr().out.splitlines()
    fields = [line.split(": before publishing: ")[1].split(": ")[0] for line in told]
    assert sorted(fields) == [
        "address",
        "mailbox",
        "publisher.data_protection_officer",
        "publisher.mailbox",
        "publisher.name",
        "publisher.organisation_number",
        "publisher.personal_data",
        "publisher.postal_address",
        "publisher.response_time",
    ]
    assert count == "0 errors, 0 warnings, 9 things are missing before publishing"


def test_for_publishing_the_same_lines_are_an_error(root: Path, capsys):
    without(root, "mailbox")
    check(root)
    told = capsys.readouterr().out
    assert check(root, "--strict") == 1
    assert capsys.readouterr().out == told


def test_only_an_address_that_cannot_exist_is_missing_in_the_made_up_project(root: Path, capsys):
    assert check(root, "--strict") == 1
    assert [line[: len(ADDRESS)] for line in capsys.readouterr().out.splitlines()[:-1]] == [ADDRESS]


def test_a_whole_project_may_be_published(root: Path, capsys):
    change(root / "content" / "project.yml", "https://tremark.example/plan/", REAL)
    assert check(root, "--strict") == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"


def test_a_build_for_publishing_is_refused_before_it_writes_anything(root: Path, capsys):
    assert run_build(["--root", str(root), "--lang", "en", "--strict"]) == 1
    assert ADDRESS in capsys.readouterr().out
    assert not (root / "build").exists()


@pytest.mark.parametrize(("address", "told"), [(REAL, []), ("https://x.invalid/", ["--address"])])
def test_the_address_that_is_given_is_the_one_that_counts(root: Path, address: str, told: list[str]):

    assert [one.path for one in unpublishable(read_content(root, TODAY), address)] == told


@pytest.mark.parametrize("codes", [{"unset_funding"}])
def test_the_decision_is_asked_for_where_the_eu_pays(codes: set[str]):
    project = own_site().project.model_copy(update={"funding": None})
    paid = project.model_copy(update={"eu_cofunded": True})
    found = [{one.code for one in check_publishing(each)} - {"unset_address"} for each in (project, paid)]
    assert found == [set(), codes]


@pytest.mark.parametrize(
    ("address", "never"),
    [
        ("https://fardplaner.example/", True),
        ("https://example.org/a/", True),
        ("https://www.example.com", True),
        ("http://localhost:8000/", True),
        ("https://site.test/", True),
        ("https://intranet/", True),
        ("https://exampel.se/example/", False),
        ("https://myexample.org/", False),
    ],
)
def test_an_address_can_be_one_that_nobody_can_have(address: str, never: bool):
    assert cannot_exist(address) == never


@pytest.mark.parametrize(
    ("written", "code", "nearest"),
    [
        ("232100 0172", "bad_organisation_number", "232100-0172"),
        ("16232100-0172", "bad_organisation_number", "232100-0172"),
        ("tolv", "bad_organisation_number", ""),
    ],
)
def test_an_organisation_number_is_written_in_one_way(root: Path, written: str, code: str, nearest: str):

    change(root / "content" / "project.yml", "000000-0018", written)
    (one,) = read_content(root, TODAY).problems
    assert (one.code, one.field) == (code, "publisher.organisation_number")
    assert dict(one.params).get("nearest", "") == nearest


def test_a_kind_of_host_that_is_not_known_is_told_with_those_that_are(root: Path):

    change(root / "content" / "project.yml", "show_examples: true", "show_examples: true\nhost: netlifi")
    (one,) = read_content(root, TODAY).problems
    assert (one.code, dict(one.params)["nearest"]) == ("bad_host_kind", "netlify")
