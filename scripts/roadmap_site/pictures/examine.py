"""Whether a file is a picture that pages can show: its format, its size, that it is whole, what it tells."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from .opening import BROKEN, ENDINGS, opened
from .picture import WIDTHS, Picture
from .private import About, told_beside

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# What is higher than wide would fill more than a screen.
NARROWEST, LONGEST_SIDE, MOST_PIXELS = WIDTHS[0], 8000, 30_000_000
_TURNED = 0x0112  # EXIF: how the camera was held
_ON_ITS_SIDE = (5, 6, 7, 8)

_TELLS: dict[About, str] = {"place": "image_tells_place", "person": "image_tells_person"}


class Fault(NamedTuple):
    """Why a file can't be shown: a code of messages.yml, and what to fill in."""

    code: str
    params: dict[str, str]


def examine(name: str, data: bytes) -> tuple[Picture | None, list[Fault]]:
    """The picture, or everything that is wrong with its file; nothing is unpacked that is too large."""
    try:
        with opened(data) as image:
            named = [*_of_name(name, image)]
            if too_large := [*_of_size(*image.size, unseen=True)]:
                return None, [*named, *too_large]
            width, height = image.size
            moves = [*_of_kind(image)]
            _unpack(image)
            if image.getexif().get(_TURNED) in _ON_ITS_SIDE:
                width, height = height, width
            faults = [*named, *_of_size(width, height), *moves, *_of_private(image)]
    except BROKEN:
        return None, [Fault("image_broken" if _is_known(data) else "image_format", {})]
    return (None, faults) if faults else (Picture(name, data, width, height), [])


def _is_known(data: bytes) -> bool:
    """Whether the first bytes are those of a format that can be shown."""
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n")) or data[8:12] in (b"WEBP", b"avif", b"avis")


def _of_name(name: str, image: "ImageFile") -> Iterator[Fault]:
    """A name that ends as another format's leads whoever opens the file astray."""
    endings, path = ENDINGS[image.format or ""], PurePosixPath(name)
    if path.suffix not in endings:
        right = str(path.with_suffix(endings[0]))
        yield Fault("image_wrong_ending", {"format": image.format or "", "right": right})


def _of_size(width: int, height: int, *, unseen: bool = False) -> Iterator[Fault]:
    """`unseen`: nobody knows yet which way is up, and only what is too large is told."""
    too_large = max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS
    if too_large or not unseen and (width < NARROWEST or height > width):
        limits = {"narrowest": NARROWEST, "longest": LONGEST_SIDE, "most": MOST_PIXELS // 1_000_000}
        params = {"width": width, "height": height, **limits}
        yield Fault("image_dimensions", {key: str(one) for key, one in params.items()})


def _of_kind(image: "ImageFile") -> Iterator[Fault]:
    """What moves by itself can't be stopped by who reads beside it."""
    if getattr(image, "n_frames", 1) > 1 and image.format != "JPEG":  # a phone's JPEG may have a second view
        yield Fault("image_moves", {})


def _of_private(image: "ImageFile") -> Iterator[Fault]:
    told: dict[About, list[str]] = {}
    for about, name in told_beside(image):
        told.setdefault(about, []).append(name)
    for about, names in told.items():
        yield Fault(_TELLS[about], {"what": ", ".join(dict.fromkeys(names))})


def _unpack(image: "ImageFile") -> None:
    """Read it to its end: what was cut short shows itself there; a JPEG need not be made in full for that."""
    image.draft("RGB", (NARROWEST, NARROWEST))
    image.load()
