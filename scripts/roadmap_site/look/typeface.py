"""The typeface of the report and the social cards: its files, and what to do with characters that it lacks.

An accessible PDF may not hold a character without a shape, so one emoji in a record's title would stop the
build.
"""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import category, normalize

import typst

FOLDER = Path(__file__).with_name("fonts")
# The first that has a character shows it.
TEXT = ("Commissioner", "Source Sans Pro")
DISPLAY = ("Commissioner Display", *TEXT)
MISSING = "☐"
_BREAK = "\u200b"
_LONGEST_WORD = 36  # characters; what is longer may break anywhere, so that it stays on the page
_SEGMENTED = 12
_INVISIBLE = ("Cc", "Cf", "Mn", "Me")
_PLAIN = {"\u2010": "-", "\u2011": "-"}  # hyphens whose normal form the typeface lacks too


@cache
def fonts() -> typst.Fonts:
    """Our own files and no others: neither the system's nor those that typst brings."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])


def font_files() -> tuple[Path, ...]:
    """The files of the typeface, in a fixed order."""
    return tuple(sorted([*FOLDER.glob("*.otf"), *FOLDER.glob("*.ttf")]))


def legible(text: str) -> str:
    """The text as the typeface can show it: what it lacks becomes its plain form or an empty box."""
    shown = "".join(_shape(character) for character in text)
    return " ".join(_breakable(word) for word in shown.split(" "))


def _shape(character: str) -> str:
    if ord(character) in coverage():
        return character
    plain = _PLAIN.get(character) or normalize("NFKC", character)
    if plain != character and all(ord(one) in coverage() for one in plain):
        return plain
    return "" if category(character) in _INVISIBLE else MISSING


def _breakable(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else _BREAK.join(word)


@cache
def coverage() -> frozenset[int]:
    """The code points that some file has a shape for: what one family lacks, the next one shows."""
    return frozenset(point for path in font_files() for point in _code_points(path.read_bytes()))


def _code_points(font: bytes) -> Iterator[int]:
    """The code points of a font file's character map.

    https://learn.microsoft.com/typography/opentype/spec/cmap
    """
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    for record in range(count):
        (offset,) = struct.unpack_from(">I", cmap, 4 + 8 * record + 4)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if form == _SEGMENTED:
            (groups,) = struct.unpack_from(">I", cmap, offset + 12)
            for group in range(groups):
                first, last, _glyph = struct.unpack_from(">III", cmap, offset + 16 + 12 * group)
                yield from range(first, last + 1)


def _table(font: bytes, name: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _checksum, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == name:
            return font[offset : offset + length]
    raise ValueError(f"no table {name!r}")
