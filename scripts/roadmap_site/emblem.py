"""The EU emblem, drawn to its specification, and the site's own icons, as text or bytes.

The specification: a rectangle of 3:2; twelve five-pointed stars, points upward, as the hours of a clock on
a circle of a third of the height; each star's points on a circle of an eighteenth of the height.
https://european-union.europa.eu/principles-countries-history/symbols/european-flag_en
"""

from __future__ import annotations

import struct
from math import cos, pi, sin

HEIGHT = 540
BLUE, YELLOW = "#003399", "#ffcc00"
# Where the edges of a pentagram cross: the inner corners' distance from the middle.
INNER = sin(pi / 10) / sin(3 * pi / 10)

TILE = "#fbfaf6"
LOGO = (
    ("#2f6b33", "M3 5h13l15 15"),
    ("#643a9a", "M3 35h13l15-15"),
    ("#9a4a00", "M3 15h23l5 5"),
    ("#0b6274", "M3 25h23l5-5"),
)


def star(x: float, y: float, radius: float) -> str:
    """Path of one star with a point straight up."""
    corners = []
    for corner in range(10):
        reach = radius * (INNER if corner % 2 else 1)
        angle = corner * pi / 5
        corners.append(f"{x + reach * sin(angle):.2f} {y - reach * cos(angle):.2f}")
    return f"M{'L'.join(corners)}Z"


def eu_emblem() -> str:
    """The emblem as SVG, 810 × 540."""
    x, y, ring = HEIGHT * 3 / 4, HEIGHT / 2, HEIGHT / 3
    hours = (hour * pi / 6 for hour in range(12))
    stars = "".join(star(x + ring * sin(angle), y - ring * cos(angle), HEIGHT / 18) for angle in hours)
    width = HEIGHT * 3 // 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}">'
        f'<path fill="{BLUE}" d="M0 0h{width}v{HEIGHT}H0z"/><path fill="{YELLOW}" d="{stars}"/></svg>\n'
    )


def icon(corner: float = 9, margin: float = 5) -> str:
    """The logo on a tile of paper, as SVG; `margin` leaves room for a mask."""
    size = 40 + 2 * margin
    lines = "".join(f'<path stroke="{colour}" d="{path}"/>' for colour, path in LOGO)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-margin} {-margin} {size} {size}">'
        f'<rect x="{-margin}" y="{-margin}" width="{size}" height="{size}" rx="{corner}" fill="{TILE}"/>'
        f'<g fill="none" stroke-width="5" stroke-linejoin="round" stroke-linecap="round">{lines}</g>'
        f'<circle cx="31" cy="20" r="6" fill="{TILE}" stroke="#17223b" stroke-width="4"/></svg>\n'
    )


def raster(svg: str, pixels: int) -> bytes:
    """A square PNG of `svg`; the same bytes each time."""
    import typst

    source = (
        f"#set page(width: {pixels}pt, height: {pixels}pt, margin: 0pt, fill: none)\n"
        f'#image(bytes("{svg.strip().replace(chr(34), chr(92) + chr(34))}"), format: "svg", width: 100%)'
    )
    return typst.compile(source.encode(), format="png", ppi=72)


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon that holds PNG images, by their size in pixels."""
    at = 6 + 16 * len(images)
    entries, data = [], []
    for pixels, image in images.items():
        entries.append(struct.pack("<BBBBHHII", pixels % 256, pixels % 256, 0, 0, 1, 32, len(image), at))
        data.append(image)
        at += len(image)
    return b"".join([struct.pack("<HHH", 0, 1, len(images)), *entries, *data])


def images() -> dict[str, bytes]:
    """Every picture of `overrides/assets/img/`, by name."""
    small, square = icon(margin=1), icon(corner=0, margin=9)
    return {
        "eu.svg": eu_emblem().encode(),
        "favicon.svg": small.encode(),
        "favicon.ico": ico({pixels: raster(small, pixels) for pixels in (16, 32, 48)}),
        "apple-touch-icon.png": raster(square, 180),
        "icon-192.png": raster(square, 192),
        "icon-512.png": raster(square, 512),
    }
