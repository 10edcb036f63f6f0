"""How progress is counted: the few choices that every figure on the site rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..relations import Site


@dataclass(frozen=True, slots=True)
class Method:
    """The stages in order, the perspectives, how long a confirmation holds, and the project's period."""

    stages: tuple[str, ...]
    perspectives: tuple[str, ...]
    unconfirmed_after_days: int
    start: date
    end: date

    @classmethod
    def of(cls, site: Site) -> Method:
        """The method that a site's vocabularies and project set."""
        words, project = site.vocabularies, site.project
        return cls(
            tuple(word.id for word in words.stages),
            tuple(word.id for word in words.perspectives),
            project.unconfirmed_after_days,
            project.period.start,
            project.period.end,
        )
