"""A hand-written page: the fields at its top, and its Markdown, checked; the marks in it, and the
accessibility test that one shows.
"""

import re
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, NonNegativeInt, PositiveInt

from .base import Model
from .image import PageImage
from .scalars import Boolean, Line, Whole

# Where a page has one of these as a comment stands what the project's settings say of it; at the first one,
# what came
# of the last accessibility test.
STATED = (
    "accessibility-test",
    "publisher",
    "contact",
    "feedback",
    "controller",
    "messages-kept",
    "server-logs",
    "recipients",
    "funding-decision",
    "source-files",
)
MARKED = (*STATED, "data-files")


def mark(name: str) -> str:
    """A mark as it is written in a page."""
    return f"<!-- {name} -->"


def image_mark(file: str) -> str:
    """The mark of a picture: here it is shown."""
    return mark(f"image: {file}")


IMAGE_MARK = re.compile(r"<!-- image: (\S+) -->")

# What stands between these two is left out where the site shows no examples.
EXAMPLES_BEGIN, EXAMPLES_END = mark("examples"), mark("/examples")
DATA_FILES = mark(MARKED[-1])  # here the data that can be downloaded are listed
MARKS = frozenset(map(mark, MARKED))


class PageFields(Model):
    """What stands at the top of a page, between two lines of ---.

    `keywords` are further words that a search finds it by; `short` is its name where it is linked from the
    foot of every page, `order` its place there. `footer: false` leaves it out: then another page
    should link to it. `images` are shown where the text has their marks.
    """

    title: Line
    description: Line
    keywords: Line | None = None
    short: Line | None = None
    order: Whole | None = None
    footer: Boolean = True
    images: tuple[PageImage, ...] = ()


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """One page in one language; `source` is its file below the project's root."""

    source: str
    lang: str
    name: str
    fields: PageFields
    body: str

    @property
    def path(self) -> str:
        """Its address below its language's root."""
        return f"{self.name}/"


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """What a hand-written page links to on a page that is made, and is known when that is: a place on it, or
    a day's page.

    `path` is the page's, `anchor` the place's name (empty for the page itself), `line` and `column` where the
    link stands.
    """

    source: str
    lang: str
    path: str
    anchor: str
    written: str
    line: int
    column: int


class AccessibilityTest(BaseModel):
    """The last whole run of the browser's checks: `make quality` writes it, and it is committed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    axe: str
    browser: str
    pages: PositiveInt
    looks: PositiveInt
    faults: NonNegativeInt


@dataclass(frozen=True, slots=True)
class Handwritten:
    """All that stands in docs/: the pages, what they ask of others, and the accessibility test, if there has
    been one.
    """

    pages: tuple[HandwrittenPage, ...] = ()
    test: AccessibilityTest | None = None
    asked: tuple[AskedPlace, ...] = ()

    @property
    def images(self) -> frozenset[str]:
        """The files of the pictures that the pages show."""
        return frozenset(image.file for page in self.pages for image in page.fields.images)
