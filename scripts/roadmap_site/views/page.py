"""A page before it is rendered: where it stands, what it is called, which template shows its view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..languages import LANGUAGES
from ..model import Mission, Record, Roadmap
from ..model.text import Multilingual
from ..model.walk import parts
from .context import Context

START_CARD = "cards/{lang}/start.png"
EXAMPLE_CARD = "example"


@dataclass(frozen=True, slots=True)
class UiText:
    """A title or description made of an interface string, where no record gives one."""

    key: str
    params: Mapping[str, date | int | Multilingual] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One page in every language.

    `section` is the menu's item that it belongs to, `line` its roadmap's colour, `untranslated` the
    languages in which some of its text is missing, `moved_to` the path that has taken its place.
    """

    path: str
    template: str
    view: object
    title: Multilingual | UiText
    description: Multilingual | UiText
    section: str = ""
    kind: str = ""
    line: str = ""
    image: str = ""
    example: bool = False
    noindex: bool = False
    updated: date | None = None
    keywords: tuple[Multilingual | UiText, ...] = ()
    untranslated: tuple[str, ...] = ()
    moved_to: str = ""


def index_page(group: str, view: object, *, section: str = "", keywords: tuple[UiText, ...] = ()) -> Page:
    """The first page of a section, or another of one: its words are the interface's group of its name."""
    return Page(
        path=f"{group}/",
        template=f"{group}.html",
        view=view,
        title=UiText(f"{group}.title"),
        description=UiText(f"{group}.lead"),
        section=section or f"{group}/",
        kind="pages",
        keywords=keywords,
    )


def record_page(context: Context, record: Record, view: object, *, section: str = "") -> Page:
    """The page of one record: everything about it that the frame needs, with its own view."""
    roadmaps = context.site.roadmaps_of(record)
    return Page(
        path=record.path,
        template=f"{record.noun}.html",
        view=view,
        title=record.title,
        description=record.summary,
        section=section or f"{record.folder}/",
        kind=record.folder,
        line=roadmaps[0].colour if roadmaps else "",
        image=f"cards/{{lang}}/{card_name(record, roadmaps)}.png",
        example=record.example,
        noindex=record.example,
        updated=context.updated(record),
        keywords=record.keywords,
        untranslated=untranslated(record),
    )


def card_name(record: Record, roadmaps: tuple[Roadmap, ...]) -> str:
    """Missions and roadmaps have cards of their own; others borrow their roadmap's, or the start page's.

    No example borrows the card of something real: examples have one in common, which says what they are.
    """
    if isinstance(record, Mission | Roadmap):
        return record.id
    if record.example:
        return EXAMPLE_CARD
    return roadmaps[0].id if roadmaps else "start"


def untranslated(record: Record) -> tuple[str, ...]:
    """The languages in which some text of the record is missing; keywords are for the search alone."""
    texts = [part for loc, part in parts(record) if isinstance(part, Multilingual) and "keywords" not in loc]
    return tuple(lang for lang in LANGUAGES if any(text.translation(lang) is None for text in texts))
