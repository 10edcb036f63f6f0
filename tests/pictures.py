"""Small pictures drawn for a test, with whatever a camera or a program might have written beside them."""

import random
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

# Orange above, blue below: which way is up can be told.
ABOVE, BELOW = (230, 120, 20), (20, 60, 160)


def flag(width: int = 960, height: int = 600, mode: str = "RGB") -> Image.Image:
    """A picture of two colours."""
    image = Image.new("RGB", (width, height), ABOVE)
    image.paste(BELOW, (0, height // 2, width, height))
    return image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """What is hardest to make light: no two dots are alike."""
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    into = BytesIO()
    image.save(into, kind, **options)
    return into.getvalue()


def put(root: Path, name: str, data: bytes) -> None:
    """Into the folder of the pictures."""
    folder = root / "content" / "images"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
