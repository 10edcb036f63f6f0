"""What may stand in the content folder, and what is told of all else."""

import os
from pathlib import Path

import pytest

from roadmap_site import source
from roadmap_site.model import KINDS, SINGLES
from roadmap_site.problems import Problem
from roadmap_site.source import Document, Layout
from source_cases import cases

LAYOUT = Layout(tuple(KINDS), tuple(SINGLES))


def read_folder(root: Path) -> tuple[list[Document], list[Problem]]:
    """The content folder below `root`, which holds what the site's own may."""
    return source.read_folder(root, LAYOUT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose content is just the four files that every site has."""
    (tmp_path / "content").mkdir()
    for single in SINGLES:
        write(tmp_path, f"content/{single}.yml")
    return tmp_path


def write(root: Path, name: str, text: str = "title: A\n") -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def refusals(problems) -> set[str]:
    hints = [(one, dict(one.params)) for one in problems]
    return {
        (
            f"{one.path} {one.code} "
            f"{params.get('right') or params.get('other') or params.get('nearest') or ''}"
        ).strip()
        for one, params in hints
    }


@pytest.mark.parametrize("case", cases("folders.yml"))
def test_what_stands_in_the_folder(case, project):
    for name in case["files"]:
        write(project, f"content/{name}")
    for single in case.get("without", ()):
        (project / "content" / f"{single}.yml").unlink()
    documents, problems = read_folder(project)
    assert refusals(problems) == set(case["problems"])
    if not problems:
        assert [one.path for one in documents] == [
            "content/actors/lead.yml",
            "content/glossary.yml",
            "content/missions/harbour-without-oil.yml",
            "content/project.yml",
            "content/ui.yml",
            "content/vocabularies.yml",
        ]
        assert [(one.folder, one.id) for one in documents][:3] == [
            ("actors", "lead"),
            ("", "glossary"),
            ("missions", "harbour-without-oil"),
        ]


def test_a_file_with_a_wrong_name_is_still_read_for_mistakes(project):
    write(project, "content/missions/Ny mission.yml", "title: A #1\n")
    documents, problems = read_folder(project)
    assert [one.code for one in sorted(problems)] == ["file_bad_name", "yaml_cut_comment"]
    assert len(documents) == len(SINGLES)


def test_links_that_leave_the_folder_are_refused(project, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    write(outside, "secret.yml")
    for folder in ("missions", "actors"):
        (project / "content" / folder).mkdir()
    (project / "content/missions/stolen.yml").symlink_to(outside / "secret.yml")
    (project / "content/results").symlink_to(outside, target_is_directory=True)
    (project / "content/actors/gone.yml").symlink_to(project / "content/actors/nowhere.yml")
    (project / "content/actors/round.yml").symlink_to(project / "content/actors/round.yml")
    documents, problems = read_folder(project)
    assert refusals(problems) == {
        "content/missions/stolen.yml file_leaves_folder",
        "content/results file_leaves_folder",
        "content/actors/gone.yml file_not_ordinary",
        "content/actors/round.yml file_not_ordinary",
    }
    assert len(documents) == len(SINGLES)


def test_a_pipe_does_not_stop_the_check(project):
    (project / "content/missions").mkdir()
    os.mkfifo(project / "content/missions/pipe.yml")
    assert refusals(read_folder(project)[1]) == {"content/missions/pipe.yml file_not_ordinary"}


def test_what_may_not_be_read_is_told(project, monkeypatch):
    """Root may read everything, so the refusal is played."""
    write(project, "content/missions/closed.yml")
    write(project, "content/actors/lead.yml")
    closed = {project / "content/missions/closed.yml", project / "content/actors"}

    def refusing(played):
        def call(path, *args, **more):
            if path in closed:
                raise PermissionError(13, "Permission denied", str(path))
            return played(path, *args, **more)

        return call

    monkeypatch.setattr(Path, "open", refusing(Path.open))
    monkeypatch.setattr(Path, "iterdir", refusing(Path.iterdir))
    assert refusals(read_folder(project)[1]) == {
        "content/missions/closed.yml file_unreadable",
        "content/actors folder_unreadable",
    }


def test_no_content_at_all(tmp_path):
    documents, problems = read_folder(tmp_path)
    assert not documents
    assert {one.code for one in problems} == {"content_missing"}
