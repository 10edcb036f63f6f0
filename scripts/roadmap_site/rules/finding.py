"""What a rule yields: a place inside a record, and a code of messages.yml."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong (or odd: a warning) at a place in one record; `line` is that of a longer text, from 1."""

    loc: tuple[str | int, ...]
    code: str
    params: dict[str, str] = field(default_factory=dict)
    severity: str = "error"
    line: int = 0
