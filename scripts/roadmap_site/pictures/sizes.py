"""One size of a picture: turned as it was taken, in the colours of the web, and as light as it may be."""

from io import BytesIO
from typing import TYPE_CHECKING

from .opening import opened
from .picture import Format, Picture, Size

if TYPE_CHECKING:
    from PIL.Image import Image

# Tried one after the other, until the picture is light enough; the last one is taken whatever it weighs.
_QUALITIES: dict[Format, tuple[int, ...]] = {"AVIF": (60, 50, 40, 30, 20), "JPEG": (80, 70, 60, 45, 30)}
_SPEED = 6
_BYTES_A_PIXEL = 0.125
HEAVIEST = 58_000  # of a picture that fills a phone


def method() -> str:
    """What the bytes depend on besides the file: the programs and the settings."""
    from PIL import __version__, features

    programs = (__version__, features.version("avif"), features.version("libjpeg_turbo"))
    return f"{programs} {_QUALITIES} {_SPEED} {_BYTES_A_PIXEL} {HEAVIEST}"


def resized(picture: Picture, size: Size) -> bytes:
    """The picture as wide, and in the format, that is asked for."""
    from PIL.Image import Resampling

    width, kind, _ = size
    height = picture.height_at(width)
    limit = max(HEAVIEST, round(width * height * _BYTES_A_PIXEL))
    with opened(picture.data) as image:
        image.draft("RGB", (2 * width, 2 * height))
        small = _upright(image).resize((width, height), Resampling.LANCZOS)
    made = b""
    for quality in _QUALITIES[kind]:
        made = _saved(small, kind, quality)
        if len(made) <= limit:
            break
    return made


def _upright(image: "Image") -> "Image":
    """As it is seen, on white where it lets the page through, in sRGB."""
    from PIL import Image, ImageOps

    upright = _in_srgb(ImageOps.exif_transpose(image))
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        over = upright.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return Image.alpha_composite(white, over).convert("RGB")
    return upright.convert("RGB")


def _in_srgb(image: "Image") -> "Image":
    """Its colours as every screen shows them; a profile that can't be read is left out."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK", "L"):
        return image
    try:
        source, target = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, target, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _saved(image: "Image", kind: Format, quality: int) -> bytes:
    """Without any metadata; in one thread, so that the same picture gives the same bytes everywhere."""
    into = BytesIO()
    bare = image.copy()
    bare.info.clear()
    if kind == "AVIF":
        bare.save(into, "AVIF", quality=quality, speed=_SPEED, max_threads=1)
    else:
        bare.save(into, "JPEG", quality=quality, optimize=True, progressive=True)
    return into.getvalue()
