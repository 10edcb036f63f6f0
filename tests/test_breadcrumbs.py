"""The way from the start page to a page: every step a page that is there, the last one the page itself."""

import re
from html import unescape
from posixpath import join, normpath

import pytest

from roadmap_site.views.all_pages import all_pages
from sites import own_context, rendered

WAY = re.compile(r'<nav class="crumb".*?</nav>', re.DOTALL)
STEP = re.compile(r"<li([^>]*)>(.*?)</li>", re.DOTALL)
LINK = re.compile(r'href="([^"]*)"')
PAGES = {page.path: page for page in all_pages(own_context())}
TOLD = {template: path for path, page in PAGES.items() if (template := page.template)}
WITHOUT = {"start.html", "former.html"}


def steps(path):
    html = rendered(own_context(), PAGES[path])
    (way,) = WAY.findall(html)
    return STEP.findall(way)


def leads_to(href, path):
    found = normpath(join("/", path, href)).lstrip("/")
    return f"{found}/" if found else ""


@pytest.mark.parametrize("path", [path for name, path in TOLD.items() if name not in WITHOUT])
def test_every_kind_of_page_says_its_way(path):
    *before, (attributes, called) = steps(path)
    assert attributes == ' aria-current="page"'
    assert unescape(re.sub("<[^>]+>", "", called)).strip()
    targets = [leads_to(LINK.search(step)[1], path) for _, step in before]
    assert targets[0] == ""
    assert path not in targets and len({*targets}) == len(targets)
    assert {*targets} <= PAGES.keys()


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("coverage/", ["", "roadmaps/"]),
        ("missions/bus-when-needed/", ["", "roadmaps/", "roadmaps/travel/", "directions/rides-on-call/"]),
        ("mobilisations/mud-lab/lorry/", ["", "needs/"]),
        ("actors/vattenskolan/", ["", "actors/"]),
        ("needs/", [""]),
    ],
)
def test_the_way_is_the_one_that_the_menu_shows(path, way):
    assert [leads_to(LINK.search(step)[1], path) for _, step in steps(path)[:-1]] == way
