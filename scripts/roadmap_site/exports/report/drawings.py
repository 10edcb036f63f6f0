"""What a report draws: the line map and the burn-up, as numbers and words that the template puts on paper."""

from typing import Any, TypedDict

from ...look.chart_labels import Label
from ...look.charts import Chart
from ...look.drawing_area import Place
from ...views.context import Context
from ...views.parts.linemap import LineMap, MapRow
from ...views.parts.scope_progress import BurnUpView
from ..typeset.pieces import Cell, Pieces, tile
from ..typeset.table import Table, table


class MapSection(TypedDict):
    """A table of roadmap × stage; `key` explains its signs."""

    kind: str
    caption: str
    head: str
    sum_head: str
    stages: list[str]
    rows: list[dict[str, Any]]
    key: list[str]
    example: bool


class Mark(TypedDict):
    """A mark on an axis, and what it is for."""

    at: float
    text: str


class Trace(TypedDict):
    """A line of the chart and its corners."""

    role: str
    points: tuple[Place, ...]


class ChartLabel(TypedDict):
    """A label, where it stands, and which side it grows to."""

    x: float
    y: float
    anchor: str
    text: str


class ChartData(TypedDict):
    """The geometry of a chart as numbers, and its labels as the language writes them."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    point: Place | None
    values: list[Mark]
    years: list[Mark]
    area: tuple[Place, ...]
    traces: list[Trace]
    point_label: ChartLabel | None
    plan_label: ChartLabel


class BurnUpSection(TypedDict):
    """What the chart says, the chart, what it says to those who don't see it, and its values as a table."""

    kind: str
    heading: str
    message: str
    chart: ChartData
    alt: str
    legend: dict[str, str]
    table: Table


def map_section(pieces: Pieces, drawn: LineMap) -> MapSection:
    """The line map, with what stands beside each line."""
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
    reached, planned = row.milestones.reached, row.milestones.planned
    return {
        **tile(row.line),
        "title": pieces.own(row.line.title),
        "stops": [
            {"count": len(stop.missions), "counted": stop.counted, "later": stop.later} for stop in row.stops
        ],
        "sum": pieces.text("linemap.of", reached=reached, planned=planned) if planned else "",
        "sum_words": pieces.text("linemap.milestones_reached", count=reached) if planned else "",
        "aside": [pieces.text(f"linemap.{one.name}", count=one.count) for one in row.asides],
    }


def planned_by(view: BurnUpView, context: Context) -> int:
    """How many milestones the first plan has by today."""
    return next(first for day, first, _now, _reached in view.rows if day == context.today)


def burn_up(pieces: Pieces, context: Context, view: BurnUpView) -> BurnUpSection:
    """Milestones reached against planned."""
    t, first = pieces.text, planned_by(view, context)
    reached_of = pieces.reached_of(view.reached, view.planned)
    return {
        "kind": "burn-up",
        "heading": t("roadmaps.burn_up"),
        "message": f"{reached_of} {t('report.by_now', count=first)}",
        "chart": _chart(
            pieces,
            view.chart,
            point_words=t("roadmaps.reached_words", count=view.reached),
            plan_words=t("roadmaps.planned_words", count=view.planned),
        ),
        "alt": t(
            "report.chart_alt",
            date=pieces.words.date(context.today),
            reached=view.reached,
            planned=view.planned,
            first=first,
        ),
        "legend": {
            "real": t("report.legend_reached"),
            "plan": t("report.legend_first"),
            "replan": t("report.legend_now"),
        },
        "table": _values(pieces, view),
    }


def _values(pieces: Pieces, view: BurnUpView) -> Table:
    """The chart's values at each half-year's end."""
    t = pieces.text
    columns = [
        (t("chart.date"), "4.4cm"),
        (t("roadmaps.planned_first"), "2.8cm"),
        (t("roadmaps.planned_now"), "2.4cm"),
        (t("roadmaps.reached_column"), "2cm"),
    ]
    rows = (
        [pieces.cell([pieces.date(day)]), *(_number(pieces, count) for count in counts)]
        for day, *counts in view.rows
    )
    return table("", columns, rows, dense=True)


def _number(pieces: Pieces, count: int | None) -> Cell:
    """A count; nothing where it isn't known yet."""
    return pieces.cell([] if count is None else [pieces.run(pieces.words.number(count))])


def _chart(pieces: Pieces, chart: Chart, *, point_words: str, plan_words: str) -> ChartData:
    return {
        "width": chart.width,
        "height": chart.height,
        "left": chart.left,
        "right": chart.right,
        "bottom": chart.bottom,
        "point": chart.point,
        "values": [{"at": tick.at, "text": pieces.words.number(tick.value)} for tick in chart.values],
        "years": [{"at": tick.at, "text": str(tick.value)} for tick in chart.years],
        "area": chart.area,
        "traces": [{"role": trace.role, "points": trace.corners} for trace in chart.traces],
        "point_label": _label(chart.point_label, point_words) if chart.point_label else None,
        "plan_label": _label(chart.plan_label, plan_words),
    }


def _label(label: Label, text: str) -> ChartLabel:
    return {"x": label.x, "y": label.y, "anchor": label.anchor, "text": text}
