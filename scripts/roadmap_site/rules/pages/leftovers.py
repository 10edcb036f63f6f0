"""Markdown that became nothing: signs that stand on the page as they were written, because something about
them is wrong.
"""

import re
from collections.abc import Iterator

from ...finding import Finding
from ...source.pages import PageFile
from .places import Places
from .rendered import Rendered

# What is left as text → what to say of it; of what one text holds, the first counts.
_SIGNS = tuple(
    (re.compile(pattern, re.MULTILINE), code)
    for pattern, code in (
        (r"^(?:```|~~~)[^\n]*", "page_fence_open"),
        (r"^!!![^\n]*", "page_box_unmade"),
        (r"^(?:\?\?\?\+?|===) [^\n]*", "page_no_such_block"),
        (r"-{1,3}8<-{1,3}|\{%|\{\{", "page_no_such_block"),
        (r"(?<![\w:]):[a-z][a-z_]{2,}:(?![\w:])", "page_no_such_block"),
        (r":(?:material|octicons|fontawesome|simple)-[\w-]+:", "page_no_such_block"),
        (r"^\|[^\n]*\|", "page_table_unmade"),
        (r"\[\^[^\]\n]+\]", "page_footnote_missing"),
        (r"\[\[[^\]\n]+\]\]", "page_link_unmade"),
        (r"!?\[[^\]\n]*\] ?\((?:https?:|mailto:|www\.|#|[\w./-]+\.md)[^\n]*", "page_link_unmade"),
        (r"\([^()\n]+\)\[(?:https?:|mailto:|www\.|#|[\w./-]+\.md)[^\]\n]*\]?", "page_link_unmade"),
        (r"\[[^\]\n]+\]\[[^\]\n]*\]", "page_reference_missing"),
        (r"\{:?[ ]*[#.][\w-][^}\n]*\}|\{:[^}\n]*\}", "page_attributes_unmade"),
        (r"\*\*[^\n]*|__\S[^\n]*", "page_bold_open"),
        (r"^\[[ xX]\] [^\n]*", "page_no_such_block"),
        (r"^\*\[[^\]\n]+\]:[^\n]*|~~\S[^~\n]*~~|==\S[^=\n]*==", "page_no_such_block"),
        (r"`[^\n]*", "page_code_open"),
        (r"(?<=\n)(?:[-*+]|1[.)]) \S[^\n]*", "page_list_unmade"),
    )
)
_DEFINED = re.compile(r"^[ ]{0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
_REFERRED = re.compile(r"\[\^([^\]\n]+)\](?!:)")


def check_leftovers(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """Each text that shows signs which were meant to become something."""
    places = Places(rendered.plain)
    for text in rendered.loose:
        for pattern, code in _SIGNS:
            if found := pattern.search(text):
                snippet = found.group().strip()
                offset = places.next(f"({re.escape(snippet[:30])})", snippet[:2])
                yield page.told(offset, code, snippet=snippet)
                break


def check_footnotes(page: PageFile, rendered: Rendered) -> Iterator[Finding]:
    """A footnote that is there twice or that nothing leads to; one that is missing is left as text."""
    referred = set(_REFERRED.findall(rendered.plain))
    seen: dict[str, int] = {}
    for found in _DEFINED.finditer(rendered.plain):
        name, snippet = found[1], f"[^{found[1]}]"
        if name in seen:
            yield page.told(found.start(), "page_footnote_twice", snippet=snippet, first=str(seen[name]))
        elif name not in referred:
            yield page.told(found.start(), "page_footnote_unused", snippet=snippet)
        seen.setdefault(name, page.place_at(found.start())[0])
