"""The EU emblem is what its specification says, measured on the drawing."""

import re
from math import hypot, isclose

from roadmap_site.look.emblem import eu_emblem


def stars() -> list[list[tuple[float, float]]]:
    path = re.search(r'fill="#ffcc00" d="([^"]+)"', eu_emblem())[1]
    return [
        [tuple(map(float, point.split())) for point in star.split("L")] for star in path[1:-1].split("ZM")
    ]


def middle(star: list[tuple[float, float]]) -> tuple[float, float]:
    """The centre of the circle on which the five points lie."""
    return sum(x for x, _ in star[::2]) / 5, sum(y for _, y in star[::2]) / 5


def test_the_rectangle_is_three_to_two_and_blue():
    assert 'viewBox="0 0 810 540"' in eu_emblem()
    assert '<path fill="#003399" d="M0 0h810v540H0z"/>' in eu_emblem()


def test_twelve_stars_on_a_circle_of_a_third_of_the_height():
    centres = [middle(star) for star in stars()]
    assert len(centres) == 12
    assert all(isclose(hypot(x - 405, y - 270), 180, abs_tol=0.05) for x, y in centres)
    # As the hours of a clock: one at twelve, one at three, one at six, one at nine.
    for hour in ((405, 90), (585, 270), (405, 450), (225, 270)):
        assert any(
            isclose(x, hour[0], abs_tol=0.05) and isclose(y, hour[1], abs_tol=0.05) for x, y in centres
        )


def test_each_star_fits_a_circle_of_an_eighteenth_and_points_up():
    for star in stars():
        x, y = middle(star)
        assert all(isclose(hypot(a - x, b - y), 30, abs_tol=0.05) for a, b in star[::2])
        top = min(star, key=lambda point: point[1])
        assert isclose(top[0], x, abs_tol=0.05)
        assert isclose(top[1], y - 30, abs_tol=0.05)


def test_the_sides_of_a_star_are_straight_through():
    """In a regular pentagram the edge from point to point runs through two inner corners."""
    for star in stars():
        (ax, ay), (bx, by), (cx, cy) = star[0], star[1], star[4]
        assert isclose((bx - ax) * (cy - ay), (cx - ax) * (by - ay), abs_tol=2)
