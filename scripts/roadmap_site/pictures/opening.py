"""A picture's bytes as an image of the library: told from what they are, never from what the file is called.

The library is imported where there is a picture to open: most checks have none, and need not wait for it.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# What the library calls each format → the endings that its files may have, the plainest first.
ENDINGS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "AVIF": (".avif",)}
# What the library may raise at bytes that are no picture, or only the beginning of one.
BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, RuntimeError, ArithmeticError)


@contextmanager
def opened(data: bytes) -> Iterator["ImageFile"]:
    """The image, of which no more than the head has been read: how large it is can be told before it is
    unpacked.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # our own limit is lower, and is told in words before anything is unpacked
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of metadata that is not as it should be
        with Image.open(BytesIO(data), formats=tuple(ENDINGS)) as image:
            yield image
