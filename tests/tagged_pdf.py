"""A PDF as assistive technology meets it: its elements in reading order, with the text that each of them
holds.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, NullObject

HEADING = re.compile(r"H[1-6]$")


class TaggedPdf:
    """Reads elements through the structure tree, and their texts through each font's own map to Unicode."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(BytesIO(data), strict=True)
        self.root = self.reader.trailer["/Root"]
        self._marked: dict[int, dict[int, str]] = {}

    def elements(self, *roles: str) -> Iterator[DictionaryObject]:
        """All elements, or those with one of these roles."""
        for element in _walk(self.root["/StructTreeRoot"]):
            if not roles or element["/S"][1:] in roles:
                yield element

    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading."""
        found = (element for element in self.elements() if HEADING.match(element["/S"][1:]))
        return [(int(element["/S"][2:]), self.text(element)) for element in found]

    def tables(self) -> list[list[list[str]]]:
        """Every table as rows of cells."""
        return [
            [
                [self.text(cell) for cell in _walk(row) if cell["/S"] in ("/TH", "/TD")]
                for row in _walk(table)
                if row["/S"] == "/TR"
            ]
            for table in self.elements("Table")
        ]

    @cached_property
    def whole_text(self) -> str:
        """All that is read out."""
        return self.text(self.root["/StructTreeRoot"])

    def text(self, element: DictionaryObject, page: Any = None) -> str:
        """What an element and those inside it hold; spaces as a reader hears them."""
        return " ".join("".join(self._pieces(element, page)).replace("\u200b", "").split())

    def _pieces(self, element: DictionaryObject, page: Any) -> Iterator[str]:
        page = element.get("/Pg", page)
        for kid in _kids(element):
            if isinstance(kid, int):
                yield self._texts(page)[kid] + " "
            elif "/MCID" in kid:
                yield self._texts(kid.get("/Pg", page))[kid["/MCID"]] + " "
            elif "/S" in kid:
                yield from self._pieces(kid, page)

    def _texts(self, page: Any) -> dict[int, str]:
        """The texts of a page by the number of their mark."""
        page = page.get_object()
        number = page.indirect_reference.idnum
        if number not in self._marked:
            self._marked[number] = dict(self._read(page))
        return self._marked[number]

    def _read(self, page: DictionaryObject) -> Iterator[tuple[int, str]]:
        fonts = {
            name: _to_unicode(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()
        }
        marks: list[int | None] = []
        found: dict[int, str] = {}
        font: dict[int, str] = {}
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            match operator:
                case b"BDC":
                    marks.append(
                        operands[1].get("/MCID") if isinstance(operands[1], DictionaryObject) else None
                    )
                    if marks[-1] is not None:
                        found.setdefault(marks[-1], "")
                case b"BMC":
                    marks.append(None)
                case b"EMC":
                    marks.pop()
                case b"Tf":
                    font = fonts[operands[0]]
                case b"TJ" | b"Tj":
                    mark = next((mark for mark in reversed(marks) if mark is not None), None)
                    if mark is not None:
                        found[mark] += _decoded(operands[0], font)
        return iter(found.items())


def _kids(element: DictionaryObject) -> list[Any]:
    kids = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    found = (kid.get_object() for kid in (kids if isinstance(kids, list) else [kids]))
    return [kid for kid in found if not isinstance(kid, NullObject)]


def _walk(element: DictionaryObject) -> Iterator[DictionaryObject]:
    for kid in _kids(element):
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield kid
            yield from _walk(kid)


def _decoded(operand: Any, font: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, list) else [operand]
    data = b"".join(getattr(piece, "original_bytes", b"") for piece in pieces)
    return "".join(font.get(int.from_bytes(data[at : at + 2], "big"), "") for at in range(0, len(data), 2))


def _to_unicode(font: DictionaryObject) -> dict[int, str]:
    """Glyph number → text, from the font's ToUnicode map (single characters and ranges)."""
    cmap = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for glyph, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(glyph, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = chr(int(text, 16) + step)
    return found
