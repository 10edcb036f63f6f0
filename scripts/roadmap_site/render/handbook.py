"""The hand-written pages as staged text, with a statement of ours wherever a page asks for one."""

from collections.abc import Iterator, Mapping

import yaml
from markupsafe import Markup

from ..model.handwritten import Handwritten, HandwrittenPage, mark
from ..relations import Site
from ..words import Words
from .statements import statements

# What the frame reads from a page's front matter; the rest is for the foot of every page.
_FOR_THE_FRAME = ("title", "description", "keywords")


def staged_pages(
    handwritten: Handwritten, site: Site, words: Mapping[str, Words], page_count: int
) -> Iterator[tuple[str, str]]:
    """Path below the stage, and text, of every hand-written page; `page_count` is how many pages the site has."""
    said = {
        lang: statements(site, one, test=handwritten.test, page_count=page_count)
        for lang, one in words.items()
    }
    for page in handwritten.pages:
        body = page.body
        for name, sentences in said[page.lang].items():
            # A block of HTML, so that no sign in it is read as Markdown.
            body = body.replace(mark(name), Markup("<p>{}</p>").format(sentences))
        yield f"{page.lang}/{page.name}.md", f"---\n{_front_matter(page)}---\n{body}"


def _front_matter(page: HandwrittenPage) -> str:
    fields = page.fields.model_dump(include=set(_FOR_THE_FRAME), exclude_none=True)
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=2**16)
