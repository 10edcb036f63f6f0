"""What a user writes after a command: told in plain words when it can't be used, never with a traceback."""

import subprocess
import sys
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest

from projects import ROOT
from roadmap_site import command, pipeline

# (what is written, the language, the exit code, what is told)
REFUSED = {
    "no such day": (
        ["--today", "2026-02-30"], "sv",
        "--today: ”2026-02-30” är inget datum. Skriv år-månad-dag: 2026-03-31.",
    ),
    "a day in words": (
        ["--today", "yesterday"], "en",
        "--today: “yesterday” is not a date. Write year-month-day: 2026-03-31.",
    ),
    "a day with its time": (
        ["--today", "2026-02-03T04:05"], "en",
        (
            "--today: “2026-02-03T04:05” is not a date. Write year-month-day: 2026-03-31. "
            "Did you mean “2026-02-03”?"
        ),
    ),
    "a short way to write a day": (
        ["--today", "20260203"], "en",
        "--today: “20260203” is not a date. Write year-month-day: 2026-03-31. Did you mean “2026-02-03”?",
    ),
    "a year that nobody means": (
        ["--today", "0026-02-03"], "en",
        "--today: “0026-02-03” is not a date. Write year-month-day: 2026-03-31.",
    ),
    "no day": (["--today", ""], "sv", "--today: ”” är inget datum. Skriv år-månad-dag: 2026-03-31."),
    "no scheme": (
        ["--address", "example.org/site/"], "sv",
        (
            "--address: ”example.org/site/” är ingen webbadress. "
            "Den ska börja med https:// (eller http://) och får inte ha mellanslag i sig. "
            "Menade du ”https://example.org/site/”?"
        ),
    ),
    "a script": (
        ["--address", "javascript:alert(1)"], "en",
        (
            "--address: “javascript:alert(1)” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
    "a space": (
        ["--address", "https://example.org/my site/"], "en",
        (
            "--address: “https://example.org/my site/” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it. "
            "Did you mean “https://example.org/my%20site/”?"
        ),
    ),
    "a folder of this computer": (
        ["--address", "file:///srv/site/"], "en",
        (
            "--address: “file:///srv/site/” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
    "no host": (
        ["--address", "https:///site/"], "en",
        (
            "--address: “https:///site/” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
    "a port that is no number": (
        ["--address", "https://example.org:x/"], "en",
        (
            "--address: “https://example.org:x/” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
    "a quote": (
        ["--address", 'https://example.org/"onload="x'], "en",
        (
            "--address: “https://example.org/\"onload=\"x” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
    "a query": (
        ["--address", "https://example.org/?a=b"], "en",
        (
            "--address: “https://example.org/?a=b” cannot be the site's address. "
            "Write it without ?, # and /../, for example https://example.com/roadmaps/."
        ),
    ),
    "an anchor": (
        ["--address", "https://example.org/#a"], "sv",
        (
            "--address: ”https://example.org/#a” kan inte vara webbplatsens adress. "
            "Skriv den utan ?, # och /../, till exempel https://exempel.se/fardplaner/."
        ),
    ),
    "a way back": (
        ["--address", "https://example.org/a/../b/"], "en",
        (
            "--address: “https://example.org/a/../b/” cannot be the site's address. "
            "Write it without ?, # and /../, for example https://example.com/roadmaps/."
        ),
    ),
    "no address": (
        ["--address", ""], "en",
        (
            "--address: “” is not a web address. "
            "It must begin with https:// (or http://), and have no spaces in it."
        ),
    ),
}  # fmt: skip


# What stands at the start of every full address on the site.
USED = {
    "https://example.org": "https://example.org",
    " https://example.org/a/ ": "https://example.org/a/",
    "HTTPS://Example.ORG:8080/Plan/": "https://example.org:8080/Plan/",
    "http://färdplaner.example/år/": "http://färdplaner.example/år/",
}


@pytest.fixture
def never_built(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object) -> None:
        raise AssertionError("the build began")

    monkeypatch.setattr(pipeline, "build", build)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_told_before_anything_is_built(name, never_built, capsys):
    arguments, lang, told = REFUSED[name]
    assert command.run_build([*arguments, "--lang", lang]) == 2
    assert capsys.readouterr() == (f"{told}\n", "")


@pytest.mark.parametrize("written", USED)
def test_an_address_is_used_as_browsers_write_it(
    written: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    used = []
    monkeypatch.setattr(pipeline, "build", lambda root, options: used.append(options.address))
    assert command.run_build(["--root", str(tmp_path), "--address", written]) == 0
    assert used == [USED[written]]


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, ROOT / "scripts" / "build.py", "--root", root, *arguments]
    return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    "arguments",
    [("--today", "soon"), ("--address", "ftp://x/"), ("--lang", "de"), ("--today",), ("--tomorrow",), ("x",)],
)
def test_a_wrong_line_ends_with_2_and_without_a_traceback(tmp_path: Path, arguments: tuple[str, ...]):
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    assert (done.stdout + done.stderr).strip()
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_is_stopped_by_hand_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys
):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read_content", interrupted)
    assert command.run_build(["--root", str(tmp_path), "--lang", "sv"]) == 130
    told, complained = capsys.readouterr()
    assert told.splitlines()[-1].endswith("stopp")
    assert complained == ""


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("time_zone: Europe/Helsinki\n", 13),
        ('title: x\ntime_zone: "America/New_York"  # over there\n', 6),
        ("time_zone: Mars/Phobos\n", 12),
        ("# time_zone: Europe/Helsinki\n", 12),
        ("", 12),
        (None, 12),
    ],
)
def test_the_day_is_that_of_the_projects_time_zone(
    written: str | None, hour: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    if written is not None:
        (tmp_path / "content").mkdir()
        (tmp_path / "content" / "project.yml").write_text(written, encoding="utf-8")
    asked: list[int] = []

    class Noon(datetime):
        """Eleven in the morning in Greenwich, on a winter's day."""

        @classmethod
        def now(cls, zone: tzinfo | None = None) -> datetime:
            at = datetime(2026, 1, 15, 11, tzinfo=UTC).astimezone(zone)
            asked.append(at.hour)
            return at

    monkeypatch.setattr(command, "datetime", Noon)
    assert command.clock(tmp_path) == date(2026, 1, 15)
    assert asked == [hour]
