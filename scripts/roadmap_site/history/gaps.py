"""Where nothing is: directions and regions without a mission, perspectives that no mission covers."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Direction, Mission, Region, Roadmap
from ..relations import Site
from .method import Method
from .state import State
from .totals import Scope, countable


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a scope's missions leave out; perspectives by their ids in the vocabulary."""

    directions: tuple[Direction, ...]
    regions: tuple[Region, ...]
    perspectives: tuple[str, ...]


def gaps(site: Site, scope: Scope | None, states: Iterable[State], *, example: bool) -> Gaps:
    """The gaps of a scope whose counted work has these states: all real, or all examples."""
    missions = [state for state in states if isinstance(state.record, Mission)]
    served = {direction.id for state in missions for direction in site.directions_of(state.record)}
    with_part = {region for state in missions for region in state.record.all_regions}
    covered = {one for state in missions for one in state.covered}
    return Gaps(
        directions=tuple(
            one for one in countable(_directions(site, scope), example=example) if one.id not in served
        ),
        regions=tuple(
            one for one in countable(_regions(site, scope), example=example) if one.id not in with_part
        ),
        perspectives=tuple(one for one in Method.of(site).perspectives if one not in covered),
    )


def _directions(site: Site, scope: Scope | None) -> tuple[Direction, ...]:
    """The directions that a scope could serve: its own."""
    if scope is None:
        return site.directions
    return tuple(one for one in site.directions if one.roadmap == scope.id)


def _regions(site: Site, scope: Scope | None) -> tuple[Region, ...]:
    """The regions that a scope could reach: a direction or a region promises none."""
    return site.regions if scope is None or isinstance(scope, Roadmap) else ()
