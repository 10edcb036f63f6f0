"""A municipality: a name in a region's list, which has an address though it has no file of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import ClassVar

from ..languages import LANGUAGES
from ..source.files import slug
from .region import Region
from .text import FullText


@dataclass(frozen=True, slots=True)
class Municipality:
    """`id` is the last part of its address, made of its name and the same in every language."""

    folder: ClassVar[str] = "municipalities"

    id: str
    name: str
    region: Region

    @property
    def path(self) -> str:
        """Its address below each language's root."""
        return f"{self.folder}/{self.id}/"

    @property
    def title(self) -> FullText:
        """Its name, which is no word of any language's."""
        return FullText.model_validate(dict.fromkeys(LANGUAGES, self.name))


def municipalities_of(regions: Iterable[Region]) -> tuple[Municipality, ...]:
    """Those of the regions that are still at work, in their order."""
    named = [(name, region) for region in regions if not region.withdrawn for name in region.municipalities]
    return tuple(_each(named))


def _each(named: list[tuple[str, Region]]) -> Iterator[Municipality]:
    """Two names that would have one address have their regions' ids in it, whichever stands first."""
    shared = Counter(slug(name) for name, _ in named)
    taken: set[str] = set()
    for name, region in named:
        first = slug(name) if shared[slug(name)] == 1 else f"{slug(name)}-{region.id}"
        further = (f"{first}-{number}" for number in count(2))
        id_ = first if first not in taken else next(one for one in further if one not in taken)
        taken.add(id_)
        yield Municipality(id_, name, region)
