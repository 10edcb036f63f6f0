"""The first sentences of a page: which ones the figures of its answer call for."""

from dataclasses import dataclass

from ...history.answer import Answer, Next
from ...history.totals import Scope
from ...model import Initiative
from ..context import Context
from .clause import Clause, Named, clause


@dataclass(frozen=True, slots=True)
class Told:
    """Where the work stands, then how sure that is and what comes next."""

    lead: tuple[Clause, ...]
    rest: tuple[Clause, ...] = ()


def scope_answer(context: Context, scope: Scope | None, *, example: bool) -> Told | None:
    """The answer of a scope, or of the whole; None where there is no example of it."""
    found = context.answer(scope, example=example)
    if found.followed:
        return answer_of_all(found)
    noun = scope.noun if scope else "all"
    return None if example else Told((clause(f"answer.none_{noun}"),))


def initiative_answer(context: Context, record: Initiative) -> Told | None:
    """The answer of a mission or a mobilisation; None where it was withdrawn, which its page says instead."""
    found = context.answer_of(record)
    return answer_of_one(found) if found.followed else None


def answer_of_all(found: Answer) -> Told:
    """The sentences for everything that a scope follows."""
    return Told((*_several(found), _standing(found)), _rest(found))


def answer_of_one(found: Answer) -> Told:
    """The sentences for one piece of work."""
    return Told((*_one(found), _standing(found)), _rest(found))


def _one(found: Answer) -> tuple[Clause, ...]:
    """That one piece of work is not going on, and since when."""
    match found.shared:
        case "not-started":
            return (clause("progress.not_started"),)
        case "paused" | "stopped" | "completed":
            return (clause(f"progress.standing_{found.shared}", date=found.shared_since),)
    return ()


def _several(found: Answer) -> tuple[Clause, ...]:
    """That nothing of the work is going on."""
    if found.shared in (None, "active"):
        return ()
    return (clause(f"answer.all_{found.shared}".replace("-", "_")),)


def _standing(found: Answer) -> Clause:
    """How much is reached, against the first plan, and how late."""
    counts = found.milestones
    if not counts.planned:
        over = found.shared in ("stopped", "completed")
        return clause("answer.no_milestones_left" if over else "answer.no_milestones")
    if counts.reached == counts.planned:
        return clause("answer.all_reached", count=counts.planned)
    if found.shared == "stopped":
        return clause("answer.standing_stopped", reached=_reached(found))
    return clause("answer.standing", reached=_reached(found), plan=_plan(found), late=_late(found))


def _reached(found: Answer) -> Clause:
    reached, planned = found.milestones.reached, found.milestones.planned
    if planned == 1:
        return clause("answer.the_one_not_reached")
    if not reached:
        return clause("answer.none_reached", planned=planned)
    return clause("answer.reached", count=reached, planned=planned)


def _plan(found: Answer) -> Clause:
    """What the first plan said, beside what was reached."""
    reached, first = found.milestones.reached, found.planned_by_now
    if reached == first:
        return clause("answer.as_many_planned" if first else "answer.none_planned")
    if not first:
        return clause("answer.before_plan")
    if found.milestones.planned == 1:
        return clause("answer.the_one_planned")
    return clause("answer.planned", count=first)


def _late(found: Answer) -> Clause:
    overdue, the_one = found.milestones.overdue, found.milestones.planned == 1
    if not overdue:
        return _not_late(found)
    days = clause("report.days", count=found.days_late)
    if the_one:
        return clause("answer.the_one_late", style="late", days=days)
    return clause("answer.late", count=overdue, style="late", days=days)


def _not_late(found: Answer) -> Clause:
    """That nothing is late, and where only because it may come later than it first was to."""
    if found.milestones.planned == 1:
        return clause("answer.the_one_not_late_but_moved" if found.put_off else "answer.the_one_not_late")
    if found.put_off:
        return clause("answer.none_late_but_moved", count=found.put_off)
    return clause("answer.none_late")


def _rest(found: Answer) -> tuple[Clause, ...]:
    coming = _next(found.next) if found.next else None
    return (clause("answer.rest", confirmed=_confirmed(found), next=coming),)


def _confirmed(found: Answer) -> Clause:
    """How sure it is: when it was last looked at, and how much of it nobody has looked at for long."""
    if found.confirmed_on is None:
        return clause("answer.never_confirmed")
    if found.unconfirmed == found.followed:
        days = clause("report.days", count=found.days_since_confirmed)
        return clause("answer.unconfirmed", style="late", days=days)
    if found.unconfirmed:
        return clause(
            "answer.partly_confirmed",
            count=found.unconfirmed,
            date=found.confirmed_on,
            all=found.followed,
            work=_work(found),
        )
    return clause("answer.confirmed", date=found.confirmed_on)


def _work(found: Answer) -> Clause:
    """What is followed, in the plural."""
    if not found.mobilisations:
        return clause("answer.missions")
    return clause("answer.missions_and_mobilisations" if found.missions else "answer.mobilisations")


def _next(one: Next) -> Clause:
    milestone = one.milestone
    place = Named(f"{one.record.path}#{milestone.milestone.id}", milestone.milestone.title)
    return clause("answer.next", what=place, date=milestone.due)
