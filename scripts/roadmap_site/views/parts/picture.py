"""A picture as a page shows it: its file, its words, who made it and on what terms."""

from dataclasses import dataclass

from ...model import Record
from ...model.image import Image, PageImage, Pictured
from ...model.text import FullText
from ...pictures.picture import Picture
from ...relations import Site


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """`alt` is None where the picture only decorates; a page's own is in the page's language."""

    file: Picture
    alt: FullText | str | None
    credit: str
    source: str | None
    licence: str


def record_picture(site: Site, record: Record) -> ShownPicture | None:
    """A record's picture, if it has one."""
    return shown_picture(site, record.image) if isinstance(record, Pictured) and record.image else None


def shown_picture(site: Site, image: Image | PageImage) -> ShownPicture | None:
    """A picture whose file is one of the site's."""
    file = site.pictures.get(image.file)
    return ShownPicture(file, image.alt, image.credit, image.source, image.licence) if file else None
