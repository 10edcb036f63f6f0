"""The EU emblem, drawn to its specification.

A rectangle of 3:2; twelve five-pointed stars, points upward, as the hours of a clock on
a circle of a third of the height; each star's points on a circle of an eighteenth of the height.
https://european-union.europa.eu/principles-countries-history/symbols/european-flag_en
"""

from __future__ import annotations

from math import cos, pi, sin

HEIGHT = 540
BLUE, YELLOW = "#003399", "#ffcc00"
# Where the edges of a pentagram cross: the inner corners' distance from the middle.
INNER = sin(pi / 10) / sin(3 * pi / 10)


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
