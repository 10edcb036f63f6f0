"""How parts make a whole: what belongs to several parts counts in each of them, and once in the whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..relations import Site
from .state import State
from .totals import Scope, belongs


@dataclass(frozen=True, slots=True)
class Union:
    """The sum of the parts, minus `extra`, plus `without`, is the whole.

    `parts` are the members of each part; `shared` are those of more than one, with the parts that they belong
    to; `without` are those of none.
    """

    parts: tuple[tuple[str, tuple[str, ...]], ...]
    shared: tuple[tuple[str, tuple[str, ...]], ...]
    without: tuple[str, ...]
    whole: tuple[str, ...]

    @property
    def extra(self) -> int:
        """How many times too many the shared ones are counted in the sum: once for each further part."""
        return sum(len(parts) - 1 for _, parts in self.shared)


def union(site: Site, states: Iterable[State], scopes: Sequence[Scope]) -> Union:
    """The records of `states` over roadmaps, directions or regions; what is withdrawn isn't counted."""
    records = sorted((one.record for one in states if one.counted), key=lambda record: record.id)
    of = {record.id: tuple(one.id for one in scopes if belongs(site, record, one)) for record in records}
    return Union(
        tuple((scope.id, tuple(id_ for id_ in of if scope.id in of[id_])) for scope in scopes),
        tuple((id_, parts) for id_, parts in of.items() if len(parts) > 1),
        tuple(id_ for id_, parts in of.items() if not parts),
        tuple(of),
    )
