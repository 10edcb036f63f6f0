"""Missions and mobilisations: their indexes and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model import Initiative, Mission, Mobilisation
from ..model.record import Record
from .context import Context
from .page import Page, index_page, record_page
from .parts.answer import Told, initiative_answer
from .parts.card import Card, card_of, cards
from .parts.initiative_row import initiative_row
from .parts.listing import Facets, listing, place_facets
from .parts.need_rows import NeedRow, need_rows
from .parts.progress import Progress, progress
from .parts.record_frame import RecordFrame, record_frame


@dataclass(frozen=True, slots=True)
class MissionView:
    record_frame: RecordFrame
    answer: Told | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class MobilisationView:
    record_frame: RecordFrame
    answer: Told | None
    progress: Progress
    kind: str
    host_region: Card | None
    benefits: tuple[Card, ...]
    needs: tuple[NeedRow, ...]


def pages(context: Context) -> Iterator[Page]:
    """Two indexes, and a page a record."""
    yield _index(context, Mission)
    for mission in context.site.missions:
        yield record_page(context, mission, _mission(context, mission))
    yield _index(context, Mobilisation)
    for mobilisation in context.site.mobilisations:
        yield record_page(context, mobilisation, _mobilisation(context, mobilisation))


def _index(context: Context, kind: type[Mission] | type[Mobilisation]) -> Page:
    records: tuple[Initiative, ...] = context.site.of(kind)
    view = listing(
        context.site,
        sorted(records, key=lambda one: _line_order(context, one)),
        facets=lambda one: _facets(context, one),
        detail=lambda one: initiative_row(context, one),
        sort=lambda one: _sort(context, one),
        sorts=("title", "stage", "-date"),
    )
    return index_page(kind.folder, view)


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


def _mission(context: Context, record: Mission) -> MissionView:
    return MissionView(
        record_frame=_frame(context, record),
        answer=initiative_answer(context, record),
        progress=progress(context, record),
    )


def _mobilisation(context: Context, record: Mobilisation) -> MobilisationView:
    site = context.site
    return MobilisationView(
        record_frame=_frame(context, record),
        answer=initiative_answer(context, record),
        progress=progress(context, record),
        kind=record.kind,
        host_region=card_of(site, record.host_region),
        benefits=cards(site, site.get(*record.benefits)),
        needs=need_rows(context, record),
    )


def _frame(context: Context, record: Initiative) -> RecordFrame:
    """Below its first roadmap, and its first direction where that is one of the roadmap's."""
    roadmaps = context.site.roadmaps_of(record)[:1]
    directions = context.site.directions_of(record)[:1]
    on_it = (one for one in directions if one.roadmap == roadmaps[0].id)
    return record_frame(context.site, record, (*roadmaps, *on_it))
