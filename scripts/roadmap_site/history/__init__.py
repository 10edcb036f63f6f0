"""How far things had come on any day, and what was known of it: pure functions of records and dates."""

from .method import Method
from .seen import AsOf
from .state import State, state

__all__ = ["AsOf", "Method", "State", "state"]
