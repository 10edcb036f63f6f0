"""A hand-written page is told its mistakes as a record is: each once, where the hand must go, with what to
write instead.
"""

import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from built import BuiltSite
from projects import ROOT, TODAY, project_folder
from roadmap_site.content import read_content
from roadmap_site.handwritten import read_handwritten
from roadmap_site.problems import Problem, catalogue, report
from roadmap_site.rules.images import Known
from roadmap_site.rules.pages.anchors import FRAME
from roadmap_site.rules.pages.site_paths import TAKEN, SitePaths, site_paths
from roadmap_site.source.pages import MAX_PAGE_BYTES
from roadmap_site.views.all_pages import all_pages
from roadmap_site.views.context import Context

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "pages.yml").read_text(encoding="utf-8"))
PAGE, OTHER = "docs/sv/contact.md", "docs/en/contact.md"
FIELDS = {
    PAGE: "title: Kontakt\ndescription: Så når du oss.\n",
    OTHER: "title: Contact\ndescription: How to reach us.\n",
}
BODIES = {
    PAGE: "\n# Kontakt\n\nSkriv till [projektet](about-site.md).\n\n## Fler vägar\n\nText här.\n",
    OTHER: "\n# Contact\n\nWrite to [the project](about-site.md).\n\n## More ways\n\nText here.\n",
}
BESIDE = {
    "docs/sv/about-site.md": "---\ntitle: Om\ndescription: Om.\n---\n\n# Om\n\n## Rätta fel\n\nSkriv.\n",
    "docs/en/about-site.md": (
        "---\ntitle: About\ndescription: About.\n---\n\n# About\n\n## Correct\n\nWrite.\n"
    ),
    "docs/sv/privacy.md": "---\ntitle: Öppna data\ndescription: Om.\n---\n\n# Integritet\n\nInga kakor.\n",
    "docs/en/privacy.md": "---\ntitle: Open data\ndescription: About.\n---\n\n# Privacy\n\nNo cookies.\n",
}
# The pages that are made, as the records would tell them.
INDEXES = ("", "missions/", "project/", "history/", "search/", "needs/", "glossary/")
PATHS = SitePaths(
    frozenset((*INDEXES, "missions/harbour-without-oil/", "history/2025-06-30/")),
    frozenset(["missions/made-up/", "missions/roofs-of-moss/"]),
    "https://fardplaner.example/",
)

