"""Each check of a page in the browser catches the fault that it is for, and lets a good page pass."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from roadmap_quality import layout
from roadmap_quality.checks import CHECKS, Check, run
from roadmap_quality.language import language_faults
from roadmap_quality.looks import DESKTOP
from roadmap_quality.situations import as_loaded, search_empty, search_found

GOOD = """<!doctype html><html lang="sv"><head><title>Sida</title><link rel=icon href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
script-src 'self'; style-src 'self'">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css">%s</head><body>
<header><a class="skip" href="#main">Hoppa till innehållet</a>
<button class="menu-button" aria-expanded="false">Meny</button>\
<a hreflang="en" href="en/">English</a></header>
<main id="main" tabindex="-1"><h1>Rubrik</h1><p>Text. <i class="dot"></i></p>%s</main>
<script src="site.js"></script></body></html>"""
COUNTERPART = (
    '<!doctype html><html lang="en"><title>Page</title><header><a hreflang="sv" href="%s">Svenska</a>'
)
CSS = """body { margin: 8px; background: #fff; color: #111 } :focus-visible { outline: 3px solid #111 }
a, button { display: inline-block; min-height: 44px } \
.dot { border: 2px solid; width: 9px; height: 9px; display: inline-block }
.cover { position: fixed; inset: 70px 0 0; background: #fff }
@media print { .skip, button { display: none } main a::after { content: " (" attr(href) ")" } }"""
JS = """const button = document.querySelector(".menu-button");
const open = (is) => { button.ariaExpanded = is; };
button.onclick = () => open("true");
onkeydown = (event) => { if (event.key === "Escape") { open("false"); button.focus(); } };"""

# A fault, and where it is planted: in the page's matter, in its styles, or in its script.
PLANTED = {
    "axe": ("main", '<img src="data:,">', "image-alt"),
    "keyboard: no ring": ("css", ":focus-visible { outline: 0 }", "no ring"),
    "keyboard: a trap": (
        "js",
        "document.querySelector('[hreflang]').onkeydown = (event) => event.preventDefault();",
        "never reached",
    ),
    "keyboard: out of order": ("main", '<a href="#main" tabindex="1">Först</a>', 'tabindex="1"'),
    "keyboard: off screen": ("css", "header a { position: absolute; left: -999px }", "off screen"),
    "keyboard: covered": ("main", '<div class="cover"></div>', "is under <div"),
    "keyboard: a trap in a date": (
        "js",
        """document.querySelector("h1").insertAdjacentHTML("afterend", "<input type=date aria-label=Dag>");
document.querySelector("input").onkeydown = (event) => event.key === "Tab" && event.preventDefault();""",
        "never reached",
    ),
    "keyboard: no ring round a date's calendar": (
        "main",
        '<input type="date" aria-label="Dag">',
        "no ring",
    ),
    "keyboard: earlier years out of reach": (
        "main",
        '<form class="filters"></form><nav data-years><a href="#main">2024</a></nav>',
        "the earlier years are never read",
    ),
    "skip link": ("css", ".skip { display: none }", "the first stop"),
    "Esc": ("js", "onkeydown = null;", "isn't closed by Esc"),
    "Esc: focus lost": ("js", "button.focus = () => button.blur();", "doesn't get the focus back"),
    "Esc: from inside": (
        "js",
        "button.onkeydown = (event) => { if (event.key === 'Tab') onkeydown = null; };",
        "isn't closed by Esc",
    ),
    "single keys": (
        "js",
        "addEventListener('keydown', (event) => { if (event.key === 's') button.click(); });",
        "alone does something",
    ),
    "language link": (
        "main",
        "<header><a hreflang='en' href='en/none/'>English</a></header>",
        "leads to nothing",
    ),
    "language link: elsewhere": (
        "js",
        "document.querySelector('[hreflang]').href = 'en/other/';",
        "isn't this one's counterpart",
    ),
    "policy": (
        "js",
        "document.querySelector('[http-equiv]').content += \" 'unsafe-inline'\";",
        "allows 'unsafe-inline'",
    ),
    "policy: none": ("js", "document.querySelector('[http-equiv]').remove();", "none at all"),
    "nothing stored": ("js", "localStorage.visits = 1;", "visits is stored"),
    "nothing stored: cookie": ("js", "document.cookie = 'id=1';", "the cookie id"),
    "reflow at 320 px": ("css", "p { min-width: 400px }", "sideways"),
    "reflow at 320 px: cut": ("css", "h1 { width: 40px; overflow: hidden; white-space: nowrap }", "cut off"),
    "reflow at 320 px: cut below": ("css", "h1 { height: 12px; overflow: hidden }", "cut off"),
    "reflow at 320 px: overlap": ("css", "h1 { margin-bottom: -2rem }", "lie on each other"),
    "200 % text": ("css", "h1 { font-size: 1rem; width: 70px; overflow: hidden }", "cut off"),
    "text spacing": (
        "css",
        (
            "h1 { width: max-content; max-width: 8.2rem; overflow: hidden; "
            "font: 32px/1 monospace; white-space: nowrap }"
        ),
        "cut off",
    ),
    "reduced motion": ("css", "a { transition: color .3s }", "moves for 0.3"),
    "forced colours": ("css", ".dot { border: 0; background: #060 }", "can't be seen"),
    "forced colours: colours kept": (
        "css",
        "@media (forced-colors: active) { .dot { forced-color-adjust: none; border-color: #eee } }",
        "can't be seen",
    ),
    "controls for a thumb": ("css", "header button { min-height: 0; height: 30px }", "30 px high"),
    "controls for a thumb: a tick box": (
        "main",
        '<form class="filters"><label><input type="checkbox">Ja</label></form>',
        "px high",
    ),
    "no JavaScript": ("main", "<button>Sök</button>", "does nothing"),
    "no JavaScript: a text lost": ("main", "<p hidden>Mer</p>", "isn't shown"),
    "no JavaScript: a definition lost": (
        "main",
        '<p><a href="#x" aria-describedby="x">Ord</a><span id="x" role="tooltip" hidden>Mening</span></p>',
        "isn't shown",
    ),
    "no JavaScript: a name lost in every length": (
        "main",
        '<span class="long" hidden>Långt namn</span><span class="short" hidden>Namn</span>',
        "isn't shown",
    ),
    "focus in forced colours": ("css", "a:focus-visible { outline: 0; box-shadow: 0 0 0 3px }", "no ring"),
    "paper": ("css", "@media print { .skip { display: block !important } }", "is printed"),
    "paper: an address": (
        "css",
        "@media print { main a::after { content: none !important } }",
        "loses its address",
    ),
    "paper: dark": ("css", "html { background: #111 }", "the paper is dark"),
}


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """A site of two pages that have no fault, but for what is planted."""

    def write(fault: Mapping[str, str] = {}) -> Path:
        (tmp_path / "site.css").write_text(CSS + fault.get("css", ""))
        (tmp_path / "site.js").write_text(JS + fault.get("js", ""))
        link = '<a href="https://example.org/">Utanför</a>'
        (tmp_path / "index.html").write_text(GOOD % ("", link + fault.get("main", "")))
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "en" / "index.html").write_text(COUNTERPART % "../")
        (tmp_path / "en" / "other").mkdir(exist_ok=True)
        (tmp_path / "en" / "other" / "index.html").write_text(COUNTERPART % "../../other/")
        return tmp_path

    return write


def check(name: str) -> Check:
    """One of the checks, made once."""
    found = next(one for one in CHECKS if one.name == name.split(":")[0])
    return replace(found, looks=found.looks[:1], situations=(as_loaded,))


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(browser: Browser, serve: Callable, site: Callable, name: str) -> None:
    place, fault, said = PLANTED[name]
    found = [flaw.what for flaw in run(browser, serve(site({place: fault})), [""], [check(name)])]
    assert any(said in one for one in found), found


def test_every_check_has_its_fault() -> None:
    assert {name.split(":")[0] for name in PLANTED} == {one.name for one in CHECKS}


def test_a_good_page_passes_every_check(browser: Browser, serve: Callable, site: Callable) -> None:
    """But for the button that only a script can work: without one it is a fault, and is tested as such."""
    checks = [one for one in CHECKS if one.name != "no JavaScript"]
    assert [str(flaw) for flaw in run(browser, serve(site()), [""], checks)] == []


def test_a_list_that_grows_is_walked_once_it_has_grown(
    browser: Browser, serve: Callable, site: Callable
) -> None:
    """Its filters are used on the way; what comes then isn't taken for something that shouldn't be there."""
    grows = """const years = document.querySelector("[data-years]");
const grow = () => { years?.parentElement.append(...["a", "b"].map((id) => Object.assign(
  document.createElement("a"), { href: `#${id}`, textContent: id }))); years.remove(); };
document.querySelector("form").addEventListener("focusin", grow, { once: true });"""
    main = '<form class="filters"><input name="q" aria-label="Sök"></form>'
    main += '<p data-years><a href="#main">2024</a></p>'
    assert [*run(browser, serve(site({"main": main, "js": grows})), [""], [check("keyboard")])] == []


def test_a_date_is_walked_part_by_part(browser: Browser, serve: Callable, site: Callable) -> None:
    """Year, month, day and calendar are stops of one field; the walk goes on behind it."""
    ring = "input:focus-within { outline: 3px solid #111 }"
    field = '<input type="date" aria-label="Dag"><a href="#main">Efter</a>'
    fault = {"main": field, "css": f"{ring} main a[href^='#']:focus-visible {{ outline: 0 }}"}
    found = [flaw.what for flaw in run(browser, serve(site(fault)), [""], [check("keyboard")])]
    assert len(found) == 1 and "Efter" in found[0] and "no ring" in found[0], found


def test_a_pointer_left_behind_covers_nothing(browser: Browser, serve: Callable, site: Callable) -> None:
    """What a situation was brought about with points at nothing on the walk."""
    fault = {
        "main": '<p class="term">Ord <a href="#main">Länk</a><span></span></p>',
        "css": ".term { position: relative } .term span { position: absolute; inset: 0; background: #fff } "
        ".term:not(:hover) span { display: none }",
    }

    def pointing(page: Page) -> bool:
        page.hover(".term")
        return True

    asked = replace(check("keyboard"), situations=(pointing,))
    assert [*run(browser, serve(site(fault)), [""], [asked])] == []


def test_without_scripts_a_name_of_two_lengths_is_told_by_one(
    browser: Browser, serve: Callable, site: Callable
) -> None:
    main = '<span class="long">Långt namn</span><span class="short" hidden>Kort</span>'
    found = [flaw.what for flaw in run(browser, serve(site({"main": main})), [""], [check("no JavaScript")])]
    assert [one for one in found if "Kort" in one] == []


def test_a_search_that_only_leads_on_has_nothing_to_show(
    browser: Browser, serve: Callable, site: Callable
) -> None:
    """Its field stands alone on the page for lost visitors; where there is a place for hits it is tried."""
    seen: Counter[str] = Counter()
    main = '<form class="search"><input aria-label="Sök"></form>'
    asked = replace(check("axe"), situations=(search_found, search_empty))
    assert [*run(browser, serve(site({"main": main})), [""], [asked], seen=seen)] == []
    assert not seen["axe"]


def test_what_a_script_says_in_another_language_is_found(
    browser: Browser, serve: Callable, site: Callable
) -> None:
    words = {"sv": frozenset({"search", "home"}), "en": frozenset({"sök"})}
    planted = "document.querySelector('h1').setAttribute('aria-label', 'Search'); document.title = 'Home';"
    asked = Check("language", lambda page: language_faults(page, words))
    found = [flaw.what for flaw in run(browser, serve(site({"js": planted})), [""], [asked])]
    assert ["home" in found[0], "search" in found[1], len(found)] == [True, True, 2]


def test_a_page_that_cannot_be_used_is_a_finding_and_no_crash(
    browser: Browser, serve: Callable, site: Callable
) -> None:
    def unusable(page: Page) -> list[str]:
        page.click("#none", timeout=1)
        return []

    here, nowhere = run(browser, serve(site()), ["", "none/"], [Check("any", unusable)])
    assert "#none" in here.what
    assert "404" in nowhere.what


def test_a_visit_that_reaches_out_is_told(browser: Browser, serve: Callable, site: Callable) -> None:
    fault = {"main": '<img alt="" src="https://elsewhere.example/x.png">'}
    found = run(browser, serve(site(fault)), [""], [Check("any", layout.motion_faults, (DESKTOP,))])
    assert "private and strict" in {flaw.check for flaw in found}
