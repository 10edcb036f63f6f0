"""What the machine refuses is told: what happened, what to do, and the system's own words last."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from roadmap_site.ending import FAILED, INTERRUPTED, ended, in_words
from roadmap_site.machine import quoted, refuse_machine_faults, writing
from roadmap_site.steps import StepFailed

ROOT = Path("/srv/site")

FULL = "The disk is full. Make room on it and run again."
READ_ONLY = "The disk can only be read. Put the project where it can be written."
CLOSED = "You may not read or write here. Change the permissions, or let someone run it who may."
GONE = "Something that is needed is not there. Put it back and run again."
REFUSED = "The computer could not read or write as it should. Put that right and run again."
MEMORY = "The computer's memory is not enough. Close other programs and run again."


def system(number: int, *names: str | bytes | None) -> OSError:
    """What the system raises."""
    return OSError(number, "its words", *names)


def half_copied(words: str) -> shutil.Error:
    return shutil.Error([("a", "/srv/site/build/b", words), ("c", "d", "e")])


# What is raised, and what is told in English: the sentence, and what the system says.
TOLD: dict[str, tuple[BaseException, str, str]] = {
    "a full disk": (system(errno.ENOSPC, "/srv/site/build/x"), FULL, "build/x: its words"),
    "a quota": (system(errno.EDQUOT), FULL, "its words"),
    "a disk for reading": (system(errno.EROFS, "build"), READ_ONLY, "build: its words"),
    "a closed folder": (system(errno.EACCES, "/srv/site/content"), CLOSED, "content: its words"),
    "another's file": (system(errno.EPERM, "/srv/site/a", None, "/b"), CLOSED, "a → /b: its words"),
    "a file that is gone": (system(errno.ENOENT, b"/srv/site/a.html"), GONE, "a.html: its words"),
    "a device that fails": (system(errno.EIO, "/srv/site/build"), REFUSED, "build: its words"),
    "too many files": (system(errno.EMFILE, "x"), REFUSED, "x: its words"),
    "no memory": (MemoryError(), MEMORY, "MemoryError"),
    "no memory for a program": (system(errno.ENOMEM), MEMORY, "its words"),
    "a folder half copied": (half_copied("[Errno 28] no room: 'a'"), FULL, "a: no room"),
    "a file half copied": (half_copied("[Errno 28] no room"), FULL, "build/b: no room"),
    "words alone": (OSError("no room (os error 28)"), FULL, "no room"),
    "other words alone": (OSError("no fonts"), REFUSED, "no fonts"),
    "a name with colours": (system(errno.EIO, "/srv/site/\x1b[31m\nx"), REFUSED, "[31m x: its words"),
    "a name in no encoding": (system(errno.EIO, b"/srv/site/\xff"), REFUSED, ": its words"),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_refusal_is_a_sentence(name: str, capsys: pytest.CaptureFixture[str]):
    refused, sentence, said = TOLD[name]

    def work() -> int:
        raise refused

    assert ended(work, "en", ROOT) == FAILED
    assert capsys.readouterr() == (f"{sentence} The system says: {said}\n", "")
    assert in_words(refused, "sv", ROOT).endswith(f" Systemet säger: {said}")


def test_what_stands_in_the_way_is_named_and_not_what_was_to_be_made(tmp_path: Path):
    (tmp_path / "build").mkdir()
    (tmp_path / "build/staging").write_text("a file")
    with pytest.raises(OSError, match="staging") as caught:
        (tmp_path / "build/staging/sv").mkdir(parents=True)
    assert in_words(caught.value, "en", tmp_path).startswith("build/staging is in the way.")


def test_a_bug_of_ours_is_no_refusal():
    def work() -> int:
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        ended(work, "en", ROOT)


def test_ctrl_c_has_a_code_of_its_own():
    def work() -> int:
        raise KeyboardInterrupt

    assert ended(work, "en", ROOT) == INTERRUPTED


# What another program said last, and the number and the file that it passed on.
QUOTED = {
    "OSError: [Errno 28] No space left on device: '/a/b'": (28, "/a/b"),
    "PermissionError: [Errno 13] Permission denied: 'x'": (13, "x"),
    "OSError: [Errno 28] No space left on device": (28, None),
    "thread 'main' panicked: Read-only file system (os error 30)": (30, None),
    "WARNING: a page has no title": None,
    "": None,
}


@pytest.mark.parametrize("words", QUOTED)
def test_the_systems_words_are_found_in_another_programs(words: str):
    found = quoted(words)
    assert (found and (found.errno, found.filename)) == QUOTED[words]


def test_a_program_that_was_stopped_is_named():
    with pytest.raises(StepFailed, match="MkDocs was stopped from outside") as caught:
        refuse_machine_faults("MkDocs", -9, "Reading: index.md")
    assert caught.value.words("sv").startswith("MkDocs avbröts utifrån")
    with pytest.raises(MemoryError):
        refuse_machine_faults("MkDocs", 1, "MemoryError")
    refuse_machine_faults("MkDocs", 1, "a page is missing")


def test_a_place_is_given_only_where_the_system_gives_none():
    for given, told in ((None, "here"), ("there", "there")):
        with pytest.raises(OSError, match=told), writing(Path("here")):
            raise OSError(errno.ENOSPC, "no space", given)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_the_systems_own_language_is_kept(number: int):
    assert in_words(OSError(number, os.strerror(number)), "sv", ROOT).endswith(os.strerror(number))
