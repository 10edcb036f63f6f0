"""Figures of one width, which the typeface lacks: each digit's shape, centred on the width of a six.

The substitution is the OpenType feature `tnum`, which CSS asks for as `tabular-nums`.
"""

from collections.abc import Iterator
from copy import deepcopy

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otTables import Feature, FeatureRecord
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.hvar import add_HVAR

WIDTH_OF = "six"
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
Region = tuple[tuple[str, tuple[float, float, float]], ...]


def add_tabular_figures(font: TTFont) -> None:
    """Ten glyphs more, as variable as the others, and the feature that asks for them."""
    widths = {_region(one): _advance(one) for one in _variations(font, WIDTH_OF)}
    for digit in DIGITS:
        _add(font, digit, widths)
    del font["HVAR"]
    add_HVAR(font)
    _add_feature(font, {digit: f"{digit}.tnum" for digit in DIGITS})


def _add(font: TTFont, digit: str, widths: dict[Region, int]) -> None:
    name, (width, _) = f"{digit}.tnum", font["hmtx"][WIDTH_OF]
    shift = (width - font["hmtx"][digit][0]) // 2
    varied = list(_recentred(list(_variations(font, digit)), widths))
    glyph = deepcopy(font["glyf"][digit])
    glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, glyph.xMin)
    font["gvar"].variations[name] = varied
    font["GDEF"].table.GlyphClassDef.classDefs[name] = 1


def _variations(font: TTFont, glyph: str) -> Iterator[TupleVariation]:
    """A glyph's variations, with a delta for every point and its left edge at rest."""
    coordinates, control = font["glyf"]._getCoordinatesAndControls(glyph, font["hmtx"].metrics)
    for variation in deepcopy(font["gvar"].variations[glyph]):
        variation.calcInferredDeltas(coordinates, control.endPts)
        left = variation.coordinates[-4][0]
        variation.coordinates = [(round(x - left), round(y)) for x, y in variation.coordinates]
        yield variation


def _recentred(variations: list[TupleVariation], widths: dict[Region, int]) -> Iterator[TupleVariation]:
    """Wherever the width goes, the shape follows by half of the difference; what neither has stays out."""
    own = {_region(one): one for one in variations}
    points = len(variations[0].coordinates)
    for region in sorted({*own, *widths}):
        deltas = own[region].coordinates if region in own else [(0, 0)] * points
        width = widths.get(region, 0)
        by = round((width - deltas[-3][0]) / 2)
        moved = [(x + by, y) for x, y in deltas[:-4]]
        yield TupleVariation(dict(region), [*moved, (0, 0), (width, 0), *deltas[-2:]])


def _region(variation: TupleVariation) -> Region:
    return tuple(sorted(variation.axes.items()))


def _advance(variation: TupleVariation) -> int:
    return int(variation.coordinates[-3][0])


def _add_feature(font: TTFont, mapping: dict[str, str]) -> None:
    """The feature in every script and language that the font has features for."""
    table = font["GSUB"].table
    table.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(mapping)]))
    record = FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        languages = [one.LangSys for one in script.Script.LangSysRecord]
        for language in filter(None, [script.Script.DefaultLangSys, *languages]):
            language.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)
