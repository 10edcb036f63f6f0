"""A page's headings: one above all, none empty, none left out on the way down, so that an outline read aloud
makes sense.
"""

import re
from collections.abc import Iterator, Mapping

from ...finding import Finding
from ...problems import Severity
from ...source.pages import PageFile
from .places import Places
from .rendered import Element, Rendered

_LEVEL = re.compile(r"h([1-6])")
_MARKED = r"^[ \t>]*(#{{{level}}})(?!#)"
_UNDERLINED = r"^[ \t>]*([^\s#|>-][^\n]*)\n[ \t>]*{sign}+[ \t]*$"


def check_headings(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """All that is wrong with the order, the number and the texts of the headings."""
    places = Places(rendered.plain)
    above, seen = 0, dict[str, int]()
    for heading in (one for one in rendered.elements if _LEVEL.fullmatch(one.tag)):
        level, text = int(heading.tag[1]), " ".join(heading.text.split())
        offset = _offset(places, heading, level)
        if told := _wrong(level, text, above, seen):
            code, params = told
            severity: Severity = "warning" if code == "page_heading_twice" else "error"
            yield page.told(offset, code, severity, snippet=f"{'#' * level} {text}".strip(), **params)
        seen.setdefault(text.casefold(), page.place_at(offset)[0])
        above = level


def _wrong(level: int, text: str, above: int, seen: Mapping[str, int]) -> tuple[str, dict[str, str]] | None:
    """What is wrong with a heading that follows one of the level `above` (0: it is the first)."""
    if not text:
        return "page_heading_empty", {}
    if level == 1 and above:
        return "page_heading_second", {"right": f"## {text}"}
    if level > max(above, 1) + 1:
        return "page_heading_skips", {"right": f"{'#' * (max(above, 1) + 1)} {text}"}
    if text.casefold() in seen:
        return "page_heading_twice", {"first": str(seen[text.casefold()])}
    return None


def _offset(places: Places, heading: Element, level: int) -> int:
    marked = _MARKED.format(level=level)
    underlined = _UNDERLINED.format(sign="=" if level == 1 else "-")
    return places.next(marked if level > 2 else f"{marked}|{underlined}", heading.text)
