"""The committed icons are the ones that the logo and the palette make."""

import re
import struct
from pathlib import Path

from roadmap_site.look.icons import LINES, images

OVERRIDES = Path(__file__).parent.parent / "overrides"


def test_the_committed_pictures_are_current():
    made = images()
    folder = OVERRIDES / "assets" / "img"
    assert {path.name for path in folder.iterdir()} == set(made)
    stale = [name for name, content in made.items() if (folder / name).read_bytes() != content]
    assert stale == []


def test_the_header_shows_the_same_logo():
    header = (OVERRIDES / "partials" / "logo.html").read_text(encoding="utf-8")
    assert re.findall(r'd="([^"]+)"', header) == [path for _, path in LINES]


def test_the_icon_file_points_at_its_pictures():
    content = images()["favicon.ico"]
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, 3)
    for entry in range(count):
        width, *_, size, at = struct.unpack_from("<BBBBHHII", content, 6 + 16 * entry)
        assert content[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">I", content, at + 16) == (width,)
        assert at + size <= len(content)
