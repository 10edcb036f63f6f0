"""One file's content as written, with where everything stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..problems import Loc, Place

Plain: TypeAlias = str | None | list["Plain"] | dict[str, "Plain"]
"""What a file holds before it is known what it means: texts (None if empty), lists and fields of them."""


@dataclass(frozen=True)
class Document:
    """A file of content/: every single value is the text that stands there, an empty one is None.

    `folder` is the kind's (empty for project.yml and its like), `id` the file's name without its ending.
    `unread` are names of fields that YAML couldn't read.
    `blocks` are the first lines of texts that stand after | just as they are, line by line.
    """

    path: str
    folder: str
    id: str
    data: dict[str, Plain]
    values: Mapping[Loc, Place] = field(default_factory=dict, repr=False)
    keys: Mapping[Loc, Place] = field(default_factory=dict, repr=False)
    blocks: Mapping[Loc, Place] = field(default_factory=dict, repr=False)
    unread: frozenset[str] = frozenset()

    def place(self, loc: Loc) -> Place:
        """Line and column (from 1) of the value there, or of the nearest thing around it."""
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc, (1, 1))

    def place_in_text(self, loc: Loc, line: int) -> Place:
        """Line and column of a text's own line (from 1, blank ones at its start not counted).

        Only after | is it known.
        """
        if loc not in self.blocks:
            return self.place(loc)
        first, column = self.blocks[loc]
        return first + line - 1, column

    def place_of_key(self, loc: Loc) -> Place:
        """Line and column of the field's name."""
        return self.keys.get(loc) or self.place(loc)