# What a picture may name.
IMAGES = Known(("dam.jpg", "pond.png"), ("cc0", "cc-by", "unknown"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, fields in FIELDS.items():
        put(tmp_path, path, f"---\n{fields}---\n{BODIES[path]}")
    for path, text in BESIDE.items():
        put(tmp_path, path, text)
    return tmp_path


def put(root: Path, path: str, text: str | bytes | None) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        file.unlink()
    else:
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


def written(case: dict[str, Any]) -> dict[str, str | None]:
    """What a case says of the page's Markdown, of its fields, of the whole page, or of any files."""
    if "body" in case:
        return {PAGE: f"---\n{FIELDS[PAGE]}---\n{BODIES[PAGE]}\n{case['body']}\n"}
    if "fields" in case:
        return {PAGE: f"---\n{case['fields']}\n---\n{BODIES[PAGE]}"}
    return {PAGE: case["whole"]} if "whole" in case else case["files"]


def told(root: Path) -> list[str]:
    return sorted({line(one) for one in read_handwritten(root, PATHS, IMAGES)[1]})


def line(one: Problem) -> str:
    """`line:column field code what is right`, with the file in front where it isn't the page."""
    params = dict(one.params)
    right = params.get("nearest") or params.get("right") or ""
    parts = ("" if one.path == PAGE else one.path, f"{one.line}:{one.column}", one.field, one.code, right)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_each_mistake_is_told_once_where_it_stands(case: dict[str, Any], root: Path):
    for path, text in written(case).items():
        put(root, path, text)
    assert told(root) == case["told"]
    for one in read_handwritten(root, PATHS, IMAGES)[1]:
        assert lacking(one) == set()


def lacking(one: Problem) -> set[str]:
    """The marks of a problem's sentences that whoever found it left open."""
    sentences = "".join(catalogue()[one.code].values())
    return set(re.findall(r"(?<!{){(\w+)}", sentences)) - {name for name, _ in one.params}


def test_every_message_of_a_page_has_a_case():
    codes = {code for code in catalogue() if code.startswith("page_")}
    in_cases = {word for case in CASES for one in case["told"] for word in one.split()}
    elsewhere = {"page_leaves_folder", "page_too_many", "page_link_of_later_day"}
    assert codes - in_cases == elsewhere


@pytest.mark.parametrize(
    ("data", "place", "encoding"),
    [
        ("title: nära".encode("latin-1"), "2:9", "Windows-1252 / Latin-1"),
        ("title: nära".encode("mac_roman"), "2:9", "Mac OS Roman"),
        ("title: nära".encode("utf-16"), "1:1", "UTF-16"),
    ],
)
def test_another_encoding_is_named(data: bytes, place: str, encoding: str, root: Path):
    put(root, PAGE, data if encoding == "UTF-16" else b"---\n" + data + b"\n---\nText\n")
    assert told(root) == [f"{place} not_utf8"]
    assert encoding in report(read_handwritten(root, PATHS, IMAGES)[1], "en")


def test_a_byte_order_mark_is_told_and_odd_ends_of_lines_are_not(root: Path):
    text = (root / PAGE).read_bytes()
    put(root, PAGE, text.replace(b"\n", b"\r\n"))
    assert told(root) == []
    put(root, PAGE, b"\xef\xbb\xbf" + text)
    assert told(root) == ["1:1 byte_order_mark"]


LINKS = {
    "a file elsewhere": ("docs/sv/x.md", "/etc/hostname", "page_leaves_folder"),
    "nothing": ("docs/sv/x.md", "gone.md", "file_not_ordinary"),
    "a folder elsewhere": ("docs/fr", "/etc", "page_leaves_folder"),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_of_the_file_system_leads_nowhere_else(name: str, root: Path):
    path, target, code = LINKS[name]
    os.symlink(target, root / path)
    assert told(root) == [f"{path} 1:1 {code}"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has none")
def test_what_is_no_ordinary_file_is_not_opened(root: Path):
    os.mkfifo(root / "docs" / "sv" / "x.md")
    assert told(root) == ["docs/sv/x.md 1:1 file_not_ordinary"]


TANGLED = {
    "too many brackets": ("[" * 3000, "page_too_many"),
    "too many tags": ("a <b " * 3000, "page_too_many"),
    "too many headings": ("# a\n" * 2000, "page_too_many"),
    "lists in lists": ("\n".join("    " * level + "- a" for level in range(60)), "page_too_deep"),
    "quotations in quotations": (">" * 2000 + " x", "page_too_deep"),
    "too large": ("x\n" * MAX_PAGE_BYTES, "file_too_large"),
}


@pytest.mark.parametrize("name", TANGLED)
def test_what_would_exhaust_the_reader_is_refused(name: str, root: Path):
    body, code = TANGLED[name]
    put(root, PAGE, f"---\n{FIELDS[PAGE]}---\n{body}\n")
    assert [one.code for one in read_handwritten(root, PATHS, IMAGES)[1]] == [code]


@pytest.mark.parametrize("data", [b"{", b"[]", b"\xff\xfe\x00", b'{"day": "now"}', b"[" * 100_000])
def test_a_damaged_accessibility_test_is_told_once(data: bytes, root: Path):
    put(root, "docs/accessibility-test.json", data)
    (one,) = read_handwritten(root, PATHS, IMAGES)[1]
    assert (one.path, one.code) == ("docs/accessibility-test.json", "page_test_unreadable")


def test_the_accessibility_test_is_read(root: Path):
    data = b'{"day": "2026-11-23", "axe": "4", "browser": "C", "pages": 1, "looks": 1, "faults": 0}'
    put(root, "docs/accessibility-test.json", data)
    handwritten, problems = read_handwritten(root, PATHS, IMAGES)
    assert problems == [] and handwritten.test and handwritten.test.day == date(2026, 11, 23)


def test_a_page_arrives_typed(root: Path):
    handwritten, _ = read_handwritten(root, PATHS, IMAGES)
    page = next(one for one in handwritten.pages if one.source == PAGE)
    assert (page.lang, page.path, page.fields.title, page.fields.footer) == (
        "sv",
        "contact/",
        "Kontakt",
        True,
    )
    assert page.body == BODIES[PAGE]


# --- What is known of the pages that are made
# ----------------------------------------------------------------------


@pytest.mark.parametrize("day", [TODAY, date(2025, 2, 10), date(2031, 1, 1)])
def test_the_addresses_of_made_pages_are_those_of_the_pages(day: date, tmp_path: Path):
    site = read_content(project_folder(tmp_path), TODAY).site
    assert site is not None
    records = tuple(site.all_records())
    known = site_paths({one.id: [one.folder] for one in records}, records, site.project, day)
    assert known.shown == {page.path for page in all_pages(Context.of(site, day))}


def test_no_page_can_take_an_address_of_the_site(built_site: BuiltSite):
    written_by_hand = {path.stem for path in (built_site.folder.parent / "docs" / "sv").glob("*.md")}
    at_root = {path.name.partition(".")[0] for path in built_site.folder.iterdir()}
    assert {name for name in at_root if name.strip("_") == name != ""} - written_by_hand <= TAKEN


def test_the_frame_has_no_places_that_a_page_could_take():
    frame = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "overrides").rglob("*.html")))
    assert set(re.findall(r'\bid="([^"{]+)"', frame)) == FRAME
