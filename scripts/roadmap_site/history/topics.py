"""What changes are counted by: each kind of happening belongs to one topic, so the counts add up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .happenings import Happening, HappeningKind

Topic = Literal[
    "stage",
    "reached",
    "plan",
    "condition",
    "result",
    "response",
    "need-raised",
    "need-met",
    "event",
    "update",
    "value",
    "added",
    "resource",
    "confirmed",
]
"""In the order in which a reader asks for them."""

TOPICS: tuple[Topic, ...] = get_args(Topic)
_TOPIC_OF: Mapping[HappeningKind, Topic] = {
    "stage": "stage",
    "milestone-reached": "reached",
    "milestone-moved": "plan",
    "milestone-dropped": "plan",
    "target-moved": "plan",
    "paused": "condition",
    "resumed": "condition",
    "stopped": "condition",
    "withdrawn": "condition",
    "result": "result",
    "response": "response",
    "need-raised": "need-raised",
    "need-met": "need-met",
    "event": "event",
    "update": "update",
    "value": "value",
    "milestone-added": "added",
    "resource": "resource",
    "confirmed": "confirmed",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes there were of each topic that had any, in the topics' order."""

    counts: tuple[tuple[Topic, int], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(count for _, count in self.counts)

    def first(self, number: int) -> "Tally":
        """Only the topics that a reader asks for first."""
        return Tally(self.counts[:number])


def topic_of(one: Happening) -> Topic:
    """What a happening is counted as."""
    return _TOPIC_OF[one.kind]


def tally(found: Iterable[Happening]) -> Tally:
    """Changes by topic."""
    counts = Counter(topic_of(one) for one in found)
    return Tally(tuple((topic, counts[topic]) for topic in TOPICS if counts[topic]))
