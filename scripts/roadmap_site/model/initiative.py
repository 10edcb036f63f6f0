"""What is followed from stage to stage: the common part of missions and mobilisations."""

from .base import Model
from .entries import Confirmation, Indicator, Interruption, Milestone, StageEntry, Update
from .record import Record
from .references import ActorId, DirectionId, PerspectiveId, RegionId, RoadmapId, RoleId
from .text import Text


class Participation(Model):
    """An actor's part in an initiative."""

    actor: ActorId
    role: RoleId


class Initiative(Record):
    """A mission or a mobilisation: its state on any day follows from its dated entries."""

    directions: tuple[DirectionId, ...] = ()
    roadmaps: tuple[RoadmapId, ...] = ()
    lead: ActorId | None = None
    actors: tuple[Participation, ...] = ()
    regions: tuple[RegionId, ...] = ()
    perspectives: dict[PerspectiveId, Text] = {}
    stages: tuple[StageEntry, ...] = ()
    interruptions: tuple[Interruption, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    updates: tuple[Update, ...] = ()
