"""Rules over one typed record. Each is a small generator of findings; this list is all of them."""

from collections.abc import Iterator, Sequence
from datetime import date

from ..finding import Finding
from ..model import Project, Record
from ..model.in_part import as_far_as_read
from . import (
    budget,
    dates,
    examples,
    images,
    indicators,
    interruptions,
    milestones,
    parts,
    records,
    repeated,
    sources,
)
from .stages import check_stages
from .texts import check_texts

RULES = (
    *records.RULES,
    *sources.RULES,
    *examples.RULES,
    *images.RULES,
    *repeated.RULES,
    *budget.RULES,
    *dates.RULES,
    *interruptions.RULES,
    *milestones.RULES,
    *indicators.RULES,
    *parts.RULES,
)


def check_record(
    record: Record, project: Project, today: date, stages: Sequence[str] = ()
) -> Iterator[Finding]:
    """All that is wrong or odd in one record; `today` is the real day, `stages` the vocabulary's order.

    Without `stages` (the vocabularies are broken, which is told elsewhere) their order isn't checked.
    """
    for rule in RULES:
        yield from as_far_as_read(rule, record, project, today)
    yield from check_texts(record)
    yield from as_far_as_read(check_stages, record, stages, today)


__all__ = ["Finding", "check_record"]
