"""One stylesheet, whole, in order, small; and Material's below it."""

import gzip
import re
from pathlib import Path

import pytest

from roadmap_site.look.palette import PALETTE
from roadmap_site.look.stylesheet import ORDER, UnlistedStylesheet, handbook_stylesheet, stylesheet

FOLDER = Path(__file__).parent.parent / "overrides" / "css"


@pytest.fixture(scope="module")
def css() -> str:
    return stylesheet(FOLDER, PALETTE)


def test_every_property_that_is_used_is_defined(css: str):
    used = set(re.findall(r"var\((--[a-z0-9-]+)", css))
    defined = set(re.findall(r"(--[a-z0-9-]+):", css))
    assert used - defined == set()


def test_both_modes_define_the_same_colours(css: str):
    light, wished, chosen = (
        set(re.findall(r"(--[a-z-]+):#", block))
        for block in re.findall(r"color-scheme:(?:light|dark);([^}]*)\}", css)
    )
    assert light == wished == chosen
    assert len(light) >= 11 + 16


def test_dark_is_for_screens_and_the_visitor_has_the_last_word(css: str):
    assert '@media screen and (prefers-color-scheme:dark){:root:not([data-palette="light"]){' in css
    assert '@media screen{:root[data-palette="dark"]{' in css


def test_each_colour_has_its_class(css: str):
    for name in PALETTE.names:
        assert f".line-{name}{{--line:var(--{name});--soft:var(--{name}-soft)}}" in css


def test_braces_balance_and_comments_are_gone(css: str):
    assert css.count("{") == css.count("}")
    assert "/*" not in css


def test_nothing_is_fetched_from_elsewhere(css: str):
    assert set(re.findall(r"url\(([^)]*)\)", css)) == {
        f'"fonts/{name}.woff2"' for name in ("commissioner-latin", "commissioner-latin-ext")
    }
    assert "@import" not in css


def test_it_stays_light(css: str):
    assert len(gzip.compress(css.encode(), mtime=0)) < 13_000


def test_no_source_file_is_long():
    for path in FOLDER.glob("*.css"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 300, path.name


def test_a_file_that_the_order_forgets_is_refused(tmp_path: Path):
    for name in (*ORDER, "handbook", "stray"):
        (tmp_path / f"{name}.css").write_text("", encoding="utf-8")
    with pytest.raises(UnlistedStylesheet, match="stray"):
        stylesheet(tmp_path, PALETTE)


def test_space_that_means_something_is_kept(tmp_path: Path):
    for name in (*ORDER, "handbook"):
        (tmp_path / f"{name}.css").write_text("", encoding="utf-8")
    (tmp_path / "base.css").write_text(
        '/* why */\na :focus-visible > b {\n  width: calc(1px + 2px);\n  content: "› ";\n}\n',
        encoding="utf-8",
    )
    assert 'a :focus-visible>b{width:calc(1px + 2px);content:"› "}' in stylesheet(tmp_path, PALETTE)


def test_what_material_says_of_its_own_frame_is_left_out():
    made = handbook_stylesheet(
        FOLDER,
        "a{color:red}@media print{.md-nav,.md-tabs{top:0}}.md-typeset a{top:1px}.js .md-header{top:2px}",
    )
    assert made.startswith("@layer material {a{color:red}.md-typeset a{top:1px}}\n")


def test_material_lies_in_a_layer_below():
    made = handbook_stylesheet(FOLDER, '@charset "UTF-8";a{color:red}\n/*# sourceMappingURL=main.css.map */')
    layer, ours = made.split("\n", 1)
    assert layer == "@layer material {a{color:red}}"
    assert ".md-typeset" in ours
    assert "@layer" not in ours
