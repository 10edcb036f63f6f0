"""The project behind the roadmaps, on one page: goals, organisation, money, and what isn't known."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Project
from ..model.entries import Update
from ..model.project import Quotation, SubGoal
from ..rules.publishing import cannot_exist
from .context import Context
from .page import START_CARD, Page, untranslated
from .parts.budget import BudgetView, budget_view
from .parts.card import Card, card, cards
from .parts.record_frame import RecordFrame, record_frame
from .parts.related import Related, related


@dataclass(frozen=True, slots=True)
class GoalView:
    """A sub-goal, and the results that contribute to it."""

    goal: SubGoal
    results: Related


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation, and the records that it names."""

    quotation: Quotation
    named: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ProjectView:
    record_frame: RecordFrame
    project: Project
    owner: Card | None
    regions: tuple[Card, ...]
    roadmaps: tuple[Card, ...]
    goals: tuple[GoalView, ...]
    quotations: tuple[QuotationView, ...]
    budget: BudgetView | None
    updates: tuple[Update, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The ids of the sections that have something to tell, in their order."""
        project = self.project
        told = {
            "updates": self.updates,
            "goals": True,
            "sub-goals": project.sub_goals,
            "target-groups": project.target_groups,
            "perspectives": project.perspectives,
            "organisation": project.organisation,
            "follow-up": project.follow_up,
            "background": project.background,
            "quotations": self.quotations,
            "budget": self.budget,
            "not-known": project.not_known,
        }
        return tuple(section for section, there in told.items() if there)

    @property
    def address(self) -> str | None:
        """Where the site is; none while the setting is a stand-in."""
        return None if cannot_exist(self.project.address) else self.project.address

    @property
    def example_results(self) -> bool:
        """Whether an example contributes to a sub-goal."""
        return any(one.results.example for one in self.goals)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the project."""
    project = context.site.project
    yield Page(
        path=project.path,
        template="project.html",
        view=_view(context),
        title=project.title,
        description=project.summary,
        section=project.path,
        kind="project",
        image=START_CARD,
        updated=context.updated(project),
        untranslated=untranslated(project),
        keywords=project.keywords,
    )


def _view(context: Context) -> ProjectView:
    site = context.site
    project = site.project
    return ProjectView(
        record_frame=record_frame(site, project),
        project=project,
        owner=card(site, site.by_id[project.owner]) if project.owner else None,
        regions=cards(site, site.regions),
        roadmaps=cards(site, site.roadmaps),
        goals=tuple(_goal(context, goal) for goal in project.sub_goals),
        quotations=tuple(_quotation(context, one) for one in project.examples_in_the_decision),
        budget=budget_view(project.budget) if project.budget else None,
        updates=tuple(reversed(context.as_of.seen(project.updates))),
    )


def _goal(context: Context, goal: SubGoal) -> GoalView:
    serving = (one for one in context.site.results if goal.id in one.sub_goals and one.withdrawn is None)
    return GoalView(goal, related(context, serving))


def _quotation(context: Context, one: Quotation) -> QuotationView:
    site = context.site
    return QuotationView(one, cards(site, site.get(*one.directions, *one.regions)))
