"""The check of a built site finds each thing that a visitor would stumble over, and nothing else."""

import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from roadmap_site.built.html_page import read_page
from roadmap_site.built.mkdocs import build_html
from roadmap_site.built.site_check import check_site

LANGUAGES = ("sv", "en")
ADDRESSES = ("https://example.org/", "https://example.org/plan/")
Write = Callable[[Mapping[str, str]], Path]


def page(path: str, body: str = "", *, address: str, lang: str = "sv", head: str = "") -> str:
    """A page without a fault, at `path` of its language."""
    root, other = ("", "en") if lang == "sv" else ("en/", "sv")
    up = "../" * (path.count("/") + root.count("/"))
    return f"""<!doctype html><html lang="{lang}"><head><title>t</title>
<link rel="canonical" href="{address}{root}{quote(path)}">
<link rel="alternate" hreflang="sv" href="{address}{quote(path)}">
<link rel="alternate" hreflang="en" href="{address}en/{quote(path)}">
<link rel="alternate" hreflang="x-default" href="{address}{quote(path)}">
<link rel="stylesheet" href="{up}assets/site.css">{head}</head>
<body><a hreflang="{other}" href="{up}{"en/" if lang == "sv" else ""}{path}">x</a>{body}</body></html>"""


@pytest.fixture(params=ADDRESSES, ids=["at the root", "under a sub-path"])
def address(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def site(tmp_path: Path, address: str) -> Write:
    """Writes a faultless site of two pages a language, with what a test puts on top of it."""

    def write(changes: Mapping[str, str]) -> Path:
        files = {
            "index.html": page("", '<a href="mål/#först">x</a>', address=address),
            "en/index.html": page("", '<a href="m%C3%A5l/?q=1#f%C3%B6rst">x</a>', address=address, lang="en"),
            "mål/index.html": page("mål/", '<h2 id="först">y</h2><a href="../">x</a>', address=address),
            "en/mål/index.html": page("mål/", '<h2 id="först">y</h2>', address=address, lang="en"),
            "404.html": f'<html lang="sv"><p><a href="{address}en/">x</a></p></html>',
            "assets/site.css": "body { background: url('dot.svg') }",
            "assets/dot.svg": "<svg/>",
            "sitemap.xml": f"<urlset><url><loc>{address}</loc></url></urlset>",
        }
        for name, text in {**files, **changes}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("ADDRESS/", address), encoding="utf-8")
        return tmp_path

    return write


def codes(folder: Path, address: str) -> set[tuple[str, str]]:
    return {(finding.page, finding.code) for finding in check_site(folder, address, LANGUAGES)}


def test_a_faultless_site_has_no_findings(site: Write, address: str):
    assert check_site(site({}), address, LANGUAGES) == []
    assert check_site(site({}), address.rstrip("/"), LANGUAGES) == []


def test_links_of_every_kind_that_are_right(site: Write, address: str):
    body = """<a href="https://elsewhere.example/x">x</a><a href="mailto:a@b.example">x</a>\
<a href="tel:+4618">x</a>
      <a href="#">x</a><a href="#top">x</a><a href="">x</a><a href="index.html">x</a>\
<a href="ADDRESS/en/">x</a>
      <a href="#a:~:text=x">x</a><a href="mål/#:~:text=x">x</a><p id="a">y</p><img src="data:image/svg+xml,x">
      <img src="assets/dot.svg" srcset="assets/dot.svg 1x, assets/dot.svg?2 2x"><label for="a">x</label>
      <svg><use href="assets/dot.svg#i"/><use href="#a"/></svg><script src="assets/dot.svg"></script>
      <script type="application/ld+json">{}</script><form action="mål/"></form>"""
    head = '<meta property="og:image" content="ADDRESS/assets/dot.svg">'
    folder = site({"index.html": page("", body, address=address, head=head)})
    assert check_site(folder, address, LANGUAGES) == []


FAULTS = {
    "a page that is not there": ('<a href="nowhere/">x</a>', "broken_link"),
    "a folder without its slash": ('<a href="mål">x</a>', "broken_link"),
    "a picture that is not there": ('<img src="assets/no.png">', "broken_link"),
    "one of a picture's sizes": ('<img srcset="assets/dot.svg 1x, assets/no.svg 2x">', "broken_link"),
    "a missing file at the own address": ('<a href="ADDRESS/no.pdf">x</a>', "broken_link"),
    "a form that goes nowhere": ('<form action="serach/"></form>', "broken_link"),
    "an anchor on the page": ('<a href="#no">x</a>', "no_anchor"),
    "an anchor on another page": ('<a href="mål/#no">x</a>', "no_anchor"),
    "an anchor at the own address": ('<a href="ADDRESS/mål/#no">x</a>', "no_anchor"),
    "out of the site": ('<a href="../../../x/">x</a>', None),
    "a picture from someone else": ('<img src="https://elsewhere.example/x.png">', "third_party"),
    "a script from someone else": ('<script src="//elsewhere.example/x.js"></script>', "third_party"),
    "a style of its own": ('<p style="color: red">x</p>', "inline"),
    "a style element": ("<style>p { color: red }</style>", "inline"),
    "a handler": ('<p onclick="x()">x</p>', "inline"),
    "a script in the page": ("<script>x()</script>", "inline"),
    "a script as a link": ('<a href="JavaScript:x()">x</a>', "script_link"),
    "an id twice": ('<p id="a">x</p><p id="a">x</p>', "id_twice"),
    "a label for nothing": ('<label for="no">x</label>', "no_pointed"),
    "a name from nothing": ('<p aria-labelledby="no">x</p>', "no_pointed"),
}


