"""The pieces that a document's data is made of.

A run is a text in one style, a line is a list of runs, a cell is a list of lines. All of it is plain data for
JSON, and every text passes through here on its way into a document.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NotRequired, TypedDict

from ...address import absolute
from ...look.palette import PALETTE
from ...look.typeface import legible
from ...model import Record, Region
from ...model.text import FullText, Multilingual
from ...relations import Site
from ...views.parts.card import Card, Line
from ...views.parts.picture import record_picture
from ...words import Words

# The typesetter reads a picture from its data alone where it stands in a drawing.
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
    ' viewBox="0 0 {width} {height}">'
    '<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
)


class Run(TypedDict):
    """A text; `style` is strong, quiet, late or struck, `to` the address that it leads to."""

    text: str
    style: NotRequired[str]
    to: NotRequired[str]
    lang: NotRequired[str]


class Tile(TypedDict):
    """A roadmap's letter on its colour."""

    letter: str
    colour: str


class Track(TypedDict):
    """A line with its stations, by what each is to the record."""

    colour: str
    stations: list[str]


class Drawn(TypedDict):
    """A picture, as an SVG that holds it; its words (none: it only decorates), and who made it."""

    svg: str
    ratio: float
    alt: str
    credit: str


class Cell(TypedDict):
    """What stands in one place of a table: tiles before its text, a track below it."""

    lines: list[list[Run]]
    tiles: NotRequired[list[Tile]]
    track: NotRequired[Track]


@dataclass(frozen=True)
class Pieces:
    """Makes runs and cells in one language, with addresses below the site's own."""

    site: Site
    words: Words
    address: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)  # JPEG, by the path where it is published

    def run(self, text: str, style: str = "", to: str = "", lang: str = "") -> Run:
        """A text of ours."""
        run: Run = {"text": legible(text)}
        if style:
            run["style"] = style
        if to:
            run["to"] = to
        if lang:
            run["lang"] = lang
        return run

    def own(self, text: Multilingual, style: str = "", to: str = "") -> Run:
        """A record's text, marked with its language where it isn't translated."""
        shown, lang = self.words.pick(text)
        return self.run(shown, style, to, lang if lang != self.words.lang else "")

    def say(self, key: str, style: str = "", **params: Any) -> Run:
        """An interface string."""
        return self.run(self.words.t(key, **params), style)

    def text(self, key: str, **params: Any) -> str:
        """An interface string as a plain text."""
        return legible(self.words.t(key, **params))

    def reached_of(self, reached: int, planned: int) -> str:
        """How many of the planned milestones have been reached."""
        return legible(self.words.reached_of(reached, planned))

    def date(self, day: date, style: str = "") -> Run:
        """A day in words."""
        return self.run(self.words.date(day), style)

    def named(self, card: Card, style: str = "") -> Run:
        """A record's title, which leads to its page."""
        return self.own(card.title, style, self.page(card.path))

    def page(self, path: str) -> str:
        """The full address of a page in this language."""
        return absolute(self.address, path, self.words.lang)

    def region(self, card: Card) -> str:
        """A region's full name: the short one may be read as that of a municipality."""
        return self.words.plain(self.site.one(Region, card.id).title)

    def regions(self, cards: Iterable[Card], style: str = "") -> Run:
        """Names one after the other."""
        return self.run(self.words.list(self.region(card) for card in cards), style)

    def cell(self, *lines: list[Run], lead: Iterable[Line] = (), track: Track | None = None) -> Cell:
        """A table's cell: `lead` puts roadmaps' letters before its text, `track` a line with its stations."""
        cell: Cell = {"lines": [line for line in lines if line]}
        if tiles := [tile(line) for line in lead]:
            cell["tiles"] = tiles
        if track:
            cell["track"] = track
        return cell

    def picture(self, record: Record) -> Drawn | None:
        """A record's picture, where it has one that was made."""
        shown = record_picture(self.site, record)
        data = self.pictures.get(shown.file.jpeg.path) if shown else None
        if shown is None or data is None:
            return None
        width = shown.file.jpeg.width
        height = shown.file.height_at(width)
        return {
            "svg": _SVG.format(width=width, height=height, data=b64encode(data).decode()),
            "ratio": width / height,
            "alt": self.words.plain(shown.alt) if isinstance(shown.alt, FullText) else "",
            "credit": legible(
                f"{self.words.t('image.credit', credit=shown.credit)}. "
                f"{self.words.word('licences', shown.licence)}."
            ),
        }


def tile(line: Line) -> Tile:
    """A roadmap's letter and colour."""
    return {"letter": legible(line.letter), "colour": colour(line.colour)}


def colour(name: str) -> str:
    """A line's colour on paper."""
    return PALETTE.line(name).light.line
