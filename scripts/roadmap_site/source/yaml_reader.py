"""Strict YAML: what a communicator writes is what arrives, or she is told why not, all of it in one run.

- Every plain value stays the text that it is: no `no` that is false, no 1.10 that is 1.1. Only an
  empty one is None.
- ` #` cuts a text. A comment after a value has two spaces or more before `#` and a space after it; anything
  else is refused. After a field without a value (`stages: # …`) one space before `#` is enough.
- `{sv: one, two}` splits a text at its comma: a field without a colon inside { } is refused.
- Anchors, aliases, merges and tags are refused: a reader should see what a record says where she looks,
  and nothing is copied, expanded or executed. `*` and `&` at the start of a value are mostly meant as text.
- A field stands once. Tabs, unseen characters and spaces that YAML doesn't know as such are refused.
- Two versions that git couldn't join are told as that, and as nothing else.
- A file is UTF-8 without a byte order mark, one document, at most MAX_BYTES; lines may end as any editor ends
  them. Depth and number of values are bounded (MAX_DEPTH, MAX_VALUES), so no file can exhaust the reader.

Only what YAML itself can't read ends the reading of a file; `syntax` says it in plain words.
"""

import re
from pathlib import PurePosixPath

from ..finding import Finding, problems_in
from ..problems import Problem
from .blocks import blocks, bullets, lost_and_joined
from .characters import decode, is_suspect, misleading, parsable
from .conflicts import conflicts
from .document import Document
from .syntax import GLUED_COLON
from .tree import Tree
from .unreadable import Unreadable

MAX_ROUNDS = 10  # so many of a file's fields may be beyond reading
_NAME = re.compile(r" {0,2}([\w-]+)")
MAX_BYTES = 512 * 1024


def read_text(path: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """A file's bytes as a document (None where it can't be read), and all problems with its writing."""
    findings: list[Finding] = []
    document: Document | None
    try:
        document = _read(path, data, findings)
    except Unreadable as refused:
        findings += [refused.finding] if refused.finding else []
        document = None
    return document, list(problems_in(path, findings))


def identity(path: str) -> tuple[str, str]:
    """Folder and id by a path: content/missions/x.yml → missions, x; content/project.yml → "", project."""
    parts = PurePosixPath(path)
    return parts.parent.name if len(parts.parts) == 3 else "", parts.stem


def _read(path: str, data: bytes, findings: list[Finding]) -> Document:
    if len(data) > MAX_BYTES:
        raise Unreadable(Finding.at(1, 1, "file_too_large", {"limit": str(MAX_BYTES // 1024)}))
    text, misread = decode(data)
    findings += misread
    if marks := list(conflicts(text)):
        findings += marks
        raise Unreadable(None)  # whatever else is wrong depends on which version is kept
    if is_suspect(text):
        findings += misleading(text)
        text = parsable(text)
    lines = text.split("\n")
    found = list(blocks(lines))
    findings += lost_and_joined(lines, found)
    for finding, at, column in bullets(lines, found):
        findings.append(finding)
        lines[at] = f"{lines[at][:column]}-{lines[at][column + 1 :]}"  # so that the rest is read too
    tree, unread = _read_around(lines, findings)
    if not isinstance(tree.root, dict):
        raise Unreadable(_not_fields(tree))
    folder, id_ = identity(path)
    return Document(path, folder, id_, tree.root, tree.values, tree.keys, tree.blocks, frozenset(unread))


def _read_around(lines: list[str], findings: list[Finding]) -> tuple[Tree, set[str]]:
    """The file without the fields that YAML can't read, each told; and their names."""
    unread: set[str] = set()
    lines, refused = [*lines], Unreadable(None)
    for _ in range(MAX_ROUNDS):
        found: list[Finding] = []
        tree = Tree("\n".join(lines), found, before=findings)
        try:
            tree.read()
        except Unreadable as one:
            refused, field = one, _field_around(lines, one.line)
            findings += [one.finding] if one.finding else []
            if not field or not any(line.strip() and line[0] not in "# " for line in _without(lines, field)):
                findings += found
                raise Unreadable(None) from None
            findings += [told for told in found if told.position and told.position[0] - 1 in field]
            unread |= {name[1] for at in field if (name := _NAME.match(lines[at]))}
            lines = _without(lines, field)
        else:
            findings += found
            return tree, unread
    raise refused


def _field_around(lines: list[str], line: int) -> range:
    """The lines (from 0) of the file's own field in which a line (from 1) stands."""
    starts = [at for at, text in enumerate(lines) if text[:1].strip() and text[0] not in "#-]}"]
    start = max((at for at in starts if at < line), default=None)
    if not line or start is None:
        return range(0)
    return range(start, min((at for at in starts if at > start), default=len(lines)))


def _without(lines: list[str], field: range) -> list[str]:
    """The lines with nothing in those of a field, so that every other one stays where it is."""
    return ["" if at in field else text for at, text in enumerate(lines)]


def _not_fields(tree: Tree) -> Finding:
    if tree.root is None:
        return Finding.at(1, 1, "file_empty")
    line, column = tree.values[()]
    if isinstance(tree.root, str) and (glued := GLUED_COLON.match(tree.root)):
        return Finding.at(line, column + glued.end(), "yaml_no_space", {"character": ":"})
    return Finding.at(line, column, "yaml_not_fields")
