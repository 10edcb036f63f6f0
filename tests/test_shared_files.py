"""A file that has two names is never written into: each name can get another file."""

import errno
import os
from pathlib import Path

import pytest

from roadmap_site.built.shared_files import link_or_copy, replacing


@pytest.fixture
def shared(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("one")
    link_or_copy(first, second)
    return first, second


def test_a_file_is_there_once_under_both_names(shared: tuple[Path, Path]):
    assert shared[0].samefile(shared[1])


def test_what_replaces_it_under_one_name_leaves_the_other(shared: tuple[Path, Path]):
    first, second = shared
    with replacing(second) as new:
        new.write_text("two")
    assert (first.read_text(), second.read_text()) == ("one", "two")
    assert sorted(os.listdir(first.parent)) == ["first", "second"]


def test_what_cannot_be_written_whole_leaves_the_old_one(shared: tuple[Path, Path]):
    with pytest.raises(OSError, match="second"), replacing(shared[1]) as new:
        new.write_text("tw")
        raise OSError(errno.ENOSPC, "No space left on device")
    assert shared[1].read_text() == "one"
    assert sorted(os.listdir(shared[0].parent)) == ["first", "second"]


@pytest.mark.parametrize(
    ("number", "copied"), [(errno.EXDEV, True), (errno.EPERM, True), (errno.ENOSPC, False)]
)
def test_where_no_second_name_can_be_given_it_is_copied(
    number: int, copied: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refused(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "link", refused)
    (tmp_path / "first").write_text("one")
    try:
        link_or_copy(tmp_path / "first", tmp_path / "second")
    except OSError:
        assert not copied
    else:
        assert copied and (tmp_path / "second").read_text() == "one"
        assert not (tmp_path / "second").samefile(tmp_path / "first")
