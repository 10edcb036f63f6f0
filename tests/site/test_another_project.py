"""Another partnership's content makes a site without a word of the project that the program came with."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from built import BuiltSite, build_site
from projects import OWN, TODAY, project_folder
from roadmap_site.relations import Site
from tagged_pdf import TaggedPdf

# Made by Pagefind, the same for every site; pictures have no words.
TOOLS = {".png", ".ico", ".woff2", ".pf_index", ".pf_meta", ".pagefind", ".gz"}
PLAIN_ONLY = ("budget", "name_note", "owner", "sub_goals", "target_groups", "perspectives", "organisation")


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Three made-up regions and roadmaps, none of what only some projects have, and one page of their own."""
    root = project_folder(tmp_path_factory.mktemp("another"))
    project = root / "content" / "project.yml"
    written = yaml.load(project.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    kept = {name: value for name, value in written.items() if name not in PLAIN_ONLY} | {"host": "netlify"}
    project.write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    for result in (root / "content" / "results").iterdir():
        lines = result.read_text(encoding="utf-8").splitlines()
        result.write_text(
            "\n".join(line for line in lines if not line.startswith("sub_goals:")), encoding="utf-8"
        )
    for lang, title in (("sv", "Om oss"), ("en", "About us")):
        for page in (root / "docs" / lang).iterdir():
            page.unlink()
        text = f"---\ntitle: {title}\ndescription: {title}.\n---\n\n# {title}\n\n{title}.\n"
        (root / "docs" / lang / "about-us.md").write_text(text, encoding="utf-8")
    return build_site(root, TODAY)


@pytest.mark.shipped
def test_no_file_has_a_word_of_the_shipped_project(another: BuiltSite, shipped_records: Site):
    files = [path for path in OWN.rglob("*") if path.suffix in (".yml", ".md")]
    mine = "\n".join(path.read_text(encoding="utf-8") for path in files)
    words = {word for word in words_of(shipped_records) if word and not whole(word).search(mine)}
    assert words
    told = {path: set(whole(*words).findall(text)) for path, text in texts(another.folder)}
    assert {path: found for path, found in told.items() if found} == {}


def whole(*words: str) -> re.Pattern[str]:
    """Any of these, as a word of its own."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def words_of(site: Site) -> Iterator[str | None]:
    """Names by which a reader would know the shipped project, its area and those in it."""
    project = site.project
    yield from re.findall(r"\b[A-ZÅÄÖ]{3,}\b", project.short_name.sv)
    for text in (project.title, project.area, project.roadmaps_for):
        yield from (text.sv, text.en)
    for region in site.regions:
        yield from (region.id, region.title.sv, region.title.en, region.short.sv, region.short.en)
        yield from (region.nuts, region.site.split("//")[1], *region.municipalities)
    for roadmap in site.roadmaps:
        yield from (roadmap.short.sv, roadmap.short.en, roadmap.challenge_area.sv, roadmap.challenge_area.en)
    for record in site.all_records():
        yield from (record.title.sv, record.title.en)
    for source in project.sources:
        yield from (source.title.sv, source.title.en)
    yield project.address.split("//")[1].strip("/")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every published file that has words, what the search shows included."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        yield name, name
        if path.suffix == ".pdf":
            pdf = TaggedPdf(path.read_bytes())
            yield name, f"{pdf.whole_text} {pdf.reader.metadata}"
        elif path.suffix == ".pf_fragment":
            yield name, gzip.decompress(path.read_bytes()).decode("utf-8")
        elif path.suffix not in TOOLS:
            yield name, path.read_text(encoding="utf-8")


def test_every_kind_of_file_is_looked_at(another: BuiltSite):
    kinds = {Path(name).suffix for name, _ in texts(another.folder)}
    assert kinds >= {
        ".html",
        ".json",
        ".css",
        ".xml",
        ".webmanifest",
        ".svg",
        ".pdf",
        ".pf_fragment",
    }
    assert "_headers" in {name for name, _ in texts(another.folder)}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Tre regioner i Tremark gör verklighet av tre färdplaner för vatten, skog och resor."),
        (
            "en",
            "Three regions in The Three Marks are putting three roadmaps for water, forest and journeys into",
        ),
    ],
)
def test_the_start_page_speaks_of_this_project(another: BuiltSite, lang: str, said: str):
    assert said in another.page("", lang).text
    assert another.page("", lang).tree.css_first("title").text().endswith(" · TRE")


def test_the_logo_has_a_line_for_each_roadmap(another: BuiltSite):
    page = another.page("", "sv")
    assert len(page.tree.css("header .logo path")) == 3
    css = (another.folder / "assets" / "site.css").read_text(encoding="utf-8")
    assert re.findall(r"\.logo \.l(\d)\{stroke:var\(--(\w+)\)", css) == [
        (str(number), colour) for number, colour in enumerate(another.site.line_colours, 1)
    ]


def test_the_foot_lists_the_pages_that_are_there(another: BuiltSite):
    links = [link.attributes["href"] for link in another.page("", "en").tree.css("footer nav a")]
    assert [Path(link or "").name for link in links] == ["time", "method", "reports", "glossary", "about-us"]


def test_the_emblem_of_the_eu_is_nowhere(another: BuiltSite):
    assert not (another.folder / "assets" / "img" / "eu.svg").exists()
    for lang in ("sv", "en"):
        cofunded = another.words[lang].t("frame.cofunded")
        assert [name for name, text in texts(another.folder) if cofunded in text] == []
