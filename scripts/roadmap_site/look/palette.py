"""The site's colours: one ground for light and one for dark, and the named colours of the lines.

Everything that draws (stylesheet, charts, report, social cards) takes its colours from here, so that a
roadmap is the same green everywhere and every pair that carries text keeps its contrast.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Shade:
    """A line's colour, legible as text, and the soft background that the text may stand on."""

    line: str
    soft: str


@dataclass(frozen=True, slots=True)
class LineColour:
    """A colour that a roadmap may choose by name, for light and for dark."""

    name: str
    light: Shade
    dark: Shade


@dataclass(frozen=True, slots=True)
class Ground:
    """What everything else stands on: paper, ink, hairlines, and the two colours that warn and confirm."""

    paper: str
    surface: str
    ink: str
    quiet: str
    rule: str
    edge: str
    link: str
    mark: str
    late: str
    late_soft: str
    ok: str

    def items(self) -> Iterator[tuple[str, str]]:
        """Name and colour of each, the names as CSS writes them."""
        return ((name.replace("_", "-"), value) for name, value in asdict(self).items())


@dataclass(frozen=True, slots=True)
class Palette:
    """A ground for light, one for dark, and the line colours in the order in which they are offered."""

    light: Ground
    dark: Ground
    lines: tuple[LineColour, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The colour names that content may use."""
        return tuple(colour.name for colour in self.lines)

    def line(self, name: str) -> LineColour:
        """The line colour with this name; KeyError names those that exist."""
        for colour in self.lines:
            if colour.name == name:
                return colour
        raise KeyError(f"{name!r}: one of {', '.join(self.names)}")


LIGHT = Ground(
    paper="#fbfaf6",
    surface="#ffffff",
    ink="#17223b",
    quiet="#525c72",
    rule="#dcdcd4",
    edge="#848a97",
    link="#1b4f9c",
    mark="#ffdd57",
    late="#a3201d",
    late_soft="#f9e3e0",
    ok="#2f6b33",
)
DARK = Ground(
    paper="#11161f",
    surface="#1a212d",
    ink="#eef0f4",
    quiet="#aab3c3",
    rule="#323b4a",
    edge="#727e91",
    link="#9cc2ff",
    mark="#ffdd57",
    late="#ff9a94",
    late_soft="#3b1f22",
    ok="#86c989",
)

PALETTE = Palette(
    light=LIGHT,
    dark=DARK,
    lines=(
        LineColour("green", Shade("#2f6b33", "#e4efe2"), Shade("#86c989", "#1d2f20")),
        LineColour("orange", Shade("#9a4a00", "#f9e9d7"), Shade("#f0a765", "#36261a")),
        LineColour("teal", Shade("#0b6274", "#dceef1"), Shade("#6fc7d9", "#17303a")),
        LineColour("violet", Shade("#643a9a", "#ece4f6"), Shade("#c4a4ee", "#2a2140")),
        LineColour("blue", Shade("#2146b8", "#e1e8fa"), Shade("#8fb0ff", "#1b2748")),
        LineColour("rose", Shade("#a3195b", "#f9e2ec"), Shade("#f797c0", "#3a1c2b")),
        LineColour("olive", Shade("#646000", "#efeed2"), Shade("#cfca62", "#2c2b14")),
        LineColour("slate", Shade("#45525e", "#e6eaed"), Shade("#b4c2cf", "#252e37")),
    ),
)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 for black to 1 for white (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two `#rrggbb`, 1 to 21 (WCAG 2.2); text needs 4.5, a shape 3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
