"""The tables of a report: what is late, what was moved, what comes next, what is needed."""

from collections.abc import Iterator
from datetime import date

from ...history.coming import coming_events
from ...history.drift import DriftEntry
from ...history.indicators import Goal, TargetMove
from ...history.milestones import Delay, Move
from ...model import Event, Roadmap
from ...model.entries import Dropped, Indicator
from ...views.context import Context
from ...views.parts.card import card
from ...views.parts.need_rows import NeedRow
from ...views.parts.scope_progress import DueRow, OpenNeeds, ScopeProgress
from ..typeset.pieces import Cell, Pieces, Run
from ..typeset.table import Table, table


def late(pieces: Pieces, progress: ScopeProgress) -> Table:
    """Milestones that should have been reached: since when, why, and what is done about it."""

    def row(one: DueRow) -> list[Cell]:
        delay, day = one.milestone.delay, pieces.words.date(one.milestone.due)
        days = [pieces.say("report.days", "late", count=delay.days)] if delay else []
        due = [pieces.say("milestone.was_due", "quiet", date=day)]
        return [*_milestone(pieces, one), pieces.cell(days, due), pieces.cell(*_why(pieces, delay))]

    t = pieces.text
    columns = [
        (t("report.milestone"), "2fr"),
        (t("report.belongs_to"), "1.7fr"),
        (t("report.late_by"), "3.1cm"),
        (t("report.why"), "2.6fr"),
    ]
    return table(t("roadmaps.late_heading"), columns, map(row, progress.late), none=t("report.nothing_late"))


def _why(pieces: Pieces, delay: Delay | None) -> Iterator[list[Run]]:
    """Why it is late, and what is done about it; or that nobody has said so."""
    if delay and delay.late:
        yield [pieces.own(delay.late.reason)]
        yield [pieces.run(pieces.text("milestone.action") + " ", "quiet"), pieces.own(delay.late.action)]
    else:
        yield [pieces.say("milestone.no_reason", "quiet")]


def _milestone(pieces: Pieces, one: DueRow) -> list[Cell]:
    """A milestone and what it belongs to."""
    lines = [[pieces.own(one.milestone.title)]]
    if one.milestone.moves:
        lines.append([pieces.say("milestone.moved_times", "quiet", count=len(one.milestone.moves))])
    return [pieces.cell(*lines), pieces.cell([pieces.named(one.card)], lead=one.card.lines)]


def moved(pieces: Pieces, progress: ScopeProgress) -> Table:
    """The plan's moves, the latest first."""

    def row(one: DriftEntry) -> list[Cell]:
        what = pieces.cell([pieces.own(one.subject.title)], [pieces.own(one.state.record.title, "quiet")])
        reason = one.move.reason if isinstance(one.move, Dropped) else one.move.entry.reason
        decided = pieces.run(pieces.words.t("report.decided", date=pieces.words.date(one.date)), "quiet")
        return [what, pieces.cell(*_change(pieces, one)), pieces.cell([pieces.own(reason)], [decided])]

    t = pieces.text
    columns = [(t("report.what"), "2fr"), (t("report.from_to"), "4.9cm"), (t("report.why"), "2.2fr")]
    return table(
        t("roadmaps.moved_heading"), columns, map(row, progress.moved), none=t("report.nothing_moved")
    )


def _change(pieces: Pieces, one: DriftEntry) -> Iterator[list[Run]]:
    """From what to what, and by how much the plan became later."""
    if isinstance(one.move, Dropped):
        yield [pieces.say("drift.dropped", "strong")]
        return
    before, after = _from_to(pieces, one, one.move)
    yield [pieces.run(before, "struck")]
    yield [pieces.run(f"→ {after}")]
    if one.days:
        key = "drift.later" if one.days > 0 else "drift.earlier"
        yield [pieces.say(key, "quiet", count=abs(one.days))]


def _from_to(pieces: Pieces, one: DriftEntry, move: Move | TargetMove) -> tuple[str, str]:
    words = pieces.words
    if isinstance(move, Move):
        return words.date(move.from_date), words.date(move.to_date)
    unit = words.plain(one.subject.unit) if isinstance(one.subject, Indicator) else ""

    def said(goal: Goal) -> str:
        return f"{words.number(goal.value)} {unit}, {words.date(goal.date)}"

    return said(move.before), said(move.after)


def coming(pieces: Pieces, context: Context, scope: Roadmap | None, progress: ScopeProgress) -> Table:
    """Milestones that are due and events that will be held, the nearest first."""
    rows: list[tuple[date, list[Cell]]] = [(one.milestone.due, _due(pieces, one)) for one in progress.coming]
    events = context.site.on_roadmap(scope, Event) if scope else context.site.events
    for event in coming_events(events, context.today):
        if event.example == progress.example:
            rows.append((event.start.date, _event(pieces, event)))
    t = pieces.text
    columns = [(t("report.date"), "3.3cm"), (t("report.what_comes"), "1fr"), (t("report.belongs_to"), "1fr")]
    ordered = (cells for _day, cells in sorted(rows, key=lambda row: row[0]))
    return table(t("roadmaps.coming_heading"), columns, ordered, none=t("report.nothing_coming"))


def _due(pieces: Pieces, one: DueRow) -> list[Cell]:
    return [pieces.cell([pieces.date(one.milestone.due)]), *_milestone(pieces, one)]


def _event(pieces: Pieces, event: Event) -> list[Cell]:
    shown = card(pieces.site, event)
    kind = pieces.run(pieces.words.word("event_kinds", event.kind))
    return [
        pieces.cell([pieces.date(event.start.date)]),
        pieces.cell([pieces.named(shown)]),
        pieces.cell([kind], lead=shown.lines),
    ]


def needs(pieces: Pieces, progress: ScopeProgress) -> Table:
    """What mobilisations ask for."""
    rows = [row for one in progress.needs for row in _needs_of(pieces, one)]
    t = pieces.text
    asked = t("report.could_be_asked_of" if progress.example else "report.asked_of")
    columns = [(t("report.need"), "2fr"), (asked, "1.4fr"), (t("report.since"), "3.3cm")]
    return table(t("roadmaps.needs"), columns, rows, none=t("report.no_open_needs"))


def _needs_of(pieces: Pieces, one: OpenNeeds) -> Iterator[list[Cell]]:
    for need in one.needs:
        what = pieces.cell([pieces.own(need.text)], [pieces.named(one.card, "quiet")])
        asked = [[pieces.run(_asked_of(pieces, need))]] if need.regions or need.kinds else []
        yield [what, pieces.cell(*asked), pieces.cell([pieces.date(need.since.date)])]


def _asked_of(pieces: Pieces, need: NeedRow) -> str:
    regions = [pieces.region(region) for region in need.regions]
    kinds = [pieces.words.word("actor_kinds", kind).lower() for kind in need.kinds]
    text = pieces.words.list([*regions, *kinds])
    return text[:1].upper() + text[1:]
