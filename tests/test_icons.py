"""The logo has a line for each roadmap, in its colour; the icons are the logo."""

import re
import struct

import pytest

from roadmap_site.look.icons import icon, icons
from roadmap_site.look.logo import line_width, logo_lines
from roadmap_site.look.palette import PALETTE
from roadmap_site.look.stylesheet import stripes

FOUR = ("green", "orange", "teal", "violet")


def test_the_lines_lie_in_their_order_and_the_outer_ones_are_drawn_first():
    assert [(line.number, line.colour, line.path) for line in logo_lines(FOUR)] == [
        (1, "green", "M3 5h13l15 15"),
        (4, "violet", "M3 35h13l15-15"),
        (2, "orange", "M3 15h23l5 5"),
        (3, "teal", "M3 25h23l5-5"),
    ]


@pytest.mark.parametrize("count", range(9))
def test_each_line_runs_into_the_ring_whatever_their_number(count: int):
    lines = logo_lines(PALETTE.names[:count])
    assert sorted(line.number for line in lines) == list(range(1, count + 1))
    for line in lines:
        x, y, level, *turn = (float(number) for number in re.findall(r"-?[\d.]+", line.path))
        right, down = turn or (0, 0)
        assert (x + level + right, y + down) == pytest.approx((31, 20), abs=0.01)
        assert right == pytest.approx(abs(down), abs=0.01), "at 45 degrees"


@pytest.mark.parametrize(("count", "width"), [(0, 5), (1, 5), (3, 5), (4, 5), (5, 3.75), (8, 15 / 7)])
def test_lines_that_stand_close_are_thinner(count: int, width: float):
    assert line_width(count) == pytest.approx(width)


def test_the_icon_has_the_colours_of_the_lines():
    drawn = re.findall(r'<path stroke="([^"]+)"', icon(FOUR[:3], margin=1, corner=9))
    assert drawn == [PALETTE.line(name).light.line for name in ("green", "teal", "orange")]


def test_the_icon_file_points_at_its_pictures():
    content = icons(FOUR)["favicon.ico"]
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, 3)
    for entry in range(count):
        width, *_, size, at = struct.unpack_from("<BBBBHHII", content, 6 + 16 * entry)
        assert content[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">I", content, at + 16) == (width,)
        assert at + size <= len(content)


@pytest.mark.parametrize(
    ("lines", "stripe"),
    [
        (("rose",), "var(--rose)"),
        (("rose", "blue"), "linear-gradient(90deg, var(--rose) 50%, var(--blue) 0)"),
        (
            ("rose", "blue", "rose"),
            "linear-gradient(90deg, var(--rose) 33.33%, var(--blue) 0 66.67%, var(--rose) 0)",
        ),
    ],
)
def test_the_foot_has_a_stripe_of_each_line(lines: tuple[str, ...], stripe: str):
    assert stripes(lines).splitlines()[-1] == f".foot::before {{ background: {stripe}; }}"


def test_a_site_without_roadmaps_has_no_stripes():
    assert stripes(()) == ""


def test_thin_lines_are_thin_in_the_page_too():
    assert ".logo .l5 { stroke: var(--blue); stroke-width: 3.75; }" in stripes(PALETTE.names[:5])
