"""What the check accepts of a hand-written page, the build builds; a new page is found from every other."""

from pathlib import Path

import pytest
import yaml

from built import BuiltSite, build_site
from projects import ROOT, project_folder
from roadmap_site.languages import LANGUAGES

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "pages.yml").read_text(encoding="utf-8"))
LINKED_TO = ("privacy", "about-site")
ACCEPTED = [case["body"] for case in CASES if case["told"] == [] and "body" in case]
PAGE = "---\ntitle: {lang} {name}\ndescription: Om {name}.\n---\n\n# {name}\n\n## Fler vägar\n\n{body}\n"
UNTITLED = "---\ntitle: Utan rubrik\ndescription: Om.\n---\n\n## Ett\n\na\n\n## Två\n\nb\n\n## Tre\n\nc\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A project with a page for each case that the check has nothing against, and those that they link to."""
    root = project_folder(tmp_path_factory.mktemp("written"))
    texts = {f"page-{number}": body for number, body in enumerate(ACCEPTED)}
    for name, body in {**texts, **dict.fromkeys(LINKED_TO, "Text.")}.items():
        for lang in LANGUAGES:
            text = PAGE.format(lang=lang, name=name, body=body)
            Path(root, "docs", lang, f"{name}.md").write_text(text, encoding="utf-8")
    for lang in LANGUAGES:
        Path(root, "docs", lang, "untitled.md").write_text(UNTITLED, encoding="utf-8")
    return build_site(root)


def test_there_are_enough_of_them():
    assert len(ACCEPTED) > 12


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_accepted_page_is_built_and_is_linked_to_from_every_page(built: BuiltSite, lang: str):
    made = {f"page-{number}/" for number in range(len(ACCEPTED))}
    for page in built.pages(lang):
        assert made <= page.all_links, page.path


def test_a_page_without_a_heading_of_its_own_has_its_title_and_all_its_contents(built: BuiltSite):
    page = built.page("untitled/", "sv")
    assert [node.text() for node in page.tree.css("h1")] == ["Utan rubrik"]
    assert [node.text() for node in page.tree.css(".toc a")] == ["Ett", "Två", "Tre"]
