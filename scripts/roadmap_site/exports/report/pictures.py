"""The pictures of what a report follows, each with the name of whose it is."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from ...views.parts.scope_progress import ScopeProgress
from ..typeset.pieces import Drawn, Pieces, Run


class Shown(Drawn):
    """A picture under which the record's title stands."""

    title: Run


class Pictures(TypedDict):
    """A section of pictures, side by side."""

    kind: Literal["pictures"]
    heading: str
    pictures: list[Shown]


def pictures(pieces: Pieces, progress: ScopeProgress) -> Iterator[Pictures]:
    """The section, where any of the missions and mobilisations has a picture."""
    shown = list(_shown(pieces, progress))
    if shown:
        yield {"kind": "pictures", "heading": pieces.text("report.pictures"), "pictures": shown}


def _shown(pieces: Pieces, progress: ScopeProgress) -> Iterator[Shown]:
    for one in (*progress.missions, *progress.mobilisations):
        if drawn := pieces.picture(pieces.site.by_id[one.card.id]):
            yield {**drawn, "title": pieces.named(one.card, "strong")}
