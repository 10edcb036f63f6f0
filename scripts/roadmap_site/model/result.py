"""A result: what came out, and what others can use."""

from typing import Annotated, ClassVar

from .base import SubGoalRef, ref, term
from .entries import Link, Response
from .record import Record
from .scalars import Date, Reference


class Result(Record):
    """content/results/<id>.yml; a recommendation may have dated responses."""

    folder: ClassVar[str] = "results"

    kind: term("result_kinds")
    date: Date
    entered: Date | None = None
    missions: tuple[ref("missions"), ...] = ()
    mobilisations: tuple[ref("mobilisations"), ...] = ()
    sub_goals: tuple[Annotated[Reference, SubGoalRef()], ...] = ()
    directions: tuple[ref("directions"), ...] = ()
    regions: tuple[ref("regions"), ...] = ()
    links: tuple[Link, ...] = ()
    responses: tuple[Response, ...] = ()

    @property
    def known(self) -> Date:
        """The first day on which the site could tell of it."""
        return self.entered or self.date
