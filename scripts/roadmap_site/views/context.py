"""What every view is made from: the site, the day it is shown as of, and what is reckoned from the two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Self

from ..history.answer import Answer, answer
from ..history.as_of import AsOf
from ..history.drift import ledger
from ..history.figures import Figures
from ..history.known import as_known
from ..history.method import Method
from ..history.state import State, state
from ..history.totals import Scope, Totals, in_scope, totals
from ..model import Initiative, Record
from ..model.half_years import half_year_before
from ..relations import Site


@dataclass(frozen=True)
class Context:
    """The site at the end of `today`, as it was known then: nothing in it came later. Made by `of`."""

    site: Site
    today: date
    file_dates: Mapping[str, date]
    file_sizes: Mapping[str, int] = field(default_factory=dict)  # bytes of what was made already, by its path

    @classmethod
    def of(cls, site: Site, day: date, file_dates: Mapping[str, date] = MappingProxyType({})) -> Self:
        """A site as of a day; what was published or withdrawn later is taken back."""
        return cls(site=as_known(site, day), today=day, file_dates=file_dates)

    @property
    def as_of(self) -> AsOf:
        """Which dated entries count."""
        return AsOf(self.today, self.today)

    @cached_property
    def method(self) -> Method:
        """How progress is counted here."""
        return Method.of(self.site)

    @cached_property
    def states(self) -> dict[str, State]:
        """The state of every initiative."""
        return {one.id: state(one, self.today, self.today, self.method) for one in self.site.initiatives}

    def state(self, initiative: Initiative) -> State:
        """The state of one initiative."""
        return self.states[initiative.id]

    def updated(self, record: Record) -> date | None:
        """The day a record's file last changed, where that is known."""
        return self.file_dates.get(record.id)

    def totals(self, scope: Scope | None, *, example: bool) -> Totals:
        """Every figure of a scope, or of the whole: of real work or of examples."""
        return totals(self.state(one) for one in in_scope(self.site, scope, example=example))

    @cached_property
    def half_year_before(self) -> "Context":
        """The same site half a year before."""
        return Context.of(self.site, half_year_before(self.today))

    def figures(self, scope: Scope | None, *, example: bool) -> Figures:
        """Every figure of a scope, or of the whole, and the same half a year before."""
        before = self.half_year_before
        return self._figures(
            self.totals(scope, example=example), before.totals(before.known_scope(scope), example=example)
        )

    def figures_of(self, initiative: Initiative) -> Figures:
        """Every figure of one initiative, and the same half a year before."""
        before = self.half_year_before
        return self._figures(totals([self.state(initiative)]), totals([before.states[initiative.id]]))

    def plan_figures(self, scope: Scope | None, *, example: bool) -> Figures:
        """What was done to the plans of a scope, or of the whole, and the same half a year before."""
        now, then = (
            ledger(one.counted(one.known_scope(scope), example=example)).totals
            for one in (self, self.half_year_before)
        )
        return self._figures(now, then)

    def _figures(self, now: Totals, before: Totals) -> Figures:
        return Figures(day=self.today, totals=now, day_before=self.half_year_before.today, before=before)

    def known_scope(self, scope: Scope | None) -> Scope | None:
        """The same scope as it was known on this context's day."""
        return self.site.one(type(scope), scope.id) if scope else None

    def counted(self, scope: Scope | None, *, example: bool) -> tuple[State, ...]:
        """The states of what counts for a scope, or the whole: real work or examples, nothing withdrawn."""
        states = (self.state(one) for one in in_scope(self.site, scope, example=example))
        return tuple(state for state in states if state.counted)

    def answer(self, scope: Scope | None, *, example: bool) -> Answer:
        """What is asked first of a scope, or of the whole: of real work or of examples."""
        return answer(self.counted(scope, example=example), self.method, self.today)

    def answer_of(self, initiative: Initiative) -> Answer:
        """What is asked first of one initiative."""
        return answer((self.state(initiative),), self.method, self.today)
