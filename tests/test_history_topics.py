"""Changes are counted by topic, and the counts add up."""

from datetime import date
from typing import get_args

from histories import initiative
from roadmap_site.history.changes import news
from roadmap_site.history.happenings import Happening, HappeningKind, happenings
from roadmap_site.history.topics import TOPICS, tally, topic_of
from sites import own_context, record
from test_history_changes import EVERYTHING


def test_every_kind_of_happening_has_a_topic():
    any_day, any_record = date(2025, 1, 1), record("missions", "work")
    kinds = get_args(HappeningKind)
    told = [topic_of(Happening(any_day, any_day, kind, any_record)) for kind in kinds]
    assert {*told} == {*TOPICS}


def test_counted_by_hand():
    counted = tally(happenings(initiative(EVERYTHING)))
    assert dict(counted.counts) == {
        "stage": 1,
        "reached": 1,
        "plan": 3,  # a moved milestone, a dropped one, a moved target
        "condition": 4,  # paused, resumed, stopped, withdrawn
        "need-raised": 1,
        "need-met": 1,
        "update": 1,
        "value": 1,
        "added": 1,
        "confirmed": 1,
    }
    assert [topic for topic, _ in counted.counts] == [
        topic for topic in TOPICS if topic in dict(counted.counts)
    ]
    assert counted.total == 15
    assert counted.first(2).counts == (("stage", 1), ("reached", 1))


def test_nothing_is_counted_where_nothing_happened():
    assert tally(()).counts == ()
    assert tally(()).total == 0


def test_the_counts_add_up_to_all_changes():
    context = own_context()
    found = news(context.site.all_records(), date.min, context.today)
    assert tally(found).total == len(found) > 50
