"""Every picture in the sizes that pages ask for: the same file always gives the same bytes, and nothing that
was told beside the picture goes with it.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..pictures.picture import Picture
from ..pictures.sizes import method, resized
from .typeset.cache import Cache

Made = tuple[str, bytes]


def keys(pictures: Iterable[Picture]) -> Iterator[str]:
    """The cache's name of every size."""
    for picture in pictures:
        for width in (*picture.widths, 0):
            yield _key(picture, width)


def made_pictures(pictures: Iterable[Picture], cache: Cache | None = None) -> Iterator[Made]:
    """Path below the site's root, and bytes, of every size of each."""
    for picture in pictures:
        for width in picture.widths:
            yield picture.path(width), _made(picture, width, cache)
        yield picture.fallback_path, fallback(picture, cache)


def fallback(picture: Picture, cache: Cache | None = None) -> bytes:
    """The size for those that read no new format: old browsers, and the typesetter."""
    return _made(picture, 0, cache)


def _made(picture: Picture, width: int, cache: Cache | None) -> bytes:
    """One size, made now or before; none (0) is the fallback."""
    key = _key(picture, width)
    kept = cache.get(key) if cache else None
    if kept is not None:
        return kept
    made = resized(picture, width or picture.fallback_width, "AVIF" if width else "JPEG")
    return cache.put(key, made) if cache else made


def _key(picture: Picture, width: int) -> str:
    return sha256(f"{method()}\npicture {picture.digest} {width}".encode()).hexdigest()
