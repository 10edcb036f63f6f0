"""The project behind the roadmaps: content/project.yml, the one record of its kind."""

from typing import ClassVar

from .base import Model
from .codes import Currency
from .entries import Source, Update
from .publishing import Funding, HostKind, Publisher
from .record import Record
from .references import DirectionId, RegionId, RegionOrActorId
from .roadmap import Period
from .scalars import Address, Boolean, Days, Email, Id, SiteAddress, TimeZone, Whole, Year
from .text import FullText, Text

TIME_ZONE = "Europe/Stockholm"  # where a project says nothing else


class Passage(Model):
    """A titled paragraph."""

    id: Id
    title: FullText
    text: FullText


class SubGoal(Passage):
    """A sub-goal, with the activities that lead there."""

    activities: tuple[Passage, ...] = ()


class Quotation(Model):
    """What the decision says in its own words; it is no record of ours."""

    id: Id
    title: FullText
    quote: Text
    translation_note: Text | None = None
    directions: tuple[DirectionId, ...] = ()
    regions: tuple[RegionId, ...] = ()
    source: Source


class BudgetRow(Model):
    """One printed row: a value a year, then the printed total, in whole kronor."""

    title: FullText
    values: tuple[Whole, ...]
    total: Whole


class BudgetTable(Model):
    """A table as printed: its rows, and the sum row as printed."""

    id: Id
    title: FullText
    rows: tuple[BudgetRow, ...]
    sum: BudgetRow


class Budget(Model):
    """The budget as decided; figures are quoted, never recomputed."""

    currency: Currency
    years: tuple[Year, ...]
    tables: tuple[BudgetTable, ...]
    note: FullText
    source: Source


class Project(Record):
    """content/project.yml; also holds the site's own settings.

    A heading whose field is left out is on no page.
    """

    noun: ClassVar[str] = "project"

    address: SiteAddress
    time_zone: TimeZone = TIME_ZONE
    show_examples: Boolean = True
    host: HostKind = "none"
    publisher: Publisher | None = None
    mailbox: Email | None = None
    issue_tracker: Address | None = None
    eu_cofunded: Boolean = False
    funding: Funding | None = None
    short_name: FullText
    area: FullText
    roadmaps_for: FullText
    name_note: Text | None = None
    period: Period
    owner: RegionOrActorId | None = None
    unconfirmed_after_days: Days = 180
    overall_goal: FullText
    project_goal: FullText | None = None
    background: tuple[Passage, ...] = ()
    sub_goals: tuple[SubGoal, ...] = ()
    target_groups: tuple[FullText, ...] = ()
    perspectives: tuple[Passage, ...] = ()
    organisation: tuple[Passage, ...] = ()
    follow_up: tuple[Passage, ...] = ()
    budget: Budget | None = None
    not_known: tuple[Passage, ...] = ()
    examples_in_the_decision: tuple[Quotation, ...] = ()
    updates: tuple[Update, ...] = ()

    @property
    def path(self) -> str:
        return "project/"

    @property
    def written_to(self) -> str | None:
        """Where one writes to the project: its mailbox, or its publisher's."""
        return self.mailbox or (self.publisher.mailbox if self.publisher else None)
