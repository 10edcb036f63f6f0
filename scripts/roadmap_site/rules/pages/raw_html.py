"""HTML that was written by hand: a page has none, but for the one mark that a text of ours takes the place
of.
"""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...model.handwritten import TEST_MARK
from ...problems import nearest
from ...source.pages import PageFile
from .places import Places
from .rendered import Rendered

_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_OPENED = re.compile(r"<([a-zA-Z][\w-]*)")
_COMMENT = "<!--"


def check_raw_html(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Each piece of HTML, and each comment; what a piece has opened it also closes, which is no mistake of
    its own.
    """
    places, opened = Places(rendered.plain), set[str]()
    for written in rendered.raw:
        tag = _TAG.match(written)
        if written == TEST_MARK or tag and written.startswith("</") and tag[1].lower() in opened:
            continue
        opened.update(name.lower() for name in _OPENED.findall(written))
        start = tag.group() if tag else written[: len(_COMMENT)]
        offset = places.next(f"({re.escape(start)})", start)
        if start == _COMMENT:
            meant = nearest(written, [TEST_MARK]) or ""
            yield page.told(offset, "page_comment", snippet=written, nearest=meant)
        else:
            yield page.told(offset, "prose_html", snippet=start)


def check_mark(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """What stands at the mark becomes a paragraph: inside another one that would be none."""
    for found in re.finditer(re.escape(TEST_MARK), rendered.plain):
        before, after = f"\n\n{page.body[: found.start()]}", f"{page.body[found.end() :]}\n\n"
        if not (re.search(r"\n[ \t]*\n$", before) and re.match(r"[ \t]*\n[ \t]*\n", after)):
            yield page.told(found.start(), "page_mark_not_alone", mark=TEST_MARK)
