"""A reference is typed once and can be followed from both of its ends."""

from collections.abc import Iterator

import pytest

from built import BuiltSite
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import Record
from roadmap_site.model.references import Ref, SubGoalRef
from shown_values import values_of


def references(built: BuiltSite) -> Iterator[tuple[Record, str, str]]:
    """Who refers, where in its file, and the path of what it refers to."""
    site = built.site
    for record in (site.project, *site.all_records()):
        for one in values_of(record):
            if any(isinstance(mark, Ref) for mark in one.marks) and one.value in site.by_id:
                yield record, one.place, site.by_id[one.value].path
            if any(isinstance(mark, SubGoalRef) for mark in one.marks):
                yield record, one.place, site.project.path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reference_can_be_followed(site_of_today: BuiltSite, lang: str):
    dead = [
        f"{record.path} does not lead to {target} ({place})"
        for record, place, target in references(site_of_today)
        if target not in site_of_today.page(record.path, lang).links
    ]
    assert dead == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reference_can_be_followed_back(site_of_today: BuiltSite, lang: str):
    dead = [
        f"{target} does not lead to {record.path} ({place})"
        for record, place, target in references(site_of_today)
        if record.path not in site_of_today.page(target, lang).links
    ]
    assert dead == []
