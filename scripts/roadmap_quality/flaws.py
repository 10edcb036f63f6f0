"""What a check has to say: which check, on which page, in which look, and what is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Flaw:
    """A fault that a visitor would meet. `look` says how the page was looked at: `dark 320 menu open`."""

    check: str
    page: str
    what: str
    look: str = ""

    def __str__(self) -> str:
        return f"{self.check}: /{self.page}{f' ({self.look})' if self.look else ''}: {self.what}"
