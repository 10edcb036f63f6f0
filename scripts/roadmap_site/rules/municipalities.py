"""Municipalities by name: one that a record names stands in the list of a region that the record has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..finding import Finding
from ..model import Event, Initiative, Record, Region
from ..model.in_part import as_far_as_read
from ..problems import fold, nearest

Told = Iterator[tuple[Record, Finding]]
Lists = Mapping[str, Sequence[str]]
"""A municipality's name → the ids of the regions that have it in their lists."""


def check_municipalities(records: Iterable[Record], *, all_regions: bool) -> Told:
    """What records say of municipalities; `all_regions`: none of the regions' files is unreadable.

    Else a name that no list has may stand in one that nobody has seen.
    """
    known = tuple(records)
    ids = {one.id for one in known if isinstance(one, Region)}
    lists: dict[str, list[str]] = defaultdict(list)
    for region in known:
        if isinstance(region, Region):
            yield from ((region, one) for one in as_far_as_read(_add, region, lists))
    for record in known:
        if isinstance(record, Initiative | Event):
            for one in as_far_as_read(_check, record, lists, ids):
                if all_regions or one.code != "municipality_unknown":
                    yield record, one


def _add(region: Region, lists: dict[str, list[str]]) -> Iterator[Finding]:
    """One name in two regions is mostly a slip, and may be two places."""
    for index, name in enumerate(region.municipalities):
        others = [one for one in lists[name] if one != region.id]
        lists[name].append(region.id)
        if others:
            params = {"value": name, "other": f"regions/{others[0]}"}
            yield Finding(("municipalities", index), "municipality_twice", params, "warning")


def _check(record: Initiative | Event, lists: Lists, ids: set[str]) -> Iterator[Finding]:
    """A region that isn't there is told as that, and may be the municipality's."""
    for index, name in enumerate(record.municipalities):
        loc = ("municipalities", index)
        regions = lists.get(name, ())
        if not regions:
            params = {"value": name, "nearest": _meant(name, lists)}
            yield Finding(loc, "municipality_unknown", params)
        elif record.all_regions <= ids and record.all_regions.isdisjoint(regions):
            yield Finding(loc, "municipality_elsewhere", {"value": name, "regions": ", ".join(regions)})


def _meant(name: str, lists: Lists) -> str:
    """`flen` and `Flens kommun` are Flen."""
    begins = (one for one in lists if fold(name).startswith(fold(one)))
    return nearest(name, lists) or max(begins, key=len, default="")
