"""The regions: who they are, what they take part in, what they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..history.totals import in_scope, totals
from ..model import Initiative, Mobilisation, Record, Region, Roadmap
from ..model.project import Quotation
from ..model.text import FullText
from .context import Context
from .page import Page, UiText, record_page
from .parts.card import Card, card
from .parts.county_map import CountyMap, county_map
from .parts.need_rows import NeedRow, need_rows
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, pointing_at, related
from .parts.scope_progress import ScopeProgress, scope_progress


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

    @property
    def any(self) -> bool:
        """Whether a region has a part in anything."""
        return any(row.missions or row.mobilisations for row in self.rows)

    @property
    def counties(self) -> bool:
        """Whether a county is known of any of them."""
        return any(row.county for row in self.rows)

    @property
    def municipalities(self) -> bool:
        """Whether the municipalities of any of them are known."""
        return any(row.municipalities for row in self.rows)


@dataclass(frozen=True, slots=True)
class RegionsView:
    real: RegionBlock
    example: RegionBlock


@dataclass(frozen=True, slots=True)
class Asked:
    """A need that the region is asked to meet, and the mobilisation that has it."""

    card: Card
    need: NeedRow


@dataclass(frozen=True, slots=True)
class RegionView:
    """`owns_project`: it answers for the project; `takes_part`: in real work, whatever the examples say."""

    record_frame: RecordFrame
    county: FullText | None
    county_code: str | None
    nuts: str | None
    site: str
    municipalities: tuple[str, ...]
    owns_project: bool
    quotations: tuple[Quotation, ...]
    takes_part: bool
    real: ScopeProgress | None
    example: ScopeProgress | None
    related: Related
    real_needs: tuple[Asked, ...]
    example_needs: tuple[Asked, ...]


def pages(context: Context) -> Iterator[Page]:
    """The regions on a map and in a table, then a page for each."""
    view = RegionsView(_block(context, example=False), _block(context, example=True))
    yield Page(
        "regions/", "regions.html", view, UiText("regions.title"), UiText("regions.lead"), "regions/", "pages"
    )
    for region in context.site.regions:
        yield record_page(context, region, _view(context, region))


def _block(context: Context, *, example: bool) -> RegionBlock:
    rows = tuple(_row(context, region, example) for region in context.site.regions)
    return RegionBlock(county_map(context, example=example), rows)


def _row(context: Context, region: Region, example: bool) -> RegionRow:
    site = context.site
    figures = totals(context.state(one) for one in in_scope(site, region, example=example))
    return RegionRow(
        card(site, region),
        region.county,
        len(region.municipalities),
        figures["missions"],
        figures["mobilisations"],
    )


def _view(context: Context, region: Region) -> RegionView:
    site = context.site
    asked = sorted(_asked(context, region), key=lambda one: (one.need.met is not None, one.need.since.date))
    return RegionView(
        record_frame=record_frame(site, region),
        county=region.county,
        county_code=region.county_code,
        nuts=region.nuts,
        site=region.site,
        municipalities=region.municipalities,
        owns_project=site.project.owner == region.id,
        quotations=tuple(one for one in site.project.examples_in_the_decision if region.id in one.regions),
        takes_part=bool(in_scope(site, region, example=False)),
        real=scope_progress(context, region, example=False),
        example=scope_progress(context, region, example=True),
        related=related(context, _belonging(context, region), lambda record: _roles(record, region)),
        real_needs=tuple(one for one in asked if not one.card.example),
        example_needs=tuple(one for one in asked if one.card.example),
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
    host = ("regions.host",) if record.host_region == region.id else ()
    return host + (("regions.benefits",) if region.id in record.benefits else ())


def _asked(context: Context, region: Region) -> Iterator[Asked]:
    site = context.site
    for one in site.referring(region, Mobilisation):
        if context.state(one).counted:
            for need in need_rows(context, one):
                if region.id in {asked.id for asked in need.regions}:
                    yield Asked(card(site, one), need)
