"""Rules over the hand-written pages: what a page may hold, and what holds for all of them together."""

from collections.abc import Iterator, Mapping, Sequence

from ...finding import Finding
from ...model.handwritten import HandwrittenPage
from ...source.pages import PageFile
from .about_examples import check_about_examples
from .anchors import check_anchors
from .boxes import check_boxes
from .headings import check_headings
from .leftovers import check_footnotes, check_leftovers
from .links import Targets, check_links, linked_files
from .markup import check_markup
from .pairs import (
    Told,
    check_addresses,
    check_first_headings,
    check_order,
    check_orphans,
    check_pairs,
    check_titles,
    check_translations,
)
from .raw_html import check_marks, check_raw_html
from .rendered import Rendered
from .site_paths import TAKEN
from .wording import check_lengths, check_wording

RULES = (
    check_headings,
    check_raw_html,
    check_marks,
    check_about_examples,
    check_markup,
    check_anchors,
    check_boxes,
    check_leftovers,
    check_footnotes,
    check_wording,
)


def check_page(page: PageFile, rendered: Rendered, targets: Targets) -> Iterator[Finding]:
    """Everything that is wrong or odd in one page's Markdown."""
    if not page.body.strip():
        yield Finding((), "page_empty", line=1)
    for rule in RULES:
        yield from rule(page, rendered)
    yield from check_links(page, rendered, targets)


def check_together(
    rendered: Mapping[PageFile, Rendered], typed: Sequence[HandwrittenPage], paths: Sequence[str]
) -> Told:
    """Everything that is wrong with the pages as a whole; `paths` are those of the ones that can't be read
    too.
    """
    linked = {page.path: linked_files(one) for page, one in rendered.items()}
    yield from check_pairs(paths)
    yield from check_addresses(paths, TAKEN)
    yield from check_titles(tuple(rendered))
    yield from check_first_headings(rendered)
    yield from check_translations({(page.lang, page.name): page for page in rendered})
    yield from check_order(typed)
    yield from check_orphans(typed, linked)
    yield from ((page.source, finding) for page in typed for finding in check_lengths(page))
