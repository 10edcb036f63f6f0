"""A need's own page: what is asked for, whose it is, and how to answer it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model import Mobilisation
from ..model.entries import Need
from .context import Context
from .former import FormerView
from .not_yet import NotYetView
from .page import Page, UiText, card_name
from .parts.card import Card, card
from .parts.need_rows import NeedRow, need_rows, open_need_rows
from .parts.reach import Reach, reach

SECTION = "needs/"
Standing = Literal["open", "met", "closed"]


@dataclass(frozen=True, slots=True)
class NeedView:
    """A need of a mobilisation; it is closed where the work was given up. `others` are its open ones."""

    card: Card
    need: NeedRow
    standing: Standing
    reach: Reach
    others: tuple[NeedRow, ...]


def pages(context: Context) -> Iterator[Page]:
    """A page a need, and one at each address that it had before its mobilisation was renamed.

    One that wasn't raised yet says so, as a record does.
    """
    site = context.site
    for mobilisation in (*site.mobilisations, *site.later.values()):
        if isinstance(mobilisation, Mobilisation):
            raised = {row.id: row for row in need_rows(context, mobilisation)}
            for need in mobilisation.needs:
                row = raised.get(need.id) if mobilisation.id in site.by_id else None
                page = _page(context, mobilisation, row) if row else _not_yet(context, mobilisation, need)
                yield page
                for former in mobilisation.former_ids:
                    yield _former(context, mobilisation, page, f"{mobilisation.folder}/{former}/{need.id}/")


def _page(context: Context, mobilisation: Mobilisation, need: NeedRow) -> Page:
    site, open_ones = context.site, open_need_rows(context, mobilisation)
    asked = need.id in {one.id for one in open_ones}
    roadmaps = site.roadmaps_of(mobilisation)
    return Page(
        path=need.path,
        template="need.html",
        view=NeedView(
            card=card(site, mobilisation),
            need=need,
            standing="met" if need.met else "open" if asked else "closed",
            reach=reach(site, mobilisation),
            others=tuple(one for one in open_ones if one.id != need.id),
        ),
        title=need.title,
        description=UiText("needs.about", {"mobilisation": mobilisation.title}),
        section=SECTION,
        kind="needs",
        line=roadmaps[0].colour if roadmaps else "",
        image=f"cards/{{lang}}/{card_name(mobilisation, roadmaps)}.png",
        example=mobilisation.example,
        noindex=mobilisation.example,
        updated=context.updated(mobilisation),
    )


def _not_yet(context: Context, mobilisation: Mobilisation, need: Need) -> Page:
    return Page(
        path=need.path(mobilisation.path),
        template="not_yet.html",
        view=NotYetView("needs", context.today),
        title=need.text.without_full_stop,
        description=UiText("record.not_yet", {"date": context.today}),
        section=SECTION,
        example=mobilisation.example,
        noindex=True,
    )


def _former(context: Context, mobilisation: Mobilisation, page: Page, path: str) -> Page:
    return Page(
        path=path,
        template="former.html",
        view=FormerView(card(context.site, mobilisation)),
        title=page.title,
        description=page.description,
        section=page.section,
        example=page.example,
        noindex=True,
        moved_to=page.path,
    )
