"""What ends the reading of a file."""

from ..finding import Finding


class Unreadable(Exception):
    """The file can't be read any further; `finding` is the reason, or None where it is told already."""

    def __init__(self, finding: Finding | None, line: int = 0) -> None:
        """`line` is where it was noticed, if the file could be read on without its field."""
        super().__init__()
        self.finding = finding
        self.line = line
