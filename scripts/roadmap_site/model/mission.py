"""A mission: a shared aim that gathers many actors."""

from typing import ClassVar

from .initiative import Initiative


class Mission(Initiative):
    """content/missions/<id>.yml"""

    folder: ClassVar[str] = "missions"
    noun: ClassVar[str] = "mission"
