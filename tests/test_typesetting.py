"""What all documents stand on: the typeface, and a cache that can't give yesterday's document."""

import errno
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from roadmap_site.exports.typeset import typesetting
from roadmap_site.exports.typeset.cache import Cache
from roadmap_site.exports.typeset.typesetting import Job, typeset_all
from roadmap_site.look.typeface import FOLDER, coverage, font_files, legible
from roadmap_site.steps import StepFailed


@pytest.fixture
def set_jobs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The data of each job that is really set; setting one is made quick."""
    seen: list[str] = []

    def typeset(job: Job) -> bytes:
        seen.append(job.data)
        return f"set: {job.data}".encode()

    monkeypatch.setattr(typesetting, "typeset", typeset)
    return seen


def jobs(*texts: str) -> list[tuple[str, Job]]:
    return [(f"{text}.pdf", Job.of("report/report.typ", text, "pdf")) for text in texts]


def test_what_was_set_before_is_not_set_again(tmp_path: Path, set_jobs: list[str]):
    cache = Cache(tmp_path / "documents")
    first = list(typeset_all(jobs("a", "b"), cache))
    again = list(typeset_all(jobs("a", "b", "c"), cache))
    assert sorted(set_jobs) == ['"a"', '"b"', '"c"']
    assert again[:2] == first and [path for path, _ in again] == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_template_that_cannot_be_set_is_named():
    with pytest.raises(StepFailed, match="report/report.typ") as caught:
        typesetting.typeset(Job.of("report/report.typ", "no report", "pdf"))
    assert caught.value.details


def test_a_large_document_is_set_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typesetting, "_LARGE", 0)
    monkeypatch.setattr(typesetting, "typst", None)  # here; the other process has its own
    with pytest.raises(StepFailed, match="cards/card.typ") as caught:
        list(typeset_all([("a.png", Job.of("cards/card.typ", "no card", "png"))]))
    assert caught.value.details


def test_a_process_that_is_stopped_from_outside_is_told(monkeypatch: pytest.MonkeyPatch):
    def stopped(*_: object) -> None:
        raise BrokenProcessPool("it ended")

    monkeypatch.setattr(typesetting, "_LARGE", 0)
    monkeypatch.setattr(ProcessPoolExecutor, "submit", stopped)
    with pytest.raises(StepFailed, match="Typst was stopped from outside"):
        list(typeset_all(jobs("a")))


def test_what_stops_a_build_stops_the_documents_that_wait(set_jobs: list[str]):
    documents = typeset_all(jobs(*map(str, range(50))), workers=1)
    next(documents)
    documents.close()
    assert len(set_jobs) < 50


def test_without_a_cache_everything_is_set(set_jobs: list[str]):
    assert len([*typeset_all(jobs("a")), *typeset_all(jobs("a"))]) == len(set_jobs) == 2


# What may have become of a kept file, given it and the kept file of another document.
DAMAGES: dict[str, Callable[[bytes, bytes], bytes]] = {
    "emptied": lambda kept, other: b"",
    "cut short": lambda kept, other: kept[:-1],
    "grown": lambda kept, other: kept + b"x",
    "one bit turned": lambda kept, other: kept[:-1] + bytes([kept[-1] ^ 1]),
    "another text": lambda kept, other: b"this is no report",
    "another document": lambda kept, other: other,
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_file_that_is_not_as_it_was_kept_is_set_again(name: str, tmp_path: Path, set_jobs: list[str]):
    cache = Cache(tmp_path)
    good = list(typeset_all(jobs("a", "b"), cache))
    kept, other = (tmp_path / job.key for _, job in jobs("a", "b"))
    whole = kept.read_bytes()
    kept.write_bytes(DAMAGES[name](whole, other.read_bytes()))
    assert list(typeset_all(jobs("a", "b"), cache)) == good
    assert len(set_jobs) == 3, "only the damaged one is set again"
    assert kept.read_bytes() == whole


def test_what_cannot_be_kept_whole_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        Cache(tmp_path).put("key", b"document")
    assert list(tmp_path.iterdir()) == []


def test_everything_that_a_document_is_made_of_is_in_its_key(monkeypatch: pytest.MonkeyPatch):
    job = Job.of("report/report.typ", {"a": 1}, "pdf")
    others = [
        Job.of("report/report.typ", {"a": 2}, "pdf"),
        Job.of("cards/card.typ", {"a": 1}, "pdf"),
        Job.of("report/report.typ", {"a": 1}, "png"),
    ]
    assert len({job.key, *(other.key for other in others)}) == 4
    assert job.key == Job.of("report/report.typ", {"a": 1}, "pdf").key
    before = job.key
    monkeypatch.setattr(typesetting, "_ground", lambda: "another typst, template or typeface")
    assert job.key != before


def test_the_ground_names_every_template_and_font_file():
    ground = typesetting._ground()
    templates = [path.name for path in typesetting.TEMPLATES.rglob("*.typ")]
    assert templates and all(
        f"{name} " in ground for name in [*templates, *(file.name for file in font_files())]
    )


def test_the_cache_forgets_what_is_asked_for_no_more_and_what_a_killed_build_began(
    tmp_path: Path, set_jobs: list[str]
):
    cache = Cache(tmp_path)
    list(typeset_all(jobs("a", "b"), cache))
    (tmp_path / ".half-written").write_bytes(b"by a build that was killed")
    (tmp_path / "somebody's folder").mkdir()
    ((_, kept),) = jobs("a")
    cache.keep_only(frozenset([kept.key]))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([kept.key, "somebody's folder"])


def test_the_typeface_comes_with_its_licence():
    licences = [path.read_text(encoding="utf-8") for path in FOLDER.glob("OFL-*.txt")]
    assert len(licences) == 2
    assert all("SIL OPEN FONT LICENSE Version 1.1" in licence for licence in licences)
    assert sum(path.stat().st_size for path in font_files()) < 1_000_000
    assert {ord(letter) for letter in "åäöÅÄÖéüßłšŋάЖ–→…”’☐"} <= coverage()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Färdplan 2023–2027 → nått", "Färdplan 2023–2027 → nått"),
        ("e\u2011hälsa", "e-hälsa"),
        ("½ ﬁn ①", "½ ﬁn 1"),
        ("日本 \U0001f600", "☐☐ ☐"),
        ("osynligt\ufe0f\u200d", "osynligt"),
        ("A" * 40, "\u200b".join("A" * 40)),
    ],
)
def test_a_text_is_shown_as_far_as_the_typeface_goes(written: str, read: str):
    assert legible(written) == read
