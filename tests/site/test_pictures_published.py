"""A whole project with pictures is built: what pages name is there, and a second build makes none anew."""

from pathlib import Path

import pytest

from built import BuiltSite, build_site
from pictures import flag, put, saved
from projects import change, project_folder
from roadmap_site.exports import pictures as made
from roadmap_site.languages import LANGUAGES

IMAGE = "{file: dam.jpg, alt: {sv: En damm, en: A dam}, credit: Bildbyrån, licence: cc0}"
LISTED = "{file: pond.png, alt: En dam, credit: Bildbyrån, licence: cc0}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    root = project_folder(tmp_path_factory.mktemp("pictures"))
    put(root, "dam.jpg", saved(flag()))
    put(root, "pond.png", saved(flag(500, 400), "PNG"))
    put(root, "unused.png", saved(flag(500, 400), "PNG"))
    record = root / "content/missions/rain-in-barrels.yml"
    record.write_text(f"{record.read_text(encoding='utf-8')}image: {IMAGE}\n", encoding="utf-8")
    for lang in LANGUAGES:
        page = root / "docs" / lang / "about-site.md"
        change(page, "\n---\n", f"\nimages: [{LISTED}]\n---\n")
        page.write_text(f"{page.read_text(encoding='utf-8')}\n<!-- image: pond.png -->\n", encoding="utf-8")
    return build_site(root)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["missions/rain-in-barrels/", "about-site/"])
def test_a_page_has_its_picture(built: BuiltSite, path: str, lang: str):
    (picture,) = built.page(path, lang).main.css("figure.picture")
    assert picture.css_first("img").attributes["loading"] == "lazy"
    assert "Bildbyrån" in picture.css_first("figcaption").text()


def test_what_pages_show_is_published_and_nothing_else(built: BuiltSite):
    """That every address in a page leads to a file is looked at by the build."""
    names = {one.name for one in (built.folder / "assets" / "pictures").iterdir()}
    assert names == {
        "dam-480.avif",
        "dam-960.avif",
        "dam.jpg",
        "pond-480.avif",
        "pond-500.avif",
        "pond.jpg",
    }
    assert not [*built.folder.rglob("unused*")]


def test_the_next_build_makes_no_picture(built: BuiltSite, monkeypatch: pytest.MonkeyPatch):
    def never(*_: object) -> bytes:
        raise AssertionError("made anew")

    before = {one: one.read_bytes() for one in _published(built.folder)}
    monkeypatch.setattr(made, "resized", never)
    again = build_site(built.root)
    assert {one: one.read_bytes() for one in _published(again.folder)} == before


def _published(folder: Path) -> list[Path]:
    return sorted((folder / "assets" / "pictures").iterdir())
