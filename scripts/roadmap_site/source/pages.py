"""The hand-written pages as files: which of docs/ are pages, what they are called, and what stands in them, still unjudged.

A page is docs/LANGUAGE/NAME.md: fields between two lines of ---, read as strictly as a record, then Markdown. Ignored is
what begins with a dot, editors' copies that end in ~, a README.md, and docs/images with the pictures of the one at the top.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from ..finding import Finding, problems_in
from ..languages import LANGUAGES
from ..problems import Loc, Place, Problem, nearest, problem
from .characters import decode, misleading_in_markdown
from .conflicts import conflicts
from .document import Document
from .files import file_bytes, is_id, slug, within
from .unreadable import Unreadable
from .yaml_reader import read_text

FOLDER = "docs"
MAX_PAGE_BYTES = 64 * 1024
_PAGE_ENDINGS = (".md", ".markdown", ".mdown")
_BESIDE = ("images", "accessibility-test.json")  # not pages, and no mistakes
_IGNORED = re.compile(r"\..*|.*~|README\.md")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$\n?", re.MULTILINE | re.DOTALL)
_ENDINGS = re.compile(r"(\.(md|markdown|mdown|txt|html?))+$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class PageFile:
    """One page as it is written: the fields at its top, and its Markdown; `start` is the line (from 1) where that begins."""

    path: str
    lang: str
    name: str
    front: Document
    body: str
    start: int

    def place(self, loc: Loc) -> Place:
        """Line and column of a field at the top."""
        return self.front.place(loc)

    def place_in_text(self, loc: Loc, line: int) -> Place:
        """Line and column of a line of the Markdown, from 1."""
        return self.start + line - 1, 1

    def place_at(self, offset: int) -> Place:
        """Line and column of a sign of the Markdown."""
        before = self.body[:offset]
        return self.start + before.count("\n"), offset - (before.rfind("\n") + 1) + 1


def read_pages(root: Path) -> tuple[list[PageFile], list[str], list[Problem]]:
    """The pages that can be read, the paths of all that are meant to be pages, and what is wrong with the files themselves."""
    pages: list[PageFile] = []
    meant: list[str] = []
    problems: list[Problem] = []
    folder = root / FOLDER
    for entry in _listed(folder) or ():
        inside = _listed(entry) if entry.name in LANGUAGES and within(entry, folder) else None
        if inside is None and entry.name not in _BESIDE:
            problems.append(_astray(entry, entry.relative_to(root).as_posix(), folder))
        for path in inside or ():
            _read_entry(path, path.relative_to(root).as_posix(), folder, pages, meant, problems)
    return pages, meant, problems


def _listed(folder: Path) -> list[Path] | None:
    try:
        return sorted(path for path in folder.iterdir() if not _IGNORED.fullmatch(path.name))
    except OSError:
        return None


def _read_entry(
    path: Path, name: str, folder: Path, pages: list[PageFile], meant: list[str], problems: list[Problem]
) -> None:
    refusal = _refusal(path, name, folder)
    problems += [refusal] if refusal else []
    if refusal and refusal.code != "page_bad_name":
        return
    if path.suffix.lower() in _PAGE_ENDINGS:
        meant.append(f"{FOLDER}/{path.parent.name}/{slug(_stem(path))}.md" if refusal else name)
        page, found = read_page(path, name)
        pages += [page] if page and not refusal else []
        problems += found


def _astray(path: Path, name: str, folder: Path) -> Problem:
    """What stands in docs/ beside the languages' folders."""
    allowed = ", ".join(f"{FOLDER}/{lang}/" for lang in LANGUAGES)
    if not within(path, folder):
        return problem(name, 1, 1, (), "page_leaves_folder")
    if path.is_dir():
        meant = nearest(path.name, LANGUAGES) or ""
        return problem(name, 1, 1, (), "page_folder_unknown", allowed=allowed, nearest=meant)
    return problem(
        name, 1, 1, (), "page_at_root", allowed=allowed, right=f"{slug(_ENDINGS.sub('', path.name))}.md"
    )


def _stem(path: Path) -> str:
    return _ENDINGS.sub("", path.name)


def _refusal(path: Path, name: str, folder: Path) -> Problem | None:
    """What is wrong with where a file is, what it is and what it is called."""
    if not within(path, folder):
        return problem(name, 1, 1, (), "page_leaves_folder")
    if path.is_dir():
        return problem(name, 1, 1, (), "folder_inside")
    if not path.is_file():
        return problem(name, 1, 1, (), "file_not_ordinary")
    stem = _stem(path)
    right = f"{slug(stem)}.md"
    if not _ENDINGS.search(path.name):
        return problem(name, 1, 1, (), "page_no_page", right=f"{slug(path.stem)}.md")
    if path.suffix != ".md" or path.name != f"{stem}.md" or not is_id(stem):
        return problem(name, 1, 1, (), "page_bad_name", right=right)
    return None


def read_page(path: Path, name: str) -> tuple[PageFile | None, list[Problem]]:
    """One page, and everything that is wrong with how it is written; None where it can't be read as one."""
    data, problems = file_bytes(path, name, MAX_PAGE_BYTES)
    if data is None:
        return None, problems
    findings: list[Finding] = []
    try:
        text = _text(data, findings)
        match = _front_matter(text)
    except Unreadable as refused:
        findings += [refused.finding] if refused.finding else []
        return None, list(problems_in(name, findings))
    body = text[match.end() :]
    start = text.count("\n", 0, match.end()) + 1
    findings += misleading_in_markdown(body, start)
    # The line of --- stays, as an empty one: so every place is the file's own.
    document, misread = read_text(name, f"\n{match[1]}".encode())
    problems = [*problems_in(name, findings), *misread]
    if document is None:
        return None, problems
    front = Document(
        name, "", Path(name).stem, document.data, document.values, document.keys, document.blocks
    )
    return PageFile(name, Path(name).parent.name, Path(name).stem, front, body, start), problems


def _text(data: bytes, findings: list[Finding]) -> str:
    text, found = decode(data)
    findings += found
    if marks := list(conflicts(text)):
        findings += marks
        raise Unreadable(None)  # whatever else is wrong depends on which version is kept
    return text


def _front_matter(text: str) -> re.Match[str]:
    if not text.strip():
        raise Unreadable(Finding.at(1, 1, "file_empty"))
    if (match := _FRONT_MATTER.match(text)) and match[1].strip():
        return match
    code = "page_front_open" if not match and text.startswith("---") else "page_no_front"
    raise Unreadable(Finding.at(1, 1, code))
