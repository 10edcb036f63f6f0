"""Where PyYAML's events stand in a file: line and column, counted from 1."""

import yaml

from ..problems import Place

_NOWHERE = (1, 1)  # PyYAML marks every event of a text; only one that was made by hand has no mark


def begin(event: yaml.Event) -> Place:
    """Where an event begins."""
    return (mark.line + 1, mark.column + 1) if (mark := event.start_mark) else _NOWHERE


def end(event: yaml.Event) -> Place:
    """Where an event ends: its last line, and the column behind it."""
    return (mark.line + 1, mark.column + 1) if (mark := event.end_mark) else _NOWHERE
