"""The hand-written pages as staged text: a statement of ours wherever a page asks for one, and what is said
of examples only
where there are any."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ..model.handwritten import (
    DATA_FILES,
    EXAMPLES_BEGIN,
    EXAMPLES_END,
    Handwritten,
    HandwrittenPage,
    image_mark,
    mark,
)
from ..relations import Site
from ..views.parts.picture import shown_picture
from ..words import Words
from .data_files import DataFile, data_files
from .renderer import Renderer, whole_numbers
from .statements import statements
from .tables import labelled_tables
from .yaml_text import as_yaml

# What the frame reads from a page's front matter; the rest is for the foot of every page.
_FOR_THE_FRAME = ("title", "description", "keywords")
_ABOUT_EXAMPLES = re.compile(f"^{EXAMPLES_BEGIN}\n(.*?)^{EXAMPLES_END}\n*", re.MULTILINE | re.DOTALL)


def staged_pages(
    handwritten: Handwritten,
    site: Site,
    words: Mapping[str, Words],
    page_count: int,
    data: Iterable[DataFile] = (),
) -> Iterator[tuple[str, str]]:
    """Path below the stage, and text, of every hand-written page; `page_count` is how many pages the site
    has, `data` the files that can be downloaded.
    """
    data = tuple(data)
    said = {
        lang: statements(site, one, test=handwritten.test, page_count=page_count)
        for lang, one in words.items()
    }
    for page in handwritten.pages:
        body = _ABOUT_EXAMPLES.sub(r"\1" if site.has_examples else "", page.body)
        for name, sentences in said[page.lang].items():
            # A block of HTML, so that no sign in it is read as Markdown.
            body = body.replace(mark(name), Markup("<p>{}</p>").format(sentences))
        body = body.replace(DATA_FILES, data_files(data, words[page.lang], page.path))
        body = _with_pictures(labelled_tables(body), page, site, words[page.lang])
        yield f"{page.lang}/{page.name}.md", f"---\n{_front_matter(page)}---\n{whole_numbers(body)}"


def _with_pictures(body: str, page: HandwrittenPage, site: Site, words: Words) -> str:
    """The page with its pictures in place of their marks."""
    if not page.fields.images:
        return body
    part: Any = Renderer(site, words).macros("picture.html", page.path)
    for image in page.fields.images:
        if shown := shown_picture(site, image):
            # A block of HTML ends at a line with nothing on it.
            figure = re.sub(r"\n\s*\n", "\n", str(part.picture(shown)))
            body = body.replace(image_mark(image.file), figure)
    return body


def _front_matter(page: HandwrittenPage) -> str:
    fields = page.fields.model_dump(include=set(_FOR_THE_FRAME), exclude_none=True)
    return as_yaml(fields)
