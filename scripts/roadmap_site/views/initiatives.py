"""Missions and mobilisations: their indexes and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model import Initiative, Mission, Mobilisation
from ..model.record import Record
from .context import Context
from .page import Page, UiText, record_page
from .parts.card import Card, card_of, cards
from .parts.initiative_row import initiative_row
from .parts.listing import Facets, listing, place_facets
from .parts.need_rows import NeedRow, need_rows
from .parts.progress import Progress, progress
from .parts.record_frame import RecordFrame, record_frame


@dataclass(frozen=True, slots=True)
class MissionView:
    record_frame: RecordFrame
    progress: Progress


@dataclass(frozen=True, slots=True)
class MobilisationView:
    record_frame: RecordFrame
    progress: Progress
    kind: str
    host_region: Card | None
    benefits: tuple[Card, ...]
    needs: tuple[NeedRow, ...]


def pages(context: Context) -> Iterator[Page]:
    """Two indexes, and a page a record."""
    for folder in ("missions", "mobilisations"):
        yield _index(context, folder)
        for record in context.site.records[folder]:
            yield record_page(context, record, _view(context, record))


def _index(context: Context, folder: str) -> Page:
    view = listing(
        context.site,
        sorted(context.site.records[folder], key=lambda one: _line_order(context, one)),
        facets=lambda one: _facets(context, one),
        detail=lambda one: initiative_row(context, one),
        sort=lambda one: _sort(context, one),
        sorts=("title", "stage", "-date"),
    )
    title, lead = UiText(f"{folder}.title"), UiText(f"{folder}.lead")
    return Page(f"{folder}/", f"{folder}.html", view, title, lead, f"{folder}/", "pages")


def _line_order(context: Context, record: Record) -> tuple[int, str]:
    roadmaps = context.site.roadmaps_of(record)
    return roadmaps[0].order if roadmaps else 99, record.id


def _facets(context: Context, record: Initiative) -> Facets:
    state = context.state(record)
    facets = {**place_facets(context.site, record), "stage": (state.stage,) if state.stage else ()}
    return facets | ({"mobilisation": (record.kind,)} if isinstance(record, Mobilisation) else {})


def _sort(context: Context, record: Initiative) -> dict[str, str]:
    state = context.state(record)
    stage = context.method.stages.index(state.stage) + 1 if state.stage else 0
    return {"stage": str(stage), "date": (state.confirmed_on or date.min).isoformat()}


def _view(context: Context, record: Mission | Mobilisation) -> MissionView | MobilisationView:
    site = context.site
    roadmaps = site.roadmaps_of(record)
    crumbs = (
        *roadmaps[:1],
        *(one for one in site.directions_of(record)[:1] if one.roadmap == roadmaps[0].id),
    )
    told = record_frame(site, record, crumbs)
    if not isinstance(record, Mobilisation):
        return MissionView(told, progress(context, record))
    return MobilisationView(
        told,
        progress(context, record),
        record.kind,
        card_of(site, record.host_region),
        cards(site, site.get(*record.benefits)),
        need_rows(context, record),
    )
