"""A picture's file as it was found fit to be shown."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

WIDTHS = (480, 960, 1440)  # a phone, a column of text, the same on a sharp screen
FALLBACK_WIDTH = 720  # a column of text; enough for a report and a card too, which hold many


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
    def widths(self) -> tuple[int, ...]:
        """The widths that are made of it, none larger than itself."""
        return tuple(sorted({min(one, self.width) for one in WIDTHS}))

    @property
    def fallback_width(self) -> int:
        """The width of the one size for programs that read no new format."""
        return min(FALLBACK_WIDTH, self.width)

    def height_at(self, width: int) -> int:
        """How high it is at a width."""
        return max(1, round(self.height * width / self.width))

    def path(self, width: int) -> str:
        """Where one of its sizes is, below the site's root."""
        return f"assets/pictures/{self.stem}-{width}.avif"

    @property
    def fallback_path(self) -> str:
        """Where the size for all others is."""
        return f"assets/pictures/{self.stem}.jpg"
