"""Pictures of a hand-written page: each that is listed at its top has a mark in the text, and each mark a
picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...finding import Finding
from ...model.handwritten import IMAGE_MARK, PageFields, image_mark
from ...problems import nearest
from ...source.pages import PageFile
from ..images import Known, check_words, file_is_there
from .rendered import Rendered


def check_images(page: PageFile, rendered: Rendered, fields: PageFields, known: Known) -> Iterator[Finding]:
    """All that is wrong with the pictures of one page."""
    listed = [one.file for one in fields.images]
    marked = list(IMAGE_MARK.finditer(rendered.plain))
    for index, image in enumerate(fields.images):
        loc = ("images", index)
        yield from (replace(one, loc=(*loc, *one.loc)) for one in check_words(image))
        yield from file_is_there(image.file, known.files, (*loc, "file"))
        if known.licences is not None and image.licence not in known.licences:
            yield Finding((*loc, "licence"), "word_unknown", _unknown(image.licence, known.licences))
        if image.file in listed[:index]:
            yield Finding((*loc, "file"), "page_image_twice", {"value": image.file})
        elif image.file not in [one[1] for one in marked]:
            yield Finding((*loc, "file"), "page_image_unmarked", {"mark": image_mark(image.file)})
    for one in marked:
        if one[1] not in listed:
            meant = nearest(one[1], listed) or ""
            yield page.told(one.start(), "page_image_unlisted", value=one[1], nearest=meant)


def _unknown(word: str, allowed: Sequence[str]) -> dict[str, str]:
    return {
        "value": word,
        "list": "licences",
        "allowed": ", ".join(allowed),
        "nearest": nearest(word, allowed) or "",
    }
