"""The stage holds exactly what it should, whatever stood there before, and nothing is written outside it."""

from pathlib import Path

import pytest

from roadmap_site.staging import write_staging

FILES = {"sv/index.md": "hej", "sv/data/a.json": b"{}", "en/index.md": "hello"}


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def wanted() -> dict[str, bytes]:
    return {name: text.encode() if isinstance(text, str) else text for name, text in FILES.items()}


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    folder = tmp_path / "stage"
    assert write_staging(folder, FILES) == len(FILES)
    return folder


def test_what_is_as_it_should_be_is_not_touched(stage: Path):
    before = {path: path.stat().st_mtime_ns for path in stage.rglob("*")}
    assert write_staging(stage, FILES) == 0
    assert {path: path.stat().st_mtime_ns for path in stage.rglob("*")} == before
    assert held(stage) == wanted()


def test_what_is_not_wanted_goes_with_its_folders(stage: Path):
    (stage / "de/old").mkdir(parents=True)
    (stage / "de/old/index.md").write_text("alt")
    assert write_staging(stage, FILES) == 1
    assert held(stage) == wanted() and not (stage / "de").exists()


def test_a_file_gives_way_to_a_folder_and_a_folder_to_a_file(stage: Path):
    write_staging(stage, {"sv": "a file", "en/index.md/deep.md": "a folder"})
    assert held(stage) == {"sv": b"a file", "en/index.md/deep.md": b"a folder"}
    write_staging(stage, FILES)
    assert held(stage) == wanted()


@pytest.mark.parametrize("place", ["sv", "sv/index.md"])
def test_no_link_leads_the_writing_out_of_the_stage(place: str, stage: Path, tmp_path: Path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "index.md").write_text("mine")
    write_staging(stage, {"en/index.md": "hello"})
    link = stage / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(precious if place == "sv" else precious / "index.md")
    write_staging(stage, FILES)
    assert held(stage) == wanted()
    assert [path.name for path in precious.iterdir()] == ["index.md"]
    assert (precious / "index.md").read_text() == "mine"
