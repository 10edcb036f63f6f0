"""One hand-written page as it is written: fields between two lines of ---, read as strictly as a record, then
Markdown.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..finding import Finding, problems_in
from ..problems import Loc, Place, Problem, Severity
from .characters import decode, misleading_in_markdown
from .conflicts import conflicts
from .document import Document
from .files import file_bytes
from .unreadable import Unreadable
from .yaml_reader import read_text

MAX_PAGE_BYTES = 64 * 1024
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$\n?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, eq=False)
class PageFile:
    """One page as it is written: the fields at its top, and its Markdown; `start` is the line (from 1) where
    that begins.
    """

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

    def told(self, offset: int, code: str, severity: Severity = "error", **params: str) -> Finding:
        """A finding at a sign of the Markdown."""
        return Finding((), code, params, severity, position=self.place_at(offset))

    def place_at(self, offset: int) -> Place:
        """Line and column of a sign of the Markdown."""
        before = self.body[:offset]
        return self.start + before.count("\n"), offset - (before.rfind("\n") + 1) + 1


def read_page(path: Path, name: str) -> tuple[PageFile | None, list[Problem]]:
    """One page, and everything that is wrong with how it is written; None where it can't be read as one."""
    data, problems = file_bytes(path, name, MAX_PAGE_BYTES)
    if data is None:
        return None, problems
    findings: list[Finding] = []
    try:
        text = _text(data, findings)
        fields = _front_matter(text)
    except Unreadable as refused:
        findings += [refused.finding] if refused.finding else []
        return None, list(problems_in(name, findings))
    body, start = text[fields.end() :], text.count("\n", 0, fields.end()) + 1
    findings += misleading_in_markdown(body, start)
    # The line of --- stays, as an empty one: so every place is the file's own.
    document, misread = read_text(name, f"\n{fields[1]}".encode())
    problems = [*problems_in(name, findings), *misread]
    if document is None:
        return None, problems
    front = replace(document, folder="")
    return PageFile(name, Path(name).parent.name, document.id, front, body, start), problems


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
