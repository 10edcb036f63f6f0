"""What a page's Markdown becomes, by the very extensions that the engine uses: its elements, and what was
left as text.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from html.parser import HTMLParser

import markdown

from ..engine_settings import expected

# MkDocs' own, and those that mkdocs.yml adds.
EXTENSIONS = tuple(
    dict.fromkeys(("toc", "tables", "fenced_code", *expected()["mkdocs.yml"]["markdown_extensions"]))
)
_VOID = frozenset("br hr img".split())
_STASHED = re.compile("\x02[^\x03]*\x03")
_CODE_BLOCK = re.compile(r"<pre\b")
_ENTITY = re.compile(r"&[#\w]+;")
_FENCED = re.compile(r"^(```+|~~~+)[^\n]*\n.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)


# More of these signs than any page has would keep the engine busy for minutes; deeper ones no reader could
# follow.
_AT_MOST = {"[": 1000, "<": 1000, "#": 1000}
_DEEPEST = 20


class TooTangled(Exception):
    """The Markdown can't be read in reasonable time: a code of messages.yml, and its parameters."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(slots=True)
class Element:
    """An element that the Markdown makes: its tag, its attributes, and all text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(self.attributes.get("class", "").split())


@dataclass(frozen=True)
class Rendered:
    """A page's Markdown, what it becomes, and where in it things are written.

    `raw` is the HTML that was written by hand, piece by piece; `loose` the texts outside code, one a stretch
    of text.
    """

    body: str
    elements: tuple[Element, ...]
    raw: tuple[str, ...]
    loose: tuple[str, ...]

    @classmethod
    def of(cls, body: str) -> "Rendered":
        """Raises TooTangled where nobody could read it."""
        for sign, limit in _AT_MOST.items():
            if body.count(sign) > limit:
                raise TooTangled("page_too_many", sign=sign, limit=str(limit))
        engine = _engine()
        try:
            html = engine.reset().convert(body)
        except RecursionError:
            raise TooTangled("page_too_deep") from None
        reader = _Reader()
        reader.feed(_STASHED.sub("", html))
        reader.close()
        if reader.deepest > _DEEPEST:
            raise TooTangled("page_too_deep")
        raw = [one for one in engine.htmlStash.rawHtmlBlocks if isinstance(one, str)]
        written = (one.strip() for one in raw if not _CODE_BLOCK.match(one) and not _ENTITY.fullmatch(one))
        return cls(
            body, tuple(reader.elements), tuple(written), tuple(filter(None, map(str.strip, reader.loose)))
        )

    @cached_property
    def ids(self) -> frozenset[str]:
        """The places on the page that a link can lead to."""
        return frozenset(one.attributes["id"] for one in self.elements if "id" in one.attributes)

    @cached_property
    def plain(self) -> str:
        """The Markdown with blanks for all code: what stands there means nothing, and every place is as it
        was.
        """
        return _CODE.sub(_blank, _FENCED.sub(_blank, self.body))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


@cache
def _engine() -> markdown.Markdown:
    engine = markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")
    # What was written as HTML is looked at by itself, and does not disturb the rest.
    engine.postprocessors.deregister("raw_html")
    return engine


class _Reader(HTMLParser):
    """Elements in their order, and the texts that stand in no code."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.loose: list[str] = []
        self.deepest = 0
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self.loose.append("")
        if tag == "img":  # a link around a picture isn't empty
            self._say(element.attributes.get("alt") or element.tag)
        if tag not in _VOID:
            self._open.append(element)
            self.deepest = max(self.deepest, len(self._open))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.loose.append("")
        if self._open and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._say(data)
        if not any(one.tag in ("code", "pre") for one in self._open):
            self.loose[-1:] = [(self.loose or [""])[-1] + data]

    def _say(self, text: str) -> None:
        for element in self._open:
            element.text += text
