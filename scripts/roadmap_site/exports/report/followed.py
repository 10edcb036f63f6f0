"""The list of what a report follows: each mission or mobilisation, and what to know before believing it."""

from collections.abc import Iterable
from typing import Literal

from ...views.context import Context
from ...views.parts.card import Card
from ...views.parts.scope_progress import Followed
from ..typeset.pieces import Cell, Pieces, Track, colour
from ..typeset.table import Table, table


def followed(
    pieces: Pieces, context: Context, rows: Iterable[Followed], kind: Literal["mission", "mobilisation"]
) -> Table:
    """A row for each, with its line and its stations."""
    t = pieces.text
    columns = [
        (t(f"report.{kind}"), "1.7fr"),
        (t("report.stage"), "4.8cm"),
        (t("milestone.heading"), "2.1cm"),
        (t("report.confirmed"), "3.3cm"),
    ]
    return table(t(f"roadmaps.{kind}s"), columns, (_row(pieces, context, one) for one in rows))


def _row(pieces: Pieces, context: Context, one: Followed) -> list[Cell]:
    return [
        _who(pieces, one),
        _where(pieces, context, one),
        _milestones(pieces, one),
        _confirmed(pieces, context, one),
    ]


def _who(pieces: Pieces, one: Followed) -> Cell:
    regions = [pieces.regions(one.detail.regions, "quiet")] if one.detail.regions else []
    return pieces.cell([pieces.named(one.card, "strong")], regions, lead=one.card.lines)


def _where(pieces: Pieces, context: Context, one: Followed) -> Cell:
    detail, words = one.detail, pieces.words
    lines = [[pieces.run(words.word("stages", detail.stage), "strong")]] if detail.stage else []
    if since := context.states[one.card.id].stage_since:
        lines.append([pieces.run(words.t("report.since_date", date=words.date(since)), "quiet")])
    if detail.condition in ("paused", "stopped") and detail.condition_since:
        label = words.word("interruptions", detail.condition)
        lines.append([pieces.run(f"{label} {words.date(detail.condition_since)}", "late")])
    elif detail.condition == "not-started":
        lines.append([pieces.say("report.not_started", "quiet")])
    return pieces.cell(*lines, track=_track(one.card, (station.status for station in detail.stations)))


def _track(shown: Card, statuses: Iterable[str]) -> Track:
    """A line with its stations, in the colour of the record's first roadmap."""
    name = shown.lines[0].colour if shown.lines else "slate"
    return {"colour": colour(name), "stations": list(statuses)}


def _milestones(pieces: Pieces, one: Followed) -> Cell:
    counts, lines = one.detail.counts, []
    if counts.planned:
        lines.append([pieces.say("linemap.of", reached=counts.reached, planned=counts.planned)])
    if counts.overdue:
        lines.append([pieces.say("report.late_short", "late", count=counts.overdue)])
    return pieces.cell(*lines)


def _confirmed(pieces: Pieces, context: Context, one: Followed) -> Cell:
    day = context.states[one.card.id].confirmed_on
    lines = [[pieces.date(day) if day else pieces.say("report.never", "quiet")]]
    if days := one.detail.days_unconfirmed:
        lines.append([pieces.say("report.unconfirmed", "late", count=days)])
    return pieces.cell(*lines)