@pytest.mark.parametrize(("body", "code"), FAULTS.values(), ids=FAULTS)
def test_a_fault_on_a_page_is_found(site: Write, address: str, body: str, code: str | None):
    folder = site({"index.html": page("", body, address=address)})
    # From the root of a host nothing leads out of it: a browser stops there.
    expected = code or ("outside" if address.endswith("plan/") else "broken_link")
    assert codes(folder, address) == {("index.html", expected)}


def test_a_link_from_the_hosts_root_breaks_under_a_sub_path(site: Write, address: str):
    folder = site({"index.html": page("", '<a href="/en/">x</a>', address=address)})
    assert codes(folder, address) == ({("index.html", "outside")} if address.endswith("plan/") else set())


def test_a_link_card_picture_must_exist(site: Write, address: str):
    head = '<meta property="og:image" content="ADDRESS/cards/no.png">'
    folder = site({"index.html": page("", address=address, head=head)})
    assert codes(folder, address) == {("index.html", "broken_link")}


def test_a_style_sheet_and_the_sitemap_are_followed(site: Write, address: str):
    folder = site(
        {
            "assets/site.css": "@import 'no.css'; body { background: url(https://elsewhere.example/x.png) }",
            "sitemap.xml": "<urlset><url><loc>ADDRESS/no/</loc></url></urlset>",
        }
    )
    assert codes(folder, address) == {
        ("assets/site.css", "broken_link"),
        ("assets/site.css", "third_party"),
        ("sitemap.xml", "broken_link"),
    }


def test_a_page_without_its_counterpart(site: Write, address: str):
    folder = site({"ensam/index.html": page("ensam/", address=address)})
    assert codes(folder, address) == {
        ("ensam/index.html", "no_counterpart"),
        ("ensam/index.html", "broken_link"),
    }


def test_a_page_in_the_wrong_language(site: Write, address: str):
    wrong = page("mål/", '<h2 id="först">y</h2>', address=address, lang="en").replace(
        'lang="en"', 'lang="sv"', 1
    )
    assert codes(site({"en/mål/index.html": wrong}), address) == {("en/mål/index.html", "wrong_lang")}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('rel="canonical" href="', 'rel="canonical" href="https://elsewhere.example/', "wrong_canonical"),
        (
            'hreflang="x-default" href="',
            'hreflang="x-default" href="https://elsewhere.example/',
            "wrong_alternate",
        ),
        ('<link rel="alternate" hreflang="en"', '<link rel="alternate" hreflang="de"', "wrong_alternate"),
        ('<a hreflang="en"', "<a", "no_language_link"),
        ('href="en/">x</a>', 'href="en/mål/">x</a>', "no_language_link"),
    ],
    ids=["canonical", "default language", "other language", "no visible link", "link to another page"],
)
def test_a_page_that_does_not_know_its_counterpart(site: Write, address: str, old: str, new: str, code: str):
    right = page("", address=address)
    assert old in right
    assert codes(site({"index.html": right.replace(old, new)}), address) == {("index.html", code)}


def test_a_page_that_only_leads_on_needs_no_more_than_a_target(site: Write, address: str):
    moved = '<html lang="sv"><meta http-equiv="refresh" content="0; url=../{}"><a href="../">x</a></html>'
    assert codes(site({"gammal/index.html": moved.format("mål/")}), address) == set()
    assert codes(site({"gammal/index.html": moved.format("no/")}), address) == {
        ("gammal/index.html", "broken_link")
    }


def test_a_finding_is_told_in_both_languages(site: Write, address: str):
    folder = site({"index.html": page("", '<a href="nowhere/">x</a>', address=address)})
    (finding,) = check_site(folder, address, LANGUAGES)
    assert finding.text("sv") == "index.html: länken nowhere/ leder ingenstans"
    assert finding.text("en") == "index.html: the link nowhere/ leads nowhere"
    by_hand = {"index.html": "docs/sv/index.md"}
    assert finding.text("en", by_hand) == "docs/sv/index.md: the link nowhere/ leads nowhere"


def test_what_mkdocs_builds_passes(small_site: Path):
    folder = build_html(small_site, LANGUAGES, date(2026, 3, 1))
    assert check_site(folder, "https://example.org/plan/", LANGUAGES) == []


def test_four_hundred_pages_take_less_than_a_breath(site: Write, address: str):
    row = (
        '<tr><td class="n"><a href="../mål/#först">Mål</a></td><td data-stage="in-use">12 juni 2025</td></tr>'
    )
    body = f"<table>{row * 150}</table>"
    folder = site(
        {
            f"{root}p{number}/index.html": page(f"p{number}/", body, address=address, lang=lang)
            for number in range(200)
            for root, lang in [("", "sv"), ("en/", "en")]
        }
    )
    assert len((folder / "p1/index.html").read_bytes()) > 15_000
    started = time.process_time()
    assert check_site(folder, address, LANGUAGES) == []
    assert time.process_time() - started < 1.5


def test_a_page_is_read_as_a_browser_reads_it():
    found = read_page(
        "<html lang=sv><table><tr><td id=a>x<p id=b>y</table><!-- <a href=no> --><template></template>"
    )
    assert found.ids == {"a", "b"}
    assert found.references == []
