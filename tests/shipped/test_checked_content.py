"""What a team has written passes the checker, in every file, on the day that it is."""

from pathlib import Path

from roadmap_site.content import Content
from roadmap_site.model import KINDS, SINGLES
from roadmap_site.problems import report
from roadmap_site.source import Layout, read_folder


def test_the_content_is_strict_yaml(shipped_root: Path):
    documents, problems = read_folder(shipped_root, Layout(tuple(KINDS), tuple(SINGLES)))
    assert not problems, report(problems, "en")
    assert {one.id for one in documents if not one.folder} == {*SINGLES}
    assert {one.folder for one in documents} <= {"", *KINDS}


def test_the_checker_finds_no_error(shipped_content: Content):
    """Warnings are a team's own matter."""
    errors = [one for one in shipped_content.problems if one.severity == "error"]
    assert errors == [], report(errors, "en")
