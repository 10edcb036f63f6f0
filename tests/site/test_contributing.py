"""The examples for contributors are a whole project: as they stand, they are checked without a word and
built.
"""

import re
from pathlib import Path

import pytest

from built import BuiltSite, build_site
from guide_examples import BLOCKS, DAY, PAGES, guide_project
from roadmap_site.content import read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import KINDS
from visible_page import squeezed


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return guide_project(tmp_path_factory.mktemp("contributed"))


@pytest.fixture(scope="module")
def built(project: Path) -> BuiltSite:
    return build_site(project, clock=DAY)


def test_the_checker_has_nothing_against_them(project: Path):
    assert read_content(project, DAY).problems == ()


def test_there_is_one_of_each_kind(built: BuiltSite):
    assert {folder: len(built.site.records[folder]) for folder in KINDS} == dict.fromkeys(KINDS, 1)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", BLOCKS)
def test_each_has_a_page_under_its_title(built: BuiltSite, path: str, lang: str):
    name = Path(path).stem
    record = built.site.project if name == "project" else built.site.by_id[name]
    page = built.page(record.path, lang)
    assert squeezed(page.main.css_first("h1").text()) == built.words[lang].plain(record.title)
    assert built.words[lang].plain(record.summary) in page.text


@pytest.mark.parametrize("path", PAGES)
def test_each_hand_written_page_is_found_from_every_other(built: BuiltSite, path: str):
    lang, name = Path(path).parent.name, Path(path).stem
    title = re.search("^# (.+)$", PAGES[path], re.MULTILINE)
    assert title and squeezed(built.page(f"{name}/", lang).main.css_first("h1").text()) == title[1]
    assert all(f"{name}/" in page.all_links for page in built.pages(lang))


def test_a_hand_written_page_is_shown_in_each_language():
    assert {Path(path).parent.name for path in PAGES} == set(LANGUAGES)
