"""A picture that is shown: its file, what it shows in words, who made it, on what terms it may be used."""

from .base import Model
from .record import Record
from .references import LicenceId
from .scalars import Address, Boolean, Line
from .text import FullText


class Shown(Model):
    """What every picture has; `file` is a name in content/images, `decoration`: it tells nothing."""

    file: Line
    decoration: Boolean = False
    credit: Line
    source: Address | None = None
    licence: LicenceId


class Image(Shown):
    """A record's picture, with its words in every language."""

    alt: FullText | None = None


class PageImage(Shown):
    """A picture of a hand-written page, with its words in the page's language."""

    alt: Line | None = None


class Pictured(Record):
    """A record that may have a picture."""

    image: Image | None = None
