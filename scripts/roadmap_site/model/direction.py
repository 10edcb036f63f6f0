"""A priority direction: what a roadmap has chosen to work on."""

from typing import ClassVar

from .base import ref
from .record import Record
from .scalars import Whole


class Direction(Record):
    """content/directions/<id>.yml"""

    folder: ClassVar[str] = "directions"

    roadmap: ref("roadmaps")
    order: Whole = 0
