"""What can't be true of several records at once: one place or word for two, each replaced by the other."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from ..finding import Finding
from ..model import Direction, Event, Record, Region, Resource, Roadmap
from ..problems import Loc, Severity, fold

Told = Iterator[tuple[Record, Finding]]


class Claim(NamedTuple):
    """Something that only one record may have: where it is written, what it is, and how to speak of it."""

    loc: Loc
    what: Hashable
    shown: str


def check_together(records: Iterable[Record]) -> Told:
    """Everything that several records contradict each other in, each told at the record that stands last."""
    known = list(records)
    for code, claims in _CLAIMS:
        yield from _claimed_twice(known, code, claims)
    yield from _overlapping([one for one in known if isinstance(one, Region) and one.map])
    yield from _replaced_in_circle(known)


def _claimed_twice(records: list[Record], code: str, claims: Callable[[Record], Iterator[Claim]]) -> Told:
    first: dict[Hashable, Record] = {}
    for record in records:
        for loc, what, shown in claims(record):
            other = first.setdefault(what, record)
            if other is not record:
                severity: Severity = "warning" if code == "title_taken" else "error"
                params = {"value": shown, "other": f"{other.folder}/{other.id}"}
                yield record, Finding(loc, code, params, severity)


def _own_fields(record: Record) -> Iterator[Claim]:
    """What stands for one region, roadmap or direction alone, in lists and in pictures."""
    if isinstance(record, Region):
        for name in ("county_code", "nuts"):
            value = getattr(record, name)
            if value:
                yield Claim((name,), ("regions", name, value), value)
    elif isinstance(record, Roadmap):
        for name in ("order", "letter", "colour"):
            value = str(getattr(record, name))
            yield Claim((name,), ("roadmaps", name, fold(value)), value)
    elif isinstance(record, Direction):
        yield Claim(("order",), ("directions", record.roadmap, record.order), str(record.order))


def _former_ids(record: Record) -> Iterator[Claim]:
    yield from (Claim(("former_ids", index), id_, id_) for index, id_ in enumerate(record.former_ids))


def _title(record: Record) -> Iterator[Claim]:
    """Two of a kind with one title are mostly a copy; meetings of one name come again."""
    if not isinstance(record, Event):
        yield Claim(("title",), (record.folder, fold(record.title.original)), record.title.original)


_CLAIMS = (("taken", _own_fields), ("former_id_twice", _former_ids), ("title_taken", _title))


def _overlapping(regions: list[Region]) -> Told:
    """Two counties on one cell of the map."""
    for one, other in combinations(regions, 2):
        a, b = one.map, other.map
        apart = (
            a is None
            or b is None
            or (
                a.column + a.width <= b.column
                or b.column + b.width <= a.column
                or a.row + a.height <= b.row
                or b.row + b.height <= a.row
            )
        )
        if not apart:
            yield other, Finding(("map",), "map_overlap", {"other": f"regions/{one.id}"})


def _replaced_in_circle(records: list[Record]) -> Told:
    """Who follows them would never arrive; told once, where the circle's last day was written."""
    following: dict[str, tuple[Record, Loc, str, str]] = {}
    for record in records:
        if isinstance(record, Resource) and record.replaced_by:
            following[record.id] = record, ("replaced_by",), record.replaced_by, str(record.added.date)
        if record.withdrawn and record.withdrawn.replaced_by:
            place = ("withdrawn", "replaced_by")
            following[record.id] = record, place, record.withdrawn.replaced_by, str(record.withdrawn.date)
    told: set[str] = set()
    for start in following:
        way = _way(start, following)
        if way and not told & {*way}:
            told |= {*way}
            record, loc, *_ = max((following[id_] for id_ in way), key=lambda one: (one[3], one[0].id))
            circle = way[way.index(record.id) :] + way[: way.index(record.id)] + [record.id]
            yield record, Finding(loc, "replaced_in_circle", {"way": " → ".join(circle)})


def _way(start: str, following: dict[str, tuple[Record, Loc, str, str]]) -> list[str]:
    """From a record round to itself; empty where the way ends, or turns in a circle that the record isn't in.

    One that refers to itself is told as that.
    """
    way, here = [start], following[start][2]
    while here in following and here not in way:
        way.append(here)
        here = following[here][2]
    return way if here == start and len(way) > 1 else []
