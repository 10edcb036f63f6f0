"""Pictures of records: each mistake told once, where the hand must go; pictures that nothing shows."""

from pathlib import Path

import pytest

from pictures import flag, put, saved
from projects import TODAY, content_folder
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.problems import Problem, catalogue, message
from roadmap_site.source.image_files import MAX_IMAGE_BYTES

WHOLE = "image:\n  file: dam.jpg\n  alt: {sv: En damm, en: A dam}\n  credit: Bildbyrån\n  licence: cc0\n"
RECORD = "content/missions/rain-in-barrels.yml"
JPEG = saved(flag())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(root := content_folder(tmp_path), "dam.jpg", JPEG)
    return root


def picture(root: Path, written: str) -> tuple[int, str]:
    """Write what a record has for a picture; the line on which it begins, and the text so far."""
    file = root / RECORD
    before = file.read_text(encoding="utf-8")
    file.write_text(before + written, encoding="utf-8")
    return before.count("\n") + 1, before


def found(root: Path) -> list[Problem]:
    """What is told of pictures."""
    known = [
        one for one in read_content(root, TODAY).problems if "image" in f"{one.path} {one.field} {one.code}"
    ]
    for one in known:
        for lang in LANGUAGES:
            assert "…" not in message(one, lang), "a parameter is missing"
    return known


def told(one: Problem, first: int = 0) -> str:
    """`line:column field code what is right`; a record's line is counted from its picture's."""
    params = dict(one.params)
    right = params.get("nearest") or params.get("right") or params.get("other") or ""
    where = f"{one.line - first}:{one.column} {one.field}" if first else one.path
    warning = "warning" if one.severity == "warning" else ""
    return " ".join(part for part in (where, one.code, right, warning) if part)


def test_a_whole_picture_is_right(root: Path):
    picture(root, WHOLE)
    assert found(root) == []
    site = read_content(root, TODAY).site
    assert site is not None
    assert (site.pictures["dam.jpg"].width, site.pictures["dam.jpg"].height) == (960, 600)


MISTAKES = {
    "another file": (("dam.jpg", "damm.jpg"), "1:9 image.file image_missing dam.jpg"),
    "with its folder": (("dam.jpg", "content/images/dam.jpg"), "1:9 image.file image_missing dam.jpg"),
    "capitals": (("dam.jpg", "Dam.JPG"), "1:9 image.file image_missing dam.jpg"),
    "no words": (("  alt: {sv: En damm, en: A dam}\n", ""), "1:3 image image_without_alt"),
    "one language": ((", en: A dam}", "}"), "2:8 image.alt.en translation_missing"),
    "words of a decoration": (
        ("  credit", "  decoration: true\n  credit"),
        "3:15 image.decoration image_alt_of_decoration",
    ),
    "no credit": (("  credit: Bildbyrån\n", ""), "1:3 image.credit missing"),
    "no licence": (("  licence: cc0\n", ""), "1:3 image.licence missing"),
    "a licence of no list": (("cc0", "cc00"), "4:12 image.licence word_unknown cc0"),
    "a licence that nobody knows": (("cc0", "unknown"), "4:12 image.licence image_licence_unknown"),
    "another field": (("  credit", "  fotograf"), "3:3 image.fotograf unknown_field credit"),
    "long words": (("En damm", "En damm " * 40), "2:13 image.alt.sv too_long"),
}


@pytest.mark.parametrize(("change", "wanted"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_record_is_told_once_where_it_stands(root: Path, change: tuple[str, str], wanted: str):
    assert change[0] in WHOLE
    first, _ = picture(root, WHOLE.replace(*change))
    assert [told(one, first) for one in found(root)] == [wanted]


FILES = {
    "My Dam.jpg": (JPEG, "image_bad_name my-dam.jpg"),
    "pond.JPG": (JPEG, "image_bad_name pond.jpg"),
    "nul.jpg": (JPEG, "file_reserved_name nul-1.jpg"),
    "dam.jpeg": (JPEG, None),  # with dam.jpg, of which one must have another name
    "pond.png": (JPEG, "image_wrong_ending pond.jpg"),
    "pond.gif": (saved(flag(), "GIF"), "image_format"),
    "pond.jpg": (JPEG[:900], "image_broken"),
    "heavy.jpg": (b"\xff" * (MAX_IMAGE_BYTES + 1), "image_too_large"),
    "narrow.jpg": (saved(flag(300, 200)), "image_dimensions"),
}


@pytest.mark.parametrize(
    ("name", "data", "wanted"), [(name, *case) for name, case in FILES.items()], ids=FILES
)
def test_a_mistake_with_a_file_is_told_once_at_the_file(
    root: Path, name: str, data: bytes, wanted: str | None
):
    picture(root, WHOLE)
    put(root, name, data)
    expected = f"content/images/{name} {wanted}"
    if wanted is None:
        expected = "content/images/dam.jpg image_name_taken dam.jpeg"
    assert [told(one) for one in found(root)] == [expected]


def test_a_folder_in_the_folder_is_refused(root: Path):
    picture(root, WHOLE)
    (root / "content/images/old").mkdir()
    assert [told(one) for one in found(root)] == ["content/images/old folder_inside"]


def test_a_link_that_leads_out_is_refused(root: Path, tmp_path_factory: pytest.TempPathFactory):
    picture(root, WHOLE)
    other = tmp_path_factory.mktemp("elsewhere") / "pond.jpg"
    other.write_bytes(JPEG)
    (root / "content/images/pond.jpg").symlink_to(other)
    assert [told(one) for one in found(root)] == ["content/images/pond.jpg file_leaves_folder"]


def test_a_misspelt_folder_is_told_its_right_name(root: Path):
    (root / "content/images").rename(root / "content/image")
    (one,) = [one for one in read_content(root, TODAY).problems if one.code == "folder_unknown"]
    assert (one.path, dict(one.params)["nearest"]) == ("content/image", "images")


def test_a_file_that_nothing_shows_is_told_of_by_a_warning(root: Path):
    assert [told(one) for one in found(root)] == ["content/images/dam.jpg image_unused warning"]


def test_what_is_shown_by_a_hand_written_page_is_used(root: Path):
    for lang in LANGUAGES:
        file = next(iter(sorted((root / "docs" / lang).glob("*.md"))))
        text = file.read_text(encoding="utf-8").removeprefix("---\n")
        listed = "images: [{file: dam.jpg, decoration: true, credit: Bildbyrån, licence: cc0}]"
        file.write_text(f"---\n{listed}\n{text}\n\n<!-- image: dam.jpg -->\n", encoding="utf-8")
    assert found(root) == []


def test_a_readme_beside_the_pictures_is_no_picture(root: Path):
    picture(root, WHOLE)
    put(root, "README.md", b"Where they come from.")
    put(root, ".DS_Store", b"x")
    assert found(root) == []


def test_every_message_of_a_picture_has_a_case():
    in_cases = {word for _, wanted in MISTAKES.values() for word in wanted.split()}
    in_cases |= {word for _, wanted in FILES.values() for word in (wanted or "image_name_taken").split()}
    elsewhere = {"image_unused", "image_moves", "image_tells_place", "image_tells_person"}
    assert {code for code in catalogue() if code.startswith("image_")} - in_cases == elsewhere
