"""The regions: who they are, what they take part in, what they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..history.totals import countable, in_scope
from ..model import Event, Initiative, Mobilisation, Record, Region, Result, Roadmap
from ..model.project import Quotation
from ..model.text import FullText
from .context import Context
from .coverage import receipt_by_region
from .municipality import MunicipalityLink, links
from .page import Page, index_page, record_page
from .parts.answer import Told, scope_answer
from .parts.both import Both, apart, both
from .parts.card import Card, card
from .parts.county_map import CountyMap, county_map
from .parts.linemap import LineMap, region_map
from .parts.need_rows import NeedRow, need_rows
from .parts.receipt import Receipt
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related
from .parts.scope_progress import ScopeProgress, scope_progress

_HAPPENING = (Initiative, Result, Event)


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region in the index's table, with what it has a part in."""

    card: Card
    county: FullText | None
    municipalities: int
    missions: int
    mobilisations: int


@dataclass(frozen=True, slots=True)
class RegionBlock:
    """The map and the table of real work, or of examples."""

    map: CountyMap
    rows: tuple[RegionRow, ...]
    receipts: tuple[Receipt, ...]

    @property
    def any(self) -> bool:
        """Whether a region has a part in anything."""
        return any(row.missions or row.mobilisations for row in self.rows)

    @property
    def counties(self) -> bool:
        """Whether the table tells a county; beside examples it would tell nothing new."""
        return not self.map.example and any(row.county for row in self.rows)

    @property
    def municipalities(self) -> bool:
        """Whether the table tells how many municipalities there are."""
        return not self.map.example and any(row.municipalities for row in self.rows)


@dataclass(frozen=True, slots=True)
class Asked:
    """A need that the region is asked to meet, and the mobilisation that has it."""

    card: Card
    need: NeedRow


@dataclass(frozen=True, slots=True)
class RegionView:
    """`owns_project`: it answers for the project; `takes_part`: in real work, whatever the examples say.

    `happening` is what is done there, `related` whatever else names it.
    """

    record_frame: RecordFrame
    answer: Both[Told | None]
    county: FullText | None
    county_code: str | None
    nuts: str | None
    site: str
    municipalities: tuple[MunicipalityLink, ...]
    owns_project: bool
    quotations: tuple[Quotation, ...]
    takes_part: bool
    map: Both[LineMap]
    progress: Both[ScopeProgress | None]
    happening: Related
    related: Related
    needs: Both[tuple[Asked, ...]]


def pages(context: Context) -> Iterator[Page]:
    """The regions on a map and in a table, then a page for each."""
    yield index_page("regions", both(lambda *, example: _block(context, example=example)))
    for region in context.site.regions:
        yield record_page(context, region, _view(context, region))


def _block(context: Context, *, example: bool) -> RegionBlock:
    regions = countable(context.site.regions, example=example)
    rows = tuple(_row(context, region, example=example) for region in regions)
    return RegionBlock(
        county_map(context, regions, example=example),
        rows,
        tuple(
            receipt_by_region(context, kind, f"{kind}_by_region", example=example)
            for kind in ("missions", "mobilisations")
        ),
    )


def _row(context: Context, region: Region, *, example: bool) -> RegionRow:
    figures = context.totals(region, example=example)
    return RegionRow(
        card=card(context.site, region),
        county=region.county,
        municipalities=len(region.municipalities),
        missions=figures["missions"],
        mobilisations=figures["mobilisations"],
    )


def _view(context: Context, region: Region) -> RegionView:
    site = context.site
    belonging = tuple(_belonging(context, region))
    happening = [one for one in belonging if isinstance(one, _HAPPENING)]
    others = [one for one in belonging if not isinstance(one, _HAPPENING)]
    asked = sorted(_asked(context, region), key=lambda one: (one.need.met is not None, one.need.since.date))
    return RegionView(
        record_frame=record_frame(site, region),
        answer=both(lambda *, example: scope_answer(context, region, example=example)),
        county=region.county,
        county_code=region.county_code,
        nuts=region.nuts,
        site=region.site,
        municipalities=links(context, region),
        owns_project=site.project.owner == region.id,
        quotations=tuple(one for one in site.project.examples_in_the_decision if region.id in one.regions),
        takes_part=bool(in_scope(site, region, example=False)),
        map=both(lambda *, example: region_map(context, region, example=example)),
        progress=both(lambda *, example: scope_progress(context, region, example=example)),
        happening=related(context, happening, lambda record: _roles(record, region)),
        related=related(context, others),
        needs=apart(asked),
    )


def _belonging(context: Context, region: Region) -> Iterator[Record]:
    """What it has a part in, and whatever else names it."""
    taking_part = [
        *in_scope(context.site, region, example=False),
        *in_scope(context.site, region, example=True),
    ]
    yield from _roadmaps(context, region)
    yield from taking_part
    yield from pointing_at(context, region, besides=(Initiative,))


def _roadmaps(context: Context, region: Region) -> Iterator[Roadmap]:
    """The roadmaps of the real work that it has a part in: an example proves nothing of a roadmap."""
    real = in_scope(context.site, region, example=False)
    yield from chain.from_iterable(context.site.roadmaps_of(one) for one in real)


def _roles(record: Record, region: Region) -> tuple[str, ...]:
    """What it is to a mobilisation beyond taking part."""
    if not isinstance(record, Mobilisation):
        return ()
    hosts, benefits = ("regions.host", "regions.benefits")
    if record.example:
        hosts, benefits = ("regions.could_host", "regions.could_benefit")
    host = (hosts,) if record.host_region == region.id else ()
    return host + ((benefits,) if region.id in record.benefits else ())


def _asked(context: Context, region: Region) -> Iterator[Asked]:
    site = context.site
    for one in site.referring(region, Mobilisation):
        if context.state(one).counted:
            for need in need_rows(context, one):
                if region.id in {asked.id for asked in need.regions}:
                    yield Asked(card(site, one), need)
