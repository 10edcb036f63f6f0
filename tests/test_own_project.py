"""The made-up partnership has what the other tests need of it, so that none of them passes over nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from projects import PAST_DAY, TODAY, content_folder
from roadmap_site.content import read_content
from roadmap_site.history.known import as_known
from roadmap_site.languages import LANGUAGES
from roadmap_site.model import KINDS
from roadmap_site.model.text import Multilingual
from roadmap_site.model.walk import parts
from roadmap_site.relations import Site
from sites import own_context, own_site

CONTEXT = own_context()
STATES = [CONTEXT.state(one) for one in own_site().initiatives]
RECORDS = [*own_site().all_records()]


def untranslated(site: Site) -> int:
    """Texts that stand in the first language alone."""
    texts = [part for one in RECORDS for _, part in parts(one) if isinstance(part, Multilingual)]
    return sum(any(getattr(text, lang) is None for lang in LANGUAGES[1:]) for text in texts)


HELD: dict[str, Callable[[Site], object]] = {
    "a real record and an example of each followed kind": lambda site: all(
        any(one.example is example for one in site.records[folder])
        for folder in ("missions", "mobilisations", "results", "actors", "resources", "events", "directions")
        for example in (True, False)
    ),
    "three regions, three roadmaps, four stages": lambda site: (
        (
            len(site.regions),
            len(site.roadmaps),
            len(site.vocabularies.stages),
        )
        == (3, 3, 4)
    ),
    "every condition": lambda site: (
        {state.condition for state in STATES} >= {"not-started", "active", "paused", "stopped", "withdrawn"}
    ),
    "every verdict": lambda site: (
        {one.verdict for state in STATES for one in state.indicators}
        >= {"ahead", "behind", "on-line", "kept", "not-kept", "no-data"}
    ),
    "a moved target": lambda site: any(one.moves for state in STATES for one in state.indicators),
    "milestones of every status": lambda site: (
        {one.status for state in STATES for one in state.milestones}
        >= {"reached", "dropped", "due", "overdue"}
    ),
    "a milestone moved on, and one brought forward": lambda site: (
        {move.days > 0 for state in STATES for one in state.milestones for move in one.moves} == {True, False}
    ),
    "needs that are open, met, and met by an actor": lambda site: (
        {
            (need.met is not None, bool(need.met and need.met.actor))
            for one in site.mobilisations
            for need in one.needs
        }
        == {(False, False), (True, False), (True, True)}
    ),
    "a mission on two roadmaps": lambda site: any(len(site.roadmaps_of(one)) > 1 for one in site.missions),
    "a former address": lambda site: any(one.former_ids for one in RECORDS),
    "a replaced record": lambda site: any(one.withdrawn and one.withdrawn.replaced_by for one in RECORDS),
    "a replaced resource": lambda site: any(one.replaced_by for one in site.resources),
    "a recommendation with and without a response": lambda site: (
        {bool(one.responses) for one in site.results if one.kind == "recommendation"} == {True, False}
    ),
    "an event that is cancelled, one that lasts for days, one that has been and one to come": lambda site: (
        any(one.cancelled for one in site.events)
        and any(one.end and one.end.date > one.start.date for one in site.events)
        and {one.start.date > TODAY for one in site.events} == {True, False}
    ),
    "texts that aren't translated": lambda site: untranslated(site) > 10,
    "entries written down later": lambda site: any(
        getattr(part, "entered", None) for one in RECORDS for _, part in parts(one)
    ),
    "work that nobody has confirmed for long": lambda site: any(state.unconfirmed_since for state in STATES),
    "a roadmap with all its texts, and one with none": lambda site: (
        {one.current_state is not None for one in site.roadmaps} == {True, False}
    ),
    "records that came after the past day": lambda site: as_known(site, PAST_DAY).later,
    "work that hadn't begun on the past day": lambda site: any(
        state.condition == "not-started" for state in own_context(PAST_DAY).states.values()
    ),
    "no record without a kind": lambda site: {*site.records} == {*KINDS},
}


@pytest.mark.parametrize("name", HELD)
def test_it_has(name: str):
    assert HELD[name](own_site())


def test_the_checker_has_nothing_to_say_of_it(tmp_path: Path):
    assert read_content(content_folder(tmp_path), TODAY).problems == ()
