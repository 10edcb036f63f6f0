"""Whatever somebody writes is shown as it stands, in every place where it is shown, after MkDocs too.

A site is built twice from the made-up partnership's content: once with a stand-in for each text, then with
other texts in their places. Every page, file and index entry of the second must be that of the first, with
the texts for the stand-ins.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from selectolax.lexbor import LexborHTMLParser, LexborNode

from other_texts import TextPlace, pages_of, placed, stand_ins, text_places, texts_for_stand_ins, with_texts
from projects import TODAY, content_folder
from roadmap_site.address import language_root
from roadmap_site.built.mkdocs import HTML
from roadmap_site.built.search_index import build_search
from roadmap_site.content import Content, read_content
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import scalars
from roadmap_site.model.scalars import Line
from roadmap_site.source import read_text
from visible_page import squeezed

LINE = TypeAdapter(Line)
# What means something to YAML, Markdown and its extensions, Jinja, HTML, str.format, shells, or the order of
# reading.
NAMED = [
    "|", "| a | b |", "*x*", "**b**", "__i__", "~~s~~", "`c`", "[x](y)", "[^1]", "![i](j)", "<ftp://a.example/>",
    "# h", "- l", "+ l", "1. n", "> q", "===", "---", ":::", "!!! note", "{: onclick=x}", "\\", "\\*",
    "$x^2$", "{{ x }}", "{% raw %}", "{# c #}", "{}", "{0}", "{title}", "%s", "${HOME}", "!ENV X",
    "<b>", "</div>", "</title>", "<script>alert(1)</script>", "<svg onload=x>", "<!--", "]]>", "<?php",
    "<![CDATA[", "&", "&amp;", "&lt;", "&#34;", "\"quoted'", "'", "javascript:x", "\u00a0x\u00a0",
    "x\u00ady", "e\u0301", "İß", "👩‍🚀", "שלום", "شكرا", "\U000e0041",
]  # fmt: skip
UNESCAPED = """ <i>&lt;"'"""
ROOM = 30  # what the field with the least room takes


@pytest.fixture(scope="module", autouse=True)
def open_border() -> Iterator[None]:
    """The border refuses most markup in a text; the pages must be whole without its help."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scalars, "plain_faults", lambda text: iter(()))
        yield


def accepted(text: str) -> str | None:
    """The text as the reader and the model take it; None where they refuse it."""
    quoted = text.replace("'", "''")
    document, problems = read_text("content/missions/x.yml", f"title: '{quoted}'\n".encode())
    if problems or document is None:
        return None
    try:
        return LINE.validate_python(document.data["title"])
    except ValidationError:
        return None


def joined(pieces: Sequence[str]) -> Iterator[str]:
    """Texts of two pieces each, no two the same; every one would show that it isn't escaped, or is twice."""
    pairs = (one + space + other + UNESCAPED for space in (" ", "") for one, other in product(pieces, pieces))
    taken = {text.casefold(): text for text in map(accepted, pairs) if text and len(text) <= ROOM}
    yield from taken.values()


class Plain:
    """The site of stand-ins, and the places in the content where they stand."""

    # No dataclass: hypothesis would print all that it holds for a test that fails.
    def __init__(self, folder: Path, content: Content, places: list[TextPlace]) -> None:
        self.folder, self.content, self.places = folder, content, places


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Plain:
    content = read_content(content_folder(tmp_path_factory.mktemp("own")), TODAY)
    places = list(text_places(content))
    root = with_texts(tmp_path_factory.mktemp("plain"), content, places, stand_ins(len(places)))
    return Plain(pages_of(root), content, places)


def pieces(path: Path) -> list[str]:
    """All that a file says: an element's name, its attributes and texts, each a piece of its own."""
    if path.suffix == ".json":
        told = list(values(json.loads(path.read_text(encoding="utf-8"))))
        # What a script puts on a page as it stands.
        return [piece for one in told for piece in html_pieces(one)] if path.name == "months.json" else told
    if path.suffix != ".html":
        return [path.read_text(encoding="utf-8")] if path.suffix in (".xml", ".txt") else []
    return html_pieces(path.read_text(encoding="utf-8"))


