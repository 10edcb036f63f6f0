"""What a report draws: the line map and the burn-up, as numbers and words that the template puts on paper."""

from typing import Any

from ...look.charts import Chart
from ...views.context import Context
from ...views.parts.linemap import LineMap, MapRow
from ...views.parts.scope_progress import BurnUpView
from ..typeset.pieces import Pieces, tile
from .tables import table

Section = dict[str, Any]


def map_section(pieces: Pieces, drawn: LineMap) -> Section:
    """The line map: a table of roadmap × stage, with what stands beside each line."""
    day = pieces.words.date(drawn.as_of)
    return {
        "kind": "map",
        "caption": pieces.text("linemap.caption_example" if drawn.example else "linemap.caption", date=day),
        "head": pieces.text("linemap.roadmap"),
        "sum_head": pieces.text("milestone.heading"),
        "stages": [pieces.words.word("stages", stage) for stage in drawn.stages],
        "rows": [_row(pieces, row) for row in drawn.rows],
        "key": [
            pieces.text("linemap.dot_example" if drawn.example else "linemap.dot"),
            pieces.text("linemap.later"),
        ],
        "example": drawn.example,
    }


def _row(pieces: Pieces, row: MapRow) -> dict[str, Any]:
    aside = [("not_started", row.not_started), ("paused", row.paused), ("stopped", row.stopped)]
    return {
        **tile(row.line),
        "title": pieces.own(row.line.title),
        "stops": [
            {"count": len(stop.missions), "counted": stop.counted, "later": stop.later} for stop in row.stops
        ],
        "sum": pieces.text("linemap.of", reached=row.reached, planned=row.planned) if row.planned else "",
        "sum_words": pieces.text("linemap.milestones_reached", count=row.reached) if row.planned else "",
        "aside": [pieces.text(f"linemap.{key}", count=count) for key, count in aside if count],
    }


def planned_by(view: BurnUpView, context: Context) -> int:
    """How many milestones the first plan has by today."""
    return next(first for day, first, _now, _reached in view.rows if day == context.today)


def burn_up(pieces: Pieces, context: Context, view: BurnUpView) -> Section:
    """Milestones reached against planned: what it says, the chart, and the table of its values."""
    first = planned_by(view, context)
    columns = [
        ("chart.date", "4.4cm"),
        ("roadmaps.planned_first", "2.8cm"),
        ("roadmaps.planned_now", "2.4cm"),
        ("roadmaps.reached_column", "2cm"),
    ]
    rows = [
        [_said(pieces, pieces.words.date(day)), *(_said(pieces, _number(pieces, one)) for one in counts)]
        for day, *counts in view.rows
    ]
    return {
        "kind": "burn-up",
        "heading": pieces.text("roadmaps.burn_up"),
        "message": pieces.text("milestone.reached_of", count=view.planned, reached=view.reached)
        + " "
        + pieces.text("report.by_now", count=first),
        "chart": _chart(
            pieces,
            view.chart,
            pieces.text("roadmaps.reached_words", count=view.reached),
            pieces.text("roadmaps.planned_words", count=view.planned),
        ),
        "alt": pieces.text(
            "report.chart_alt",
            date=pieces.words.date(context.today),
            reached=view.reached,
            planned=view.planned,
            first=first,
        ),
        "legend": {
            role: pieces.text(f"report.legend_{name}")
            for role, name in (("real", "reached"), ("plan", "first"), ("replan", "now"))
        },
        "table": table("", [(pieces.text(key), width) for key, width in columns], rows, dense=True),
    }


def _said(pieces: Pieces, text: str) -> dict[str, Any]:
    return pieces.cell([pieces.run(text)] if text else [])


def _number(pieces: Pieces, count: int | None) -> str:
    return "" if count is None else pieces.words.number(count)


def _chart(pieces: Pieces, chart: Chart, point_words: str, plan_words: str) -> dict[str, Any]:
    """The geometry as numbers, and the labels as the language writes them."""
    return {
        **{name: getattr(chart, name) for name in ("width", "height", "left", "right", "bottom", "point")},
        "values": [{"at": tick.at, "text": pieces.words.number(tick.value)} for tick in chart.values],
        "years": [{"at": tick.at, "text": str(tick.value)} for tick in chart.years],
        "traces": [{"role": trace.role, "points": trace.corners} for trace in chart.traces],
        "point_label": {
            "x": chart.point_label.x,
            "y": chart.point_label.y,
            "anchor": chart.point_label.anchor,
            "text": point_words,
        }
        if chart.point_label
        else None,
        "plan_label": {
            "x": chart.plan_label.x,
            "y": chart.plan_label.y,
            "anchor": chart.plan_label.anchor,
            "text": plan_words,
        },
    }
