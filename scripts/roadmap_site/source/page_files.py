"""The folder of the hand-written pages: which of its files are pages, and that they are what they seem.

A page is docs/LANGUAGE/NAME.md. Ignored is what begins with a dot, editors' copies that end in ~, a
README.md, and docs/images with the pictures of the README at the top.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..languages import LANGUAGES
from ..problems import Problem, nearest
from .files import RESERVED, file_problem, is_id, slug, within
from .pages import PageFile, read_page

FOLDER = "docs"
_TO_RENAME = ("page_bad_name", "file_reserved_name")  # what stands in them is checked in the same run
_PAGE_ENDINGS = (".md", ".markdown", ".mdown")
_ENDINGS = re.compile(r"(\.(md|markdown|mdown|txt|html?))+$", re.IGNORECASE)
_BESIDE = ("images", "accessibility-test.json")  # not pages, and no mistakes
_IGNORED = re.compile(r"\..*|.*~|README\.md")


class Entry(NamedTuple):
    """What one file or folder in docs/ turned out to be.

    `page` is None where there is none that can be used; `meant` is the path of the page that it is meant to
    be, if any.
    """

    page: PageFile | None
    meant: str
    problems: list[Problem]


def read_pages(root: Path) -> tuple[list[PageFile], list[str], list[Problem]]:
    """The pages that can be read, the paths of all that are meant to be pages, and all that is wrong with the
    files.
    """
    entries = list(_entries(root / FOLDER))
    pages = [entry.page for entry in entries if entry.page]
    meant = [entry.meant for entry in entries if entry.meant]
    return pages, meant, [one for entry in entries for one in entry.problems]


def _entries(folder: Path) -> Iterator[Entry]:
    for path in _listed(folder) or ():
        inside = _listed(path) if path.name in LANGUAGES and within(path, folder) else None
        if inside is not None:
            yield from (_entry(one, folder) for one in inside)
        elif path.name not in _BESIDE:
            yield Entry(None, "", [_astray(path, folder)])


def _listed(folder: Path) -> list[Path] | None:
    try:
        return sorted(path for path in folder.iterdir() if not _IGNORED.fullmatch(path.name))
    except OSError:
        return None


def _entry(path: Path, folder: Path) -> Entry:
    """A file in a language's folder; one with a name that can't be an address is read all the same."""
    refusal = _refusal(path, folder)
    refused = [refusal] if refusal else []
    if path.suffix.lower() not in _PAGE_ENDINGS or refusal and refusal.code not in _TO_RENAME:
        return Entry(None, "", refused)
    page, problems = read_page(path, _name(path, folder))
    meant = f"{FOLDER}/{path.parent.name}/{path.name if not refusal else _right(path)}"
    return Entry(None if refusal else page, meant, [*refused, *problems])


def _astray(path: Path, folder: Path) -> Problem:
    """What stands in docs/ beside the languages' folders, or in place of one."""
    name, allowed = _name(path, folder), ", ".join(f"{FOLDER}/{lang}/" for lang in LANGUAGES)
    if not within(path, folder):
        return file_problem(name, "page_leaves_folder")
    if path.name in LANGUAGES:
        return file_problem(name, "folder_unreadable")
    if path.is_dir():
        meant = nearest(path.name, LANGUAGES) or ""
        return file_problem(name, "page_folder_unknown", allowed=allowed, nearest=meant)
    return file_problem(name, "page_at_root", allowed=allowed, right=_right(path))


def _refusal(path: Path, folder: Path) -> Problem | None:
    """What is wrong with where a file is, what it is and what it is called."""
    name = _name(path, folder)
    if not within(path, folder):
        return file_problem(name, "page_leaves_folder")
    if path.is_dir():
        return file_problem(name, "folder_inside")
    if not path.is_file():
        return file_problem(name, "file_not_ordinary")
    if not _ENDINGS.search(path.name):
        return file_problem(name, "page_no_page", right=f"{slug(path.stem)}.md")
    stem = path.name.removesuffix(".md")
    if not path.name.endswith(".md") or not is_id(stem):
        return file_problem(name, "page_bad_name", right=_right(path))
    if RESERVED.fullmatch(stem):
        return file_problem(name, "file_reserved_name", right=f"{slug(stem)}-1.md")
    return None


def _name(path: Path, folder: Path) -> str:
    """What a file is called in a report: docs/sv/privacy.md"""
    return f"{FOLDER}/{path.relative_to(folder).as_posix()}"


def _right(path: Path) -> str:
    """The name that a page's file should have."""
    return f"{slug(_ENDINGS.sub('', path.name))}.md"
