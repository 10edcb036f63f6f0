"""Every picture in the sizes that pages ask for: the same file always gives the same bytes, and nothing that
was told beside the picture goes with it.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..pictures.picture import Picture, Size
from ..pictures.sizes import method, resized
from .typeset.cache import Cache

Made = tuple[str, bytes]


def keys(pictures: Iterable[Picture]) -> Iterator[str]:
    """The cache's name of every size."""
    yield from (_key(picture, size) for picture in pictures for size in picture.sizes)


def made_pictures(pictures: Iterable[Picture], cache: Cache | None = None) -> Iterator[Made]:
    """Path below the site's root, and bytes, of every size of each."""
    for picture in pictures:
        for size in picture.sizes:
            yield size.path, _made(picture, size, cache)


def _made(picture: Picture, size: Size, cache: Cache | None) -> bytes:
    """One size, made now or before."""
    key = _key(picture, size)
    kept = cache.get(key) if cache else None
    if kept is not None:
        return kept
    made = resized(picture, size)
    return cache.put(key, made) if cache else made


def _key(picture: Picture, size: Size) -> str:
    return sha256(f"{method()}\npicture {picture.digest} {size.width} {size.kind}".encode()).hexdigest()
