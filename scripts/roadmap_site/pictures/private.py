"""What a picture's file may tell beside the picture: where it was taken, and of whom or by whom.

It is read from the metadata that cameras and programs write: EXIF, XMP, IPTC, and the texts of a PNG.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from .opening import BROKEN

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

About = Literal["place", "person"]
_GPS, _DETAILS = 0x8825, 0x8769  # blocks of EXIF
_EXIF: dict[int, str] = {0x013B: "Artist", 0x9C9D: "XPAuthor"}
_EXIF_DETAILS: dict[int, str] = {0xA430: "CameraOwnerName", 0xA431: "BodySerialNumber"}
_IPTC: dict[tuple[int, int], tuple[str, About]] = {
    (2, 80): ("By-line", "person"),
    (2, 118): ("Contact", "person"),
    (2, 122): ("Writer", "person"),
    (2, 90): ("City", "place"),
    (2, 92): ("Sub-location", "place"),
    (2, 95): ("Province", "place"),
}
_XMP: dict[About, re.Pattern[str]] = {
    "place": re.compile(r"\b(GPSLatitude|GPSLongitude|photoshop:City|LocationCreated|LocationShown)\b"),
    "person": re.compile(
        r"\b(dc:creator|PersonInImage\w*|aux:OwnerName|\w*SerialNumber|PersonDisplayName|mwg-rs:Name"
        r"|CreatorContactInfo)\b"
    ),
}
_TEXTS = ("author", "artist", "creator", "location")


def told_beside(image: "ImageFile") -> Iterator[tuple[About, str]]:
    """What is told beside the picture, and the name of the field that tells it."""
    for read in (_exif, _xmp, _iptc, _texts):
        try:
            yield from read(image)
        except BROKEN:
            continue  # a block that nobody can read tells nobody anything


def _exif(image: "ImageFile") -> Iterator[tuple[About, str]]:
    found = image.getexif()
    if any(number for number in found.get_ifd(_GPS) if number):  # 0 is the block's version alone
        yield "place", "GPS"
    yield from (("person", name) for number, name in _EXIF.items() if _said(found.get(number)))
    details = found.get_ifd(_DETAILS)
    yield from (("person", name) for number, name in _EXIF_DETAILS.items() if _said(details.get(number)))


def _xmp(image: "ImageFile") -> Iterator[tuple[About, str]]:
    written = image.info.get("xmp", b"")
    text = written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)
    for about, fields in _XMP.items():
        if found := fields.search(text):
            yield about, found[1]


def _iptc(image: "ImageFile") -> Iterator[tuple[About, str]]:
    from PIL.IptcImagePlugin import getiptcinfo

    for number in getiptcinfo(image) or ():
        if number in _IPTC:
            name, about = _IPTC[number]
            yield about, name


def _texts(image: "ImageFile") -> Iterator[tuple[About, str]]:
    for name, value in image.info.items():
        if isinstance(name, str) and name.lower() in _TEXTS and _said(value):
            yield "place" if name.lower() == "location" else "person", name


def _said(value: object) -> bool:
    """Whether there is more than blanks: cameras leave room for a name."""
    text = (
        value.decode("utf-16-le" if b"\0" in value else "utf-8", "replace")
        if isinstance(value, bytes)
        else value
    )
    return bool(str(text or "").strip(" \0\t\r\n"))
