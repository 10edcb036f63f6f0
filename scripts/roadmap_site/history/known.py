"""The records as they were known on a day: what was published or withdrawn later is taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ..model import Record, Resource, Result
from ..relations import Site, relate
from .as_of import AsOf


def as_known(site: Site, day: date) -> Site:
    """The site without hindsight. What wasn't published yet stands in `later`: its address is there already.

    Dated entries stay, since each state looks at their dates by itself; fields without dates are today's.
    """
    later = {**site.later, **{one.id: one for one in site.all_records() if not published(one, day)}}
    records = {
        folder: tuple(_taken_back(one, later, day) for one in members if one.id not in later)
        for folder, members in site.records.items()
    }
    if records == dict(site.records):
        return site
    known = relate(site.project, site.vocabularies, site.glossary, site.phrases, records)
    return replace(known, later=later, pictures=site.pictures)


def published(record: Record, day: date) -> bool:
    """Whether a result or a resource was there by the end of a day; all else is (an event may lie ahead)."""
    as_of = AsOf(day, day)
    match record:
        case Result():
            return as_of.sees(record)
        case Resource():
            return as_of.sees(record.added)
    return True


def _taken_back(record: Record, later: Mapping[str, Record], day: date) -> Record:
    """The record without a later withdrawal or replacement; the same one where there is none."""
    gone: dict[str, None] = {}
    if record.withdrawn and not AsOf(day, day).sees(record.withdrawn):
        gone["withdrawn"] = None
    if isinstance(record, Resource) and record.replaced_by in later:
        gone["replaced_by"] = None
    return record.model_copy(update=gone) if gone else record
