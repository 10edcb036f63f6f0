"""What comes next: events that will be held, and milestones of work that goes on."""

from collections.abc import Iterable
from datetime import date

from ..model import Event
from .milestones import MilestoneState
from .state import State


def coming_events(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """The events that begin today or later, and will be held."""
    return tuple(one for one in events if one.start.date >= today and not one.cancelled and not one.withdrawn)


def coming_milestones(state: State) -> tuple[MilestoneState, ...]:
    """The milestones that are due; what was given up promises none."""
    if state.given_up:
        return ()
    return tuple(one for one in state.milestones if one.status == "due")
