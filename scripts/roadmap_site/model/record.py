"""What all kinds of record share."""

from datetime import date
from typing import ClassVar

from .base import Model
from .entries import Source, Withdrawn
from .scalars import Boolean, Id
from .text import FullText, Prose, Text

Rank = tuple[int | str | date, ...]


class Record(Model):
    """One file of content/: `id` is its file's name.

    A kind is declared by its class: `folder` is where its files stand and the first part of their addresses,
    `noun` names its schema and its template. A class that is no kind of its own has neither.
    """

    folder: ClassVar[str] = ""
    noun: ClassVar[str]

    id: Id
    title: FullText
    summary: FullText
    body: Prose | None = None
    example: Boolean = False
    former_ids: tuple[Id, ...] = ()
    keywords: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()
    withdrawn: Withdrawn | None = None

    def __hash__(self) -> int:
        return hash((self.folder, self.id))

    @property
    def rank(self) -> Rank:
        """Where it stands among its own kind; what has the same rank stands by its id."""
        return ()

    @property
    def path(self) -> str:
        """The record's address below each language's root; permanent."""
        return f"{self.folder}/{self.id}/"
