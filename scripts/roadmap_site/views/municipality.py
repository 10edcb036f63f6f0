"""The municipalities: what names each of them, what its region has a part in, and whom to ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..history.totals import in_scope
from ..model import Event, Initiative, Municipality, Region
from .context import Context
from .page import Page, UiText, card_name, index_page
from .parts.both import Both, both
from .parts.card import Card, card
from .parts.related import Related, related

Counts = Mapping[str, int]
"""A kind of record → how many, where there is any."""

Naming = Both[tuple[Initiative | Event, ...]]
"""What names a municipality."""


@dataclass(frozen=True, slots=True)
class MunicipalityLink:
    """A municipality in a list; `named`: something real names it. That of a withdrawn region has no path."""

    path: str
    name: str
    named: bool


@dataclass(frozen=True, slots=True)
class RegionList:
    """A region's municipalities, in the order of its list."""

    card: Card
    municipalities: tuple[MunicipalityLink, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """`named` and `region_does` count what is real; `besides` is what else the region has a part in."""

    name: str
    region: Card
    site: str
    named: Counts
    region_does: Counts
    naming: Related
    besides: Related


def pages(context: Context) -> Iterator[Page]:
    """Those of each region, then a page for each; nothing where no region has a list of them."""
    municipalities = context.site.municipalities
    if municipalities:
        yield index_page(Municipality.folder, tuple(_lists(context)), section="regions/")
    for one in municipalities:
        yield _page(context, one)


def links(context: Context, region: Region) -> tuple[MunicipalityLink, ...]:
    """A region's municipalities, in the order of its list."""
    if region.withdrawn:
        return tuple(MunicipalityLink("", name, named=False) for name in region.municipalities)
    return tuple(
        MunicipalityLink(one.path, one.name, named=bool(_naming(context, one).real))
        for one in context.site.municipalities
        if one.region is region
    )


def _lists(context: Context) -> Iterator[RegionList]:
    for region in context.site.regions:
        if (found := links(context, region)) and not region.withdrawn:
            yield RegionList(card(context.site, region), found)


def _page(context: Context, one: Municipality) -> Page:
    """A search engine is shown it once something real names it; until then it says nothing of its own."""
    naming = _naming(context, one)
    return Page(
        path=one.path,
        template="municipality.html",
        view=_view(context, one, naming),
        title=one.title,
        description=UiText("municipalities.about", {"region": one.region.title}),
        section="regions/",
        kind=Municipality.folder,
        image=f"cards/{{lang}}/{card_name(one.region, ())}.png",
        example=one.region.example,
        noindex=not naming.real,
    )


def _view(context: Context, one: Municipality, naming: Naming) -> MunicipalityView:
    region = one.region
    told = (*naming.real, *naming.example)
    own = naming.example if region.example else naming.real
    figures = context.totals(region, example=region.example)
    return MunicipalityView(
        name=one.name,
        region=card(context.site, region),
        site=region.site,
        named=_counts([found.folder for found in own]),
        region_does={kind: figures[kind] for kind in ("missions", "mobilisations") if figures[kind]},
        naming=related(context, told),
        besides=related(context, (other for other in _in_region(context, region) if other not in told)),
    )


def _naming(context: Context, one: Municipality) -> Naming:
    """What names it, real and examples; what is withdrawn says nothing of it any more."""
    found = tuple(other for other in context.site.naming(one) if not other.withdrawn)
    return both(lambda *, example: tuple(other for other in found if other.example == example))


def _in_region(context: Context, region: Region) -> Iterator[Initiative | Event]:
    """What is at work and takes place there."""
    for example in (False, True):
        yield from (one for one in in_scope(context.site, region, example=example) if not one.withdrawn)
    yield from (one for one in context.site.referring(region, Event) if not one.withdrawn)


def _counts(kinds: list[str]) -> Counts:
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
