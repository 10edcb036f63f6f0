"""A word of a vocabulary, by its place there: the words come with the language."""

from typing import NamedTuple


class Term(NamedTuple):
    """The list that a word stands in, and its id."""

    vocabulary: str
    id: str
