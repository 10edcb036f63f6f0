"""What is cut: two variable files for the web, four at a fixed weight for the typesetter."""

from collections.abc import Iterator
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.varLib.instancer import instantiateVariableFont

from .figures import add_tabular_figures

FAMILY = "Commissioner"
PARTS = ("latin", "latin-ext")
# Upright; a flare from none (text) to full (headings), with a little volume, which shows only there.
_UPRIGHT = {"slnt": 0, "VOLM": 40}
_WEB = {**_UPRIGHT, "wght": (400, 400, 800)}
_WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
# What the Nordic and Western European languages need; Central Europe's letters are a file of their own.
_WEB_CHARACTERS = {
    "latin": [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ŒœŸ–—‘’‚“”„†•…‰‹›€™−")],
    "latin-ext": range(0x100, 0x180),
}


def web_files(source: Path) -> Iterator[tuple[str, TTFont]]:
    """WOFF2: the first holds all that Swedish and English need, the second is asked for by a letter in it."""
    for part in PARTS:
        font = _cut(source, part, **_WEB)
        _keep(font, [*_WEB_CHARACTERS[part]])
        if part == "latin":
            add_tabular_figures(font)
        font.flavor = "woff2"
        yield f"{FAMILY.lower()}-{part}.woff2", font


def typesetting_files(source: Path, scratch: Path) -> Iterator[tuple[str, TTFont]]:
    """TrueType: three weights of the text's cut, and the headings' own."""
    for style, weight in _WEIGHTS.items():
        yield _whole(source, scratch, FAMILY, style, {"wght": weight, "FLAR": 0})
    yield _whole(source, scratch, f"{FAMILY} Display", "Bold", {"wght": 750, "FLAR": 100})


def _whole(source: Path, scratch: Path, family: str, style: str, place: dict[str, int]) -> tuple[str, TTFont]:
    """One fixed cut, its parts joined."""
    parts = []
    for part in PARTS:
        parts.append(scratch / f"{part}.ttf")
        font = _cut(source, part, **_UPRIGHT, **place)
        font.save(parts[-1])
    font = Merger().merge([str(path) for path in parts])
    # The day of the source, not of the cut: the same files give the same bytes.
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = TTFont(parts[0], recalcTimestamp=False)["head"].modified
    _map(font)
    _name(font, family, style)
    return f"{family.replace(' ', '')}-{style}.ttf", font


def _cut(source: Path, part: str, **axes: object) -> TTFont:
    font = TTFont(source / f"{FAMILY.lower()}-{part}-full-normal.woff2", recalcTimestamp=False)
    font.flavor = None
    return instantiateVariableFont(font, axes)


def _keep(font: TTFont, characters: list[int]) -> None:
    options = Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "liga", "rvrn"], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _map(font: TTFont) -> None:
    """The character map in the form that `look/typeface.py` reads, as well as in its own."""
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = font.getBestCmap()
    font["cmap"].tables.append(table)


def _name(font: TTFont, family: str, style: str) -> None:
    """The names by which a typesetter finds the file."""
    plain, bold = style == "Regular", style == "Bold"
    full = f"{family} {style}"
    names = {1: family if plain or bold else full, 2: "Bold" if bold else "Regular", 3: full, 4: full}
    names |= {6: full.replace(" ", "-"), 16: family, 17: style}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].names = [one for one in font["name"].names if one.nameID not in (21, 22, 25)]
    font["OS/2"].usWeightClass = _WEIGHTS[style]
    font["OS/2"].fsSelection = 0x20 if bold else 0x40 if plain else 0
    font["head"].macStyle = int(bold)
