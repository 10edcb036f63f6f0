"""What is followed from stage to stage: the common part of missions and mobilisations."""

from .base import Model
from .entries import Confirmation, Indicator, Interruption, Milestone, StageEntry, Update
from .image import Pictured
from .references import ActorId, DirectionId, PerspectiveId, RegionId, RoadmapId, RoleId
from .scalars import Line
from .text import Text


class Participation(Model):
    """An actor's part in an initiative."""

    actor: ActorId
    role: RoleId


class Initiative(Pictured):
    """A mission or a mobilisation: its state on any day follows from its dated entries.

    `municipalities` are names of its regions' lists.
    """

    directions: tuple[DirectionId, ...] = ()
    roadmaps: tuple[RoadmapId, ...] = ()
    lead: ActorId | None = None
    actors: tuple[Participation, ...] = ()
    regions: tuple[RegionId, ...] = ()
    municipalities: tuple[Line, ...] = ()
    perspectives: dict[PerspectiveId, Text] = {}
    stages: tuple[StageEntry, ...] = ()
    interruptions: tuple[Interruption, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    updates: tuple[Update, ...] = ()

    @property
    def all_regions(self) -> frozenset[str]:
        """The ids of the regions with a part in it."""
        return frozenset(self.regions)
