"""What is followed from stage to stage: the common part of missions and mobilisations."""

from .base import Model, ref, term
from .entries import Confirmation, Indicator, Interruption, Milestone, StageEntry, Update
from .record import Record
from .text import Text


class Participation(Model):
    """An actor's part in an initiative."""

    actor: ref("actors")
    role: term("roles")


class Initiative(Record):
    """A mission or a mobilisation: its state on any day follows from its dated entries."""

    directions: tuple[ref("directions"), ...] = ()
    roadmaps: tuple[ref("roadmaps"), ...] = ()
    lead: ref("actors") | None = None
    actors: tuple[Participation, ...] = ()
    regions: tuple[ref("regions"), ...] = ()
    perspectives: dict[term("perspectives"), Text] = {}
    stages: tuple[StageEntry, ...] = ()
    interruptions: tuple[Interruption, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    updates: tuple[Update, ...] = ()
