"""All pages that are made from records, in the order of the menu."""

from collections.abc import Iterator

from . import (
    actor,
    changes,
    coverage,
    direction,
    drift,
    event,
    former,
    glossary,
    initiatives,
    method,
    municipality,
    need,
    needs,
    not_yet,
    project,
    region,
    reports,
    resource,
    result,
    roadmap,
    search,
    snapshots,
    start,
    time_travel,
)
from .context import Context
from .page import Page

MODULES = (
    start,
    roadmap,
    direction,
    initiatives,
    needs,
    need,
    result,
    actor,
    resource,
    event,
    region,
    municipality,
    project,
    coverage,
    changes,
    drift,
    snapshots,
    time_travel,
    reports,
    method,
    glossary,
    search,
    former,
    not_yet,
)


def all_pages(context: Context) -> Iterator[Page]:
    """Every page, each path once."""
    for module in MODULES:
        yield from module.pages(context)
