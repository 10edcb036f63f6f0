"""What a first view loads is what the browser asks for, whoever asks for it: the page, its styles or its
scripts.
"""

import random
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from built import BuiltSite
from roadmap_quality.page_kinds import LOST_PAGE, page_kinds
from roadmap_quality.weights import FIRST_VIEW_LIMIT, first_view_weights, weighed

HEAD = "<!doctype html><title>x</title><link rel=icon href='data:,'>"
LOADING = {
    "picture/": '<img src="../heavy.svg" alt="">',
    "style/": '<link rel="stylesheet" href="../heavy.css"><p>Text</p>',
    "script/": '<script src="../fetch.js"></script>',
    "light/": '<a href="../heavy.svg">Picture</a>',
}


def test_a_heavy_first_view_is_told_whatever_loads_it(
    browser: Browser, serve: Callable[..., str], tmp_path: Path
):
    (tmp_path / "index.html").write_text(HEAD)
    noise = random.Random(0).randbytes(FIRST_VIEW_LIMIT).hex()
    (tmp_path / "heavy.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><!--{noise}--></svg>')
    (tmp_path / "heavy.css").write_text("p { background: url(heavy.svg) }")
    (tmp_path / "fetch.js").write_text("fetch('../heavy.svg').then((answer) => answer.blob())")
    for path, body in LOADING.items():
        (tmp_path / path).mkdir()
        (tmp_path / path / "index.html").write_text(HEAD + body)
    weights = first_view_weights(browser, serve(tmp_path), LOADING)
    over = weighed("first view", weights, FIRST_VIEW_LIMIT).flaws
    assert {flaw.page for flaw in over} == LOADING.keys() - {"light/"}


def test_the_first_view_of_every_kind_of_page_is_light(
    browser: Browser, serve: Callable[..., str], built_site: BuiltSite
):
    kinds = page_kinds(built_site.folder, built_site.context, built_site.docs)
    paths = [kind.paths[0] for kind in kinds if kind.paths != (LOST_PAGE,)]
    weights = first_view_weights(browser, serve(built_site.folder), paths)
    assert weights.keys() == set(paths)
    assert weighed("first view", weights, FIRST_VIEW_LIMIT).flaws == ()
    assert min(weights.values()) > 5000, "the style sheet is part of every first view"
