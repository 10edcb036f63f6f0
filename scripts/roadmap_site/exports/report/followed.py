"""The list of what a report follows: each mission or mobilisation on its line, and what to know before believing it."""

from collections.abc import Iterable
from typing import Any

from ...views.context import Context
from ...views.parts.card import Card
from ...views.parts.scope_progress import Followed
from ..typeset.pieces import Cell, Pieces, colour
from .tables import Table, table


def followed(pieces: Pieces, context: Context, rows: Iterable[Followed], kind: str) -> Table:
    """Missions or mobilisations: where each stands on its line, and what there is to know before believing it."""
    t = pieces.text
    columns = [
        (t(f"report.{kind}"), "1.7fr"),
        (t("report.stage"), "4.8cm"),
        (t("milestone.heading"), "2.1cm"),
        (t("report.confirmed"), "3.3cm"),
    ]
    cells = (
        [
            _who(pieces, one),
            _where(pieces, context, one),
            _milestones(pieces, one),
            _confirmed(pieces, context, one),
        ]
        for one in rows
    )
    return table(t(f"roadmaps.{kind}s"), columns, cells)


def _who(pieces: Pieces, one: Followed) -> Cell:
    regions = [pieces.regions(one.detail.regions, "quiet")] if one.detail.regions else []
    return pieces.cell([pieces.named(one.card, "strong")], regions, lead=one.card.lines)


def _where(pieces: Pieces, context: Context, one: Followed) -> Cell:
    detail, words = one.detail, pieces.words
    since = context.states[one.card.id].stage_since
    lines = [[pieces.run(words.word("stages", detail.stage), "strong")]] if detail.stage else []
    if since:
        lines.append([pieces.run(words.t("report.since_date", date=words.date(since)), "quiet")])
    if detail.condition in ("paused", "stopped"):
        label = words.word("interruptions", detail.condition)
        lines.append([pieces.run(f"{label} {words.date(detail.condition_since)}", "late")])
    elif detail.condition == "not-started":
        lines.append([pieces.say("report.not_started", "quiet")])
    return pieces.cell(*lines, track=track(one.detail.stations, one.card))


def track(stations: Iterable[Any], shown: Card) -> dict[str, Any]:
    """A line with its stations, in the colour of the record's first roadmap."""
    name = shown.lines[0].colour if shown.lines else "slate"
    return {"colour": colour(name), "stations": [station.status for station in stations]}


def _milestones(pieces: Pieces, one: Followed) -> Cell:
    counts = one.detail.counts
    lines = (
        [[pieces.say("linemap.of", reached=counts.reached, planned=counts.planned)]] if counts.planned else []
    )
    if counts.overdue:
        lines.append([pieces.say("report.late_short", "late", count=counts.overdue)])
    return pieces.cell(*lines)


def _confirmed(pieces: Pieces, context: Context, one: Followed) -> Cell:
    day, stale = context.states[one.card.id].confirmed_on, one.detail.unconfirmed_since
    lines = [[pieces.date(day) if day else pieces.say("report.never", "quiet")]]
    if stale:
        lines.append(
            [pieces.run(pieces.words.t("report.unconfirmed_since", date=pieces.words.date(stale)), "late")]
        )
    return pieces.cell(*lines)
