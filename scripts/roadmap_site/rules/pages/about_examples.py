"""What a page says of the examples stands between two marks, to be left out where there are none."""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...model.handwritten import EXAMPLES_BEGIN, EXAMPLES_END
from ...source.pages import PageFile
from .rendered import Rendered

_MARK = re.compile(f"{EXAMPLES_BEGIN}|{EXAMPLES_END}")
_ALONE = re.compile(r"(?:^|\n)[ \t]*\n$")


def check_about_examples(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Each mark stands alone, and each that begins has its end."""
    begun: int | None = None
    for found in _MARK.finditer(rendered.plain):
        yield from _alone(page, rendered, found)
        if found.group() == EXAMPLES_BEGIN and begun is None:
            begun = found.start()
        elif found.group() == EXAMPLES_END and begun is not None:
            begun = None
        else:
            yield page.told(
                found.start(), "page_mark_astray", mark=found.group(), other=_other(found.group())
            )
    if begun is not None:
        yield page.told(begun, "page_mark_astray", mark=EXAMPLES_BEGIN, other=EXAMPLES_END)


def _alone(page: PageFile, rendered: Rendered, found: re.Match[str]) -> Iterator[Finding]:
    """On a line of its own, at its beginning, with an empty line on either side."""
    before, after = f"\n\n{rendered.plain[: found.start()]}", f"{rendered.plain[found.end() :]}\n\n"
    if not (_ALONE.search(before) and re.match(r"\n[ \t]*\n", after)):
        yield page.told(found.start(), "page_mark_beside", mark=found.group())


def _other(mark: str) -> str:
    return EXAMPLES_BEGIN if mark == EXAMPLES_END else EXAMPLES_END


def inside(body: str, offset: int) -> bool:
    """Whether a sign of the page stands between two marks."""
    before = body[:offset]
    return before.rfind(EXAMPLES_BEGIN) > before.rfind(EXAMPLES_END)
