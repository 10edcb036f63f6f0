"""A picture's file as it was found fit to be shown."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

WIDTHS = (480, 960, 1440)  # a phone, a column of text, the same on a sharp screen
FALLBACK_WIDTH = 720  # a column of text; enough for a report and a card too, which hold many
_FOLDER = "assets/pictures"

Format = Literal["AVIF", "JPEG"]


class Size(NamedTuple):
    """One of the files that are made of a picture; `path` is where it is below the site's root."""

    width: int
    kind: Format
    path: str


@dataclass(frozen=True)
class Picture:
    """A file of content/images: its name, its bytes, and its size as it is seen, turned as it was taken."""

    name: str
    data: bytes
    width: int
    height: int

    @cached_property
    def digest(self) -> str:
        """What its cached sizes are known by."""
        return sha256(self.data).hexdigest()

    @property
    def stem(self) -> str:
        """Its name without what tells its format."""
        return PurePosixPath(self.name).stem

    @property
    def avif(self) -> tuple[Size, ...]:
        """What pages offer first, from the narrowest; none is larger than the picture."""
        widths = sorted({min(one, self.width) for one in WIDTHS})
        return tuple(Size(one, "AVIF", f"{_FOLDER}/{self.stem}-{one}.avif") for one in widths)

    @property
    def jpeg(self) -> Size:
        """For programs that read no new format: old browsers, and the typesetter."""
        return Size(min(FALLBACK_WIDTH, self.width), "JPEG", f"{_FOLDER}/{self.stem}.jpg")

    @property
    def sizes(self) -> tuple[Size, ...]:
        """All that is made of it."""
        return (*self.avif, self.jpeg)

    def height_at(self, width: int) -> int:
        """How high it is at a width."""
        return max(1, round(self.height * width / self.width))
