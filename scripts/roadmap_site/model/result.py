"""A result: what came out, and what others can use."""

from typing import ClassVar

from .entries import Link, Response
from .image import Pictured
from .record import Rank
from .references import DirectionId, MissionId, MobilisationId, RegionId, ResultKind, SubGoalId
from .scalars import Date


class Result(Pictured):
    """content/results/<id>.yml; a recommendation may have dated responses."""

    folder: ClassVar[str] = "results"
    noun: ClassVar[str] = "result"

    kind: ResultKind
    date: Date
    entered: Date | None = None
    missions: tuple[MissionId, ...] = ()
    mobilisations: tuple[MobilisationId, ...] = ()
    sub_goals: tuple[SubGoalId, ...] = ()
    directions: tuple[DirectionId, ...] = ()
    regions: tuple[RegionId, ...] = ()
    links: tuple[Link, ...] = ()
    responses: tuple[Response, ...] = ()

    @property
    def known(self) -> Date:
        """The first day on which the site could tell of it."""
        return self.entered or self.date

    @property
    def rank(self) -> Rank:
        return (self.date,)
