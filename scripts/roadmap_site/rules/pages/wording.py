"""The words of a page, judged as those of a record are: what no text may hold, whose address stands there,
how long it is.
"""

from collections.abc import Iterator

from ...finding import Finding
from ...model.handwritten import HandwrittenPage
from ...model.plain_text import any_faults
from ...source.pages import PageFile
from ..texts import LONGEST, personal_details
from .rendered import Rendered

_LONGEST = {"title": LONGEST["title"], "description": LONGEST["summary"], "short": LONGEST["short"]}
_LOST_LETTER = "U+FFFD"  # told already, as what a wrong encoding left


def check_wording(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Signs that nobody sees, words that stand in for a text, numbers and addresses of single persons."""
    for fault in any_faults(rendered.body):
        if fault.value != _LOST_LETTER:
            yield page.told(fault.at, fault.code, value=fault.value)
    yield from personal_details((), rendered.body)


def check_lengths(page: HandwrittenPage) -> Iterator[Finding]:
    """Names that a tab, a hit of the search or the foot of a page can't hold."""
    for field, limit in _LONGEST.items():
        length = len(getattr(page.fields, field) or "")
        if length > limit:
            yield Finding((field,), "page_too_long", {"length": str(length), "limit": str(limit)})
