"""Rules over one typed record. Each is a small generator of findings; this list is all of them."""

from collections.abc import Iterator
from datetime import date

from ..model import Project, Record
from . import records
from .finding import Finding

RULES = (*records.RULES,)


def check_record(record: Record, project: Project, today: date) -> Iterator[Finding]:
    """Everything that is wrong or odd in one record; `today` is the real day."""
    for rule in RULES:
        yield from rule(record, project, today)


__all__ = ["Finding", "check_record"]
