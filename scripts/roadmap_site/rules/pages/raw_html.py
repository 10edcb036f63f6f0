"""HTML that was written by hand: a page has none, but for the marks that the build knows."""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...model.handwritten import IMAGE_MARK, MARKED, MARKS, mark
from ...problems import nearest
from ...source.pages import PageFile
from .places import Places
from .rendered import Rendered

_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_OPENED = re.compile(r"<([a-zA-Z][\w-]*)")
_COMMENT = "<!--"
_MARK = re.compile("|".join([*map(re.escape, sorted(MARKS)), IMAGE_MARK.pattern]))
# What a mark says → how it is written.
_KNOWN = {name: mark(name) for name in (*MARKED, "examples", "/examples")}


def check_raw_html(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Each piece of HTML, and each comment; what a piece has opened it also closes, which is no mistake of
    its own.
    """
    places, opened = Places(rendered.plain), set[str]()
    for written in rendered.raw:
        tag = _TAG.match(written)
        if _is_mark(written) or tag and written.startswith("</") and tag[1].lower() in opened:
            continue
        opened.update(name.lower() for name in _OPENED.findall(written))
        start = tag.group() if tag else written[: len(_COMMENT)]
        offset = places.next(f"({re.escape(start)})", start)
        if start == _COMMENT:
            meant = nearest(written.removeprefix(_COMMENT).removesuffix("-->").strip(), _KNOWN)
            yield page.told(offset, "page_comment", snippet=written, nearest=_KNOWN[meant] if meant else "")
        else:
            yield page.told(offset, "prose_html", snippet=start)


def _is_mark(written: str) -> bool:
    return written in _KNOWN.values() or IMAGE_MARK.fullmatch(written.strip()) is not None


def check_marks(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """What stands at a mark becomes a paragraph: inside another one that would be none."""
    for found in _MARK.finditer(rendered.plain):
        before, after = f"\n\n{page.body[: found.start()]}", f"{page.body[found.end() :]}\n\n"
        if not (re.search(r"\n[ \t]*\n$", before) and re.match(r"[ \t]*\n[ \t]*\n", after)):
            yield page.told(found.start(), "page_mark_not_alone", mark=found.group())
