"""What the machine refuses is told in each language: what happened, what to do, and the system's own words last."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from roadmap_site.ending import FAILED, INTERRUPTED, ended, in_words
from roadmap_site.machine import quoted, refuse_machine_faults, writing
from roadmap_site.steps import StepFailed

ROOT = Path("/srv/site")

# What is raised, and what is told in English.
TOLD: dict[str, tuple[BaseException, str]] = {
    "a full disk": (OSError(errno.ENOSPC, "no space", "/srv/site/build/x"), "The disk is full. Make room on it and run again. The system says: build/x: no space"),
    "a quota": (OSError(errno.EDQUOT, "quota"), "The disk is full. Make room on it and run again. The system says: quota"),
    "a disk for reading": (OSError(errno.EROFS, "read-only", "build"), "The disk can only be read. Put the project where it can be written. The system says: build: read-only"),
    "a closed folder": (OSError(errno.EACCES, "denied", "/srv/site/content"), "You may not read or write here. Change the permissions, or let someone run it who may. The system says: content: denied"),
    "somebody else's file": (OSError(errno.EPERM, "not permitted", "/srv/site/a", None, "/srv/b"), "You may not read or write here. Change the permissions, or let someone run it who may. The system says: a → /srv/b: not permitted"),
    "a file that is gone": (OSError(errno.ENOENT, "no such file", b"/srv/site/overrides/main.html"), "Something that is needed is not there. Put it back and run again. The system says: overrides/main.html: no such file"),
    "a device that fails": (OSError(errno.EIO, "input/output error", "/srv/site/build"), "The computer could not read or write as it should. Put that right and run again. The system says: build: input/output error"),
    "too many files": (OSError(errno.EMFILE, "too many", "x"), "The computer could not read or write as it should. Put that right and run again. The system says: x: too many"),
    "no memory": (MemoryError(), "The computer's memory is not enough. Close other programs and run again. The system says: MemoryError"),
    "no memory for a program": (OSError(errno.ENOMEM, "no memory"), "The computer's memory is not enough. Close other programs and run again. The system says: no memory"),
    "a folder half copied": (shutil.Error([("a", "/srv/site/build/b", "[Errno 28] no space: 'a'"), ("c", "d", "e")]), "The disk is full. Make room on it and run again. The system says: a: no space"),
    "a file half copied": (shutil.Error([("a", "/srv/site/build/b", "[Errno 28] no space")]), "The disk is full. Make room on it and run again. The system says: build/b: no space"),
    "words alone": (OSError("No space left on device (os error 28)"), "The disk is full. Make room on it and run again. The system says: No space left on device"),
    "other words alone": (OSError("no fonts"), "The computer could not read or write as it should. Put that right and run again. The system says: no fonts"),
    "a name that would colour a terminal": (OSError(errno.EIO, "error", "/srv/site/\x1b[31m\nx"), "The computer could not read or write as it should. Put that right and run again. The system says: [31m x: error"),
    "a name in no encoding": (OSError(errno.EIO, "error", b"/srv/site/\xff"), "The computer could not read or write as it should. Put that right and run again. The system says: : error"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_a_refusal_is_a_sentence(name: str, capsys: pytest.CaptureFixture[str]):
    refused, told = TOLD[name]

    def work() -> int:
        raise refused

    assert ended(work, "en", ROOT) == FAILED
    assert capsys.readouterr() == (f"{told}\n", "")
    assert in_words(refused, "sv", ROOT).endswith(told.split("says: ")[1])


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
