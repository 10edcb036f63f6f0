"""Whoever follows the links of a finished site finds every page, and nothing that isn't there."""

import re
from xml.etree import ElementTree

from built import BuiltSite
from roadmap_site.address import LOST_PAGE, absolute, base_path
from roadmap_site.built.site_check import check_site
from roadmap_site.languages import DEFAULT, LANGUAGES
from roadmap_site.views.all_pages import all_pages

SITEMAP = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def unlisted(built: BuiltSite) -> set[str]:
    """Addresses that no page need lead to: former ones, and those of what is published later."""
    pages = all_pages(built.context)
    return {page.path for page in pages if page.moved_to or page.template == "not_yet.html"}


def test_the_check_before_publishing_finds_nothing(any_site: BuiltSite):
    found = check_site(any_site.folder, any_site.address, LANGUAGES)
    assert [fault.text("en") for fault in found] == []


def test_every_page_is_reached_from_the_start(any_site: BuiltSite):
    for lang in LANGUAGES:
        seen, ahead = set(), {""}
        while ahead:
            seen |= ahead
            found = {link for path in ahead for link in any_site.page(path, lang).all_links}
            ahead = {link for link in found if "://" not in link and (any_site.folder / link).is_dir()} - seen
        assert set(any_site.paths()) - seen - unlisted(any_site) == set()


def test_every_page_names_itself_and_its_counterparts_by_full_addresses(any_site: BuiltSite):
    for page in any_site.pages():
        links = page.tree.css("link[rel=alternate][hreflang]")
        named = {link.attributes["hreflang"]: link.attributes["href"] for link in links}
        expected = {lang: absolute(any_site.address, page.path, lang) for lang in LANGUAGES}
        assert named == {**expected, "x-default": expected[DEFAULT]}, page.path
        assert page.tree.css_first("html").attributes["lang"] == page.lang
        assert page.meta("og:url") == expected[page.lang]


def test_the_site_map_holds_every_page_that_may_be_found(any_site: BuiltSite):
    tree = ElementTree.parse(any_site.folder / "sitemap.xml")
    listed = [one.text for one in tree.iterfind("map:url/map:loc", SITEMAP)]
    wanted = {
        absolute(any_site.address, page.path, page.lang)
        for page in any_site.pages()
        if not page.attribute("meta[name=robots]", "content")
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == wanted
    for url in tree.iterfind("map:url", SITEMAP):
        others = [link.get("hreflang") for link in url.iterfind("xhtml:link", SITEMAP)]
        assert others == [*LANGUAGES, "x-default"]


def test_an_example_is_kept_out_of_search_engines(any_site: BuiltSite):
    for record in any_site.site.all_records():
        for lang in LANGUAGES:
            robots = any_site.page(record.path, lang).attribute("meta[name=robots]", "content")
            assert robots == (["noindex"] if record.example else []), record.path


def test_the_page_for_lost_visitors_looks_right_on_any_host_and_at_any_depth(any_site: BuiltSite):
    lost = (any_site.folder / LOST_PAGE).read_text(encoding="utf-8")
    base = base_path(any_site.address)
    asked = re.findall(r'(?:href|src|action)="([^"]*)"', lost)
    assert [one for one in asked if not one.startswith((base, "#"))] == []
    assert {f"{base}search/", f"{base}en/search/", f"{base}assets/site.css"} <= {*asked}