def html_pieces(html: str) -> list[str]:
    found = []
    page = LexborHTMLParser(html)
    for index in page.css(".letters"):  # of the letters that the terms begin with
        index.decompose()
    for file in page.css('main li > a[href$=".json"]'):  # told with its size, which these texts change
        file.parent.decompose()
    for node in page.root.traverse(include_text=True):
        found.append(f"<{node.tag}")
        if node.tag in ("-text", "-comment"):
            found.append(node.text(deep=False) or "")
        else:
            found += [_attribute(node, name, value or "") for name, value in node.attributes.items()]
    return found


def _attribute(node: LexborNode, name: str, value: str) -> str:
    if name == "href" and value.startswith("mailto:"):
        value = unquote(value)  # a letter that is begun: a text in an address
    if name in ("x", "y", "text-anchor") and node.tag == "text":
        value = "?"  # where a chart's label stands follows the labels' lengths
    return f"{name}={value}"


def values(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield key
            # What one may ask by is made of a term: without what explains it, and each part by itself.
            yield from values(value if key != "names" else None)
    elif isinstance(tree, list):
        for value in tree:
            yield from values(value)
    else:
        yield str(tree)


def differences(plain: Path, hostile: Path, texts: Sequence[str]) -> dict[str, tuple[str, str]]:
    """File → the first piece that isn't what it should be: expected, found."""
    found = {}
    for path in sorted(plain.rglob("*")):
        if path.is_file():
            name = path.relative_to(plain).as_posix()
            expected = [texts_for_stand_ins(piece, texts) for piece in pieces(path)]
            shown = pieces(hostile / name)
            if shown != expected:
                pairs = zip([*expected, ""], [*shown, ""], strict=False)
                found[name] = next(pair for pair in pairs if pair[0] != pair[1])
    return found


def index_entries(site: Path, lang: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each page in the search index: its address, and what a hit says of it."""
    for path in (site / language_root(lang) / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(path.read_bytes()).decode().removeprefix("pagefind_dcd")
        entry = json.loads(text)
        yield entry["url"], entry["meta"]


def mistold_hits(site: Path, lang: str) -> list[tuple[str, str, str]]:
    """Hits whose title or summary isn't the page's own: the two, and the address."""
    found = []
    for url, meta in index_entries(site, lang):
        page = LexborHTMLParser((site / language_root(lang) / url[1:] / "index.html").read_bytes())
        lead = page.css_first("main [data-pagefind-meta=summary]")
        # A hand-written page has no lead but its description.
        summary = lead.text() if lead else page.css_first("meta[name=description]").attributes["content"]
        for name, said in (("title", page.css_first("main h1").text()), ("summary", summary)):
            own = squeezed(said)
            if squeezed(meta[name]) != own:
                found.append((url, own, meta[name]))
    return found


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc",))
ANY = st.text(LETTERS, min_size=1, max_size=8).filter(accepted)


# A failing list isn't made smaller: each attempt is a whole build, and the difference names the text.
@settings(max_examples=1, deadline=None, phases=(Phase.generate,))
@given(st.lists(ANY, min_size=20, max_size=20, unique=True))
def test_any_text_is_shown_as_it_is_written(plain: Plain, generated: list[str]):
    texts = list(joined([*NAMED, *generated]))
    texts = placed(texts[:: len(texts) // len(plain.places)], plain.content, plain.places)
    with TemporaryDirectory() as folder:
        hostile = pages_of(with_texts(Path(folder), plain.content, plain.places, texts))
        assert differences(plain.folder, hostile, texts) == {}
        build_search(Path(folder) / HTML, hostile, LANGUAGES)
        assert {lang: mistold_hits(hostile, lang) for lang in LANGUAGES} == {"sv": [], "en": []}


@pytest.mark.parametrize(
    "nothing", ["\u00a0", "\u3000\u2003", "\u00ad", "\u200d", "\u0301", "\u2800", "\U000e0041"]
)
def test_a_text_with_nothing_to_see_is_refused(nothing: str):
    assert accepted(nothing) is None
    assert accepted(f"{nothing}a")


def test_blanks_around_a_text_are_no_part_of_it():
    assert accepted("\u00a0\u2003a\u00a0b\u3000") == "a\u00a0b"
