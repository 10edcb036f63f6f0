"""The hand-written pages as staged text, with the accessibility test's day, method and result where a page
asks for it.
"""

from collections.abc import Iterator, Mapping

import yaml
from markupsafe import escape

from ..model.handwritten import TEST_MARK, AccessibilityTest, Handwritten, HandwrittenPage
from ..words import Words

# What the frame reads from a page's front matter; the rest is for the foot of every page.
_FOR_THE_FRAME = ("title", "description", "keywords")


def staged_pages(handwritten: Handwritten, words: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Path below the stage, and text, of every hand-written page."""
    for page in handwritten.pages:
        said = _told(handwritten.test, words[page.lang])
        # A block of HTML, so that no sign in an interface string is read as Markdown.
        body = page.body.replace(TEST_MARK, f"<p>{escape(said)}</p>")
        yield f"{page.lang}/{page.name}.md", f"---\n{_front_matter(page)}---\n{body}"


def _front_matter(page: HandwrittenPage) -> str:
    fields = page.fields.model_dump(include=set(_FOR_THE_FRAME), exclude_none=True)
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=2**16)


def _told(test: AccessibilityTest | None, words: Words) -> str:
    if test is None:
        return words.t("accessibility.no_test")
    return " ".join(
        (
            words.t("accessibility.tested", date=words.date(test.day), axe=test.axe, browser=test.browser),
            words.t("accessibility.amount", pages=words.number(test.pages), looks=words.number(test.looks)),
            words.t("accessibility.faults", count=test.faults)
            if test.faults
            else words.t("accessibility.no_faults"),
        )
    )
