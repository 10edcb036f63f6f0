"""Broken HTML and SVG is found, by a strict parser and by the Nu checker; the pages of a built site hold
none.
"""

import json
import subprocess
from pathlib import Path

import pytest

from built import BuiltSite
from roadmap_quality import markup, npm_tools
from roadmap_quality.markup import html_faults, judged, parsed, svg_faults
from roadmap_quality.npm_tools import JAR, LOCKS, ToolMissing, packages

PAGE = (
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title></head><body>{}</body></html>'
)
BROKEN = {
    "an element that is never closed": "<div><p>Text",
    "an end without a beginning": "<p>Text</span></p>",
    "wrongly nested": "<b><i>Text</b></i>",
    "a block inside a paragraph": "<p>Text<ul><li>x</li></ul></p>",
    "the same attribute twice": '<p class="a" class="b">Text</p>',
    "a table's row on its own": "<tr><td>x</td></tr>",
    "an unfinished reference": "<p>a &lt b</p>",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_parse_error_is_told(body: str):
    assert html_faults(PAGE.format("<p>Text &amp; more</p>")) == []
    assert html_faults(PAGE.format(body))


def test_a_page_without_a_doctype_is_told():
    (fault,) = html_faults("<title>x</title>")
    assert fault == "line 1: Unexpected start tag (title). Expected DOCTYPE."


def test_a_picture_that_is_no_xml_is_told():
    assert svg_faults('<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>') == []
    assert svg_faults('<svg xmlns="http://www.w3.org/2000/svg"><path d="">')


def test_a_fault_has_its_page(tmp_path: Path):
    (tmp_path / "missions").mkdir()
    (tmp_path / "missions/index.html").write_text(PAGE.format("<p>a</b></p>"))
    (tmp_path / "x.svg").write_text("<svg>")
    outcome = parsed(tmp_path)
    assert [flaw.page for flaw in outcome.flaws] == ["missions/", "x.svg"]
    assert outcome.looked_at == "2 files"


def test_a_built_site_has_no_parse_error(built_site: BuiltSite):
    outcome = parsed(built_site.folder)
    assert outcome.flaws == ()
    assert int(outcome.looked_at.split()[0]) >= len(list(built_site.folder.rglob("*.html")))


class Nu:
    """Stands for npm and Java: notes what it is told to run, and answers as Nu does."""

    def __init__(self, *messages: dict) -> None:
        self.messages, self.ran = messages, []

    def run(self, command: list, cwd: Path = Path(), **options: object) -> subprocess.CompletedProcess[str]:
        self.ran.append([str(word) for word in command])
        if "ci" in command:
            (cwd / "node_modules" / JAR).parent.mkdir(parents=True, exist_ok=True)
            (cwd / "node_modules" / JAR).touch()
        answer = json.dumps({"version": "1.2", "messages": list(self.messages)})
        return subprocess.CompletedProcess(command, 0, answer, "")


@pytest.fixture
def nu(monkeypatch: pytest.MonkeyPatch) -> Nu:
    nu = Nu()
    monkeypatch.setattr(npm_tools.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", nu.run)
    packages.cache_clear()
    yield nu
    packages.cache_clear()


def test_nus_errors_and_warnings_are_faults(nu: Nu, tmp_path: Path):
    site = tmp_path / "site"
    (site / "mål").mkdir(parents=True)
    (site / "mål/index.html").write_text(PAGE)
    where = {"url": (site / "mål/index.html").as_uri(), "lastLine": 3}
    nu.messages = (
        {"type": "error", "message": "No.", **where},
        {"type": "info", "subType": "warning", "message": "Hm.", **where},
    )
    outcome = judged(site, tmp_path / "tools")
    assert [(one.page, one.what) for one in outcome.flaws] == [
        ("mål/", "error, line 3: No."),
        ("mål/", "warning, line 3: Hm."),
    ]
    assert outcome.measured == "Nu 1.2"


def test_the_packages_are_installed_once_from_the_lock_and_run_nothing_of_their_own(nu: Nu, tmp_path: Path):
    packages(tmp_path)
    packages.cache_clear()
    packages(tmp_path)
    (installed,) = nu.ran
    assert installed[1:3] == ["ci", "--ignore-scripts"]


@pytest.mark.parametrize("change", [Path.unlink, lambda mark: mark.write_text("another lock")])
def test_an_interrupted_installation_or_another_lock_is_installed_anew(nu: Nu, tmp_path: Path, change):
    packages(tmp_path)
    change(tmp_path / "installed")
    packages.cache_clear()
    packages(tmp_path)
    assert len(nu.ran) == 2


def test_why_npm_failed_is_told(nu: Nu, monkeypatch, tmp_path: Path):
    said = "npm warn old\nnpm error code E404\nnpm error\nnpm error 404 Not found\nnpm error more"
    monkeypatch.setattr(
        subprocess, "run", lambda command, **options: subprocess.CompletedProcess(command, 1, "", said)
    )
    with pytest.raises(ToolMissing, match="npm could not install it: 404 Not found"):
        packages(tmp_path)
    assert not (tmp_path / "installed").exists()


@pytest.mark.parametrize(("missing", "told"), [("java", "no Java"), ("npm", "no Node.js")])
def test_what_is_missing_is_told(nu: Nu, monkeypatch, tmp_path: Path, missing: str, told: str):
    monkeypatch.setattr(markup.subprocess, "run", nu.run)
    monkeypatch.setattr(npm_tools.shutil, "which", lambda name: None if name == missing else name)
    with pytest.raises(ToolMissing, match=told):
        judged(tmp_path, tmp_path / "tools")


def test_the_lock_names_exact_versions_with_hashes_and_no_place_to_fetch_them_from():
    wanted = json.loads((LOCKS / "package.json").read_text())["dependencies"]
    locked = json.loads((LOCKS / "package-lock.json").read_text())["packages"]
    assert locked.pop("")["dependencies"] == wanted
    assert all(locked[f"node_modules/{name}"]["version"] == version for name, version in wanted.items())
    assert all(one["integrity"].startswith("sha512-") and "resolved" not in one for one in locked.values())
