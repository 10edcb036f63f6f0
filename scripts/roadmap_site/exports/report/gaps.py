"""The gaps in what a report counts: directions, regions and perspectives that no mission has."""

from typing import TypedDict

from ...views.parts.scope_progress import ScopeProgress
from ..typeset.pieces import Pieces, Run


class Lines(TypedDict):
    """A section of lines under a heading."""

    kind: str
    heading: str
    lines: list[list[Run]]


def gaps(pieces: Pieces, progress: ScopeProgress) -> Lines:
    """What is missing, each kind on a line of its own; or that nothing is."""
    missing, words = progress.gaps, pieces.words
    found = [
        (
            ("gaps.directions", "gaps_of_examples.directions"),
            [words.plain(one.title) for one in missing.directions],
        ),
        (("gaps.regions", "gaps_of_examples.regions"), [words.plain(one.title) for one in missing.regions]),
        (
            ("gaps.perspectives", "gaps_of_examples.perspectives"),
            [words.word("perspectives", one) for one in missing.perspectives],
        ),
    ]
    lines = [
        [pieces.say(keys[missing.example], "strong"), pieces.run(f" {words.list(names)}")]
        for keys, names in found
        if names
    ]
    heading, none = "gaps.heading", "gaps.none"
    if missing.example:
        heading, none = "gaps_of_examples.heading", "gaps_of_examples.none"
    return {"kind": "lines", "heading": pieces.text(heading), "lines": lines or [[pieces.say(none)]]}
