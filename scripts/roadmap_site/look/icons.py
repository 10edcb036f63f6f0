"""The site's icons: the logo on a tile of paper, as SVG, PNG and ICO."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import typst

from .logo import line_width, logo_lines
from .palette import PALETTE


def icons(colours: Sequence[str]) -> dict[str, bytes]:
    """Every icon of a site with lines in these colours, by its name in `assets/img/`."""
    rounded, square = icon(colours, margin=1, corner=9), icon(colours, margin=9, corner=0)
    return {
        "favicon.svg": rounded.encode(),
        "favicon.ico": ico({pixels: raster(rounded, pixels) for pixels in (16, 32, 48)}),
        "apple-touch-icon.png": raster(square, 180),
        "icon-192.png": raster(square, 192),
        "icon-512.png": raster(square, 512),
    }


def icon(colours: Sequence[str], margin: float, corner: float) -> str:
    """The logo as SVG; a wide margin leaves room for a system's mask."""
    ground = PALETTE.light
    size = 40 + 2 * margin
    strokes = [(PALETTE.line(line.colour).light.line, line.path) for line in logo_lines(colours)]
    lines = "".join(f'<path stroke="{stroke}" d="{path}"/>' for stroke, path in strokes)
    drawn = f'stroke-width="{line_width(len(colours)):g}" stroke-linejoin="round" stroke-linecap="round"'
    edge = f'x="{-margin}" y="{-margin}" width="{size}" height="{size}" rx="{corner}"'
    ring = f'fill="{ground.paper}" stroke="{ground.ink}" stroke-width="4"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-margin} {-margin} {size} {size}">'
        f'<rect {edge} fill="{ground.paper}"/><g fill="none" {drawn}>{lines}</g>'
        f'<circle cx="31" cy="20" r="6" {ring}/></svg>\n'
    )


def raster(svg: str, pixels: int) -> bytes:
    """A square PNG of `svg`; the same bytes each time."""
    quoted = svg.strip().replace('"', '\\"')
    page = f"#set page(width: {pixels}pt, height: {pixels}pt, margin: 0pt, fill: none)"
    source = f'{page}\n#image(bytes("{quoted}"), format: "svg", width: 100%)'
    return typst.compile(source.encode(), format="png", ppi=72)


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon that holds PNG pictures, given by their size in pixels."""
    at = 6 + 16 * len(pictures)
    entries = []
    for pixels, picture in pictures.items():
        entries.append(struct.pack("<BBBBHHII", pixels % 256, pixels % 256, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join([struct.pack("<HHH", 0, 1, len(pictures)), *entries, *pictures.values()])
