"""The site's one stylesheet: the palette as custom properties, the lines, then `overrides/css/` in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .logo import WIDTH, line_width
from .palette import Ground, Palette

# Later files may refine earlier ones; the last two adapt all of them to settings and to paper.
ORDER = (
    "typeface",
    "tokens",
    "base",
    "frame",
    "start",
    "linemap",
    "travel",
    "record",
    "lists",
    "filters",
    "charts",
    "notices",
    "search",
    "settings",
    "print",
)
# Hand-written pages only: what binds Material's typesetting to ours.
HANDBOOK = "handbook"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@;]+)\{[^{}]*\}")
_EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\s*\}")


class UnlistedStylesheet(ValueError):
    """The folder and ORDER differ: a file would be lost, or is missing."""


def stylesheet(folder: Path, palette: Palette, lines: Sequence[str] = ()) -> str:
    """The whole of `assets/site.css`, without comments; `lines` are the roadmaps' colours in their order."""
    found = {path.stem for path in folder.glob("*.css")}
    if found != {*ORDER, HANDBOOK}:
        raise UnlistedStylesheet(f"{folder}: {', '.join(sorted(found ^ {*ORDER, HANDBOOK}))}")
    return compact("\n".join([colours(palette), stripes(lines), *(read(folder, name) for name in ORDER)]))


def handbook_stylesheet(folder: Path, material: str) -> str:
    """`assets/handbook.css`: Material's main stylesheet in a cascade layer, so that every rule of ours wins.

    A `@charset` inside a layer would be an error, and the source map is not published.
    """
    body = _typesetting(re.sub(r'@charset "[^"]*";|/\*#.*?\*/', "", material, flags=re.DOTALL))
    return f"@layer material {{{body.strip()}}}\n{compact(read(folder, HANDBOOK))}"


def _typesetting(material: str) -> str:
    """Its rules without those for its own frame (menus, search, tabs …), which our pages don't have."""

    def wanted(rule: re.Match[str]) -> str:
        return "" if ".md-" in rule[1] and ".md-typeset" not in rule[1] else rule[0]

    return _EMPTY.sub("", _RULE.sub(wanted, material))


def read(folder: Path, name: str) -> str:
    """One file of the folder."""
    return (folder / f"{name}.css").read_text(encoding="utf-8")


def colours(palette: Palette) -> str:
    """Custom properties for light, for dark (the system's wish or the visitor's), and a class a line.

    Dark is for screens only: paper is always light.
    """
    light = "\n".join(properties(palette.light, palette, "light"))
    dark = "\n".join(properties(palette.dark, palette, "dark"))
    classes = "\n".join(
        f".line-{name} {{ --line: var(--{name}); --soft: var(--{name}-soft); }}" for name in palette.names
    )
    wished = f':root:not([data-palette="light"]) {{\n{dark}\n}}'
    chosen = f':root[data-palette="dark"] {{\n{dark}\n}}'
    return (
        f":root {{\n{light}\n}}\n@media screen and (prefers-color-scheme: dark) {{\n{wished}\n}}\n"
        f"@media screen {{\n{chosen}\n}}\n{classes}\n"
    )


def stripes(lines: Sequence[str]) -> str:
    """The roadmaps' lines in the logo, and once more above the foot, as on the edge of a timetable."""
    if not lines:
        return ""
    width = f" stroke-width: {line_width(len(lines)):g};" if line_width(len(lines)) != WIDTH else ""
    logo = [f".logo .l{number} {{ stroke: var(--{name});{width} }}" for number, name in enumerate(lines, 1)]
    # Each colour begins where the one before it ends.
    ends = [f"{100 * number / len(lines):.4g}%" for number in range(1, len(lines))]
    stops = [f"var(--{name})" for name in lines]
    stops[1:] = [f"{stop} 0" for stop in stops[1:]]
    stops[:-1] = [f"{stop} {end}" for stop, end in zip(stops, ends, strict=False)]
    foot = f"linear-gradient(90deg, {', '.join(stops)})" if ends else stops[0]
    return "\n".join([*logo, f".foot::before {{ background: {foot}; }}"])


def properties(ground: Ground, palette: Palette, mode: str) -> Iterator[str]:
    """The declarations of one mode."""
    yield f"color-scheme: {mode};"
    for name, value in ground.items():
        yield f"--{name}: {value};"
    for colour in palette.lines:
        shade = getattr(colour, mode)
        yield f"--{colour.name}: {shade.line};"
        yield f"--{colour.name}-soft: {shade.soft};"


def compact(css: str) -> str:
    """The same rules without comments and needless space."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    text = "\n".join(line for line in lines if line)
    text = re.sub(r"\s*([{};>])\s*", r"\1", text)
    text = re.sub(r"([:,])\s+", r"\1", text)
    return text.replace(";}", "}")
