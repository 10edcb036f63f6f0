"""The geometry of charts: lines keep to the drawing, ticks are round numbers, labels don't stand on lines."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from roadmap_site.look.chart_labels import Label
from roadmap_site.look.charts import Chart, burn_up_chart, indicator_chart
from roadmap_site.look.drawing_area import HEIGHT, WIDTH, Place

START, END = date(2024, 1, 1), date(2027, 10, 31)
DAYS = st.integers(1, (END - START).days).map(lambda days: START + timedelta(days))
VALUES = st.decimals(-1000, 1000, places=2)


def on_the_way(values: list[tuple[date, int]], goal: int = 40, begin: int = 0) -> Chart:
    return indicator_chart(
        (START, Decimal(begin)), (END, Decimal(goal)), None, [(day, Decimal(value)) for day, value in values]
    )


@given(
    VALUES, VALUES, st.lists(st.tuples(DAYS, VALUES), max_size=12, unique_by=lambda one: one[0]).map(sorted)
)
def test_everything_stays_inside_the_drawing(
    baseline: Decimal, goal: Decimal, values: list[tuple[date, Decimal]]
) -> None:
    """Whatever the values are, no line and no label leaves the drawing."""
    chart = indicator_chart((START, baseline), (END, goal), None, values)
    for trace in chart.traces:
        assert all(chart.left <= x <= chart.right and 0 <= y <= chart.bottom for x, y in trace.corners)
    for label in filter(None, (chart.point_label, chart.plan_label)):
        assert 0 <= label.x <= WIDTH
        assert 0 < label.y < HEIGHT


def test_grid_lines_are_round_and_hold_all_values() -> None:
    chart = on_the_way([(date(2025, 1, 1), 37)], goal=93)
    assert [tick.value for tick in chart.values] == [0, 50, 100]


def test_years_stand_at_their_first_day() -> None:
    assert [tick.value for tick in on_the_way([]).years] == [2024, 2025, 2026, 2027]


def test_the_plan_is_an_area_down_to_the_foot() -> None:
    """Along the first plan, then straight down and back: also where today's plan is another."""
    chart = indicator_chart((START, Decimal(0)), (END, Decimal(40)), (END, Decimal(20)), [])
    assert chart.area == (*chart.traces[0].corners, (chart.right, chart.bottom), (chart.left, chart.bottom))
    assert chart.area_path.startswith(chart.traces[0].path)
    assert chart.area_path.endswith("Z")


def test_a_short_value_stands_beside_its_point() -> None:
    """As long as `19 MWh`, it has room to the right of its point, on a phone too."""
    chart = indicator_chart(
        (START, Decimal(0)), (END, Decimal(40)), None, [(date(2026, 9, 30), 19)], letters=6
    )
    assert chart.point and chart.point_label
    assert chart.point_label == Label(chart.point[0] + 12, chart.point[1] + 5, "start")


def test_counts_rise_in_steps() -> None:
    """To the right until the day, then up: a milestone isn't reached little by little."""
    counts = [(START, Decimal(0)), (END, Decimal(1))]
    (first, corner, last) = burn_up_chart(counts, counts, []).traces[0].corners
    assert (corner[0], corner[1]) == (last[0], first[1])


def test_a_plan_that_was_not_moved_is_drawn_once() -> None:
    counts = [(START, Decimal(0)), (END, Decimal(1))]
    moved = [(START, Decimal(0)), (END, Decimal(2))]
    assert [trace.role for trace in burn_up_chart(counts, counts, counts).traces] == ["plan", "real"]
    assert [trace.role for trace in burn_up_chart(counts, moved, counts).traces] == ["plan", "replan", "real"]


RISING_BEHIND = [(date(2025, 1, 1), 5), (date(2026, 1, 1), 11), (date(2026, 9, 30), 19)]
RISING_AHEAD = [(date(2025, 1, 1), 15), (date(2026, 1, 1), 28), (date(2026, 9, 30), 38)]
LATE = [(date(2025, 1, 1), 5), (date(2027, 9, 30), 11)]


@pytest.mark.parametrize("values", [RISING_BEHIND, RISING_AHEAD, LATE, LATE[:1]])
def test_a_value_does_not_stand_on_a_line(values: list[tuple[date, int]]) -> None:
    """As wide as `19 MWh, september 2026` is on a desk, it covers neither the plan nor the values."""
    chart = on_the_way(values)
    assert chart.point_label
    assert not [place for trace in chart.traces for place in hidden(chart.point_label, trace.corners)]


@pytest.mark.parametrize(("begin", "goal"), [(0, 40), (40, 0), (40, 20), (212, 170)])
def test_a_goal_does_not_stand_on_its_line(begin: int, goal: int) -> None:
    """Whether the plan rises or falls, to nothing or to half."""
    chart = on_the_way([], goal, begin)
    assert not hidden(chart.plan_label, chart.traces[0].corners, width=105)
    assert chart.plan_label.y < chart.bottom, "it would stand on the years"


@settings(deadline=None)
@given(
    VALUES, VALUES, st.lists(st.tuples(DAYS, VALUES), min_size=1, max_size=12, unique_by=lambda one: one[0])
)
@example(Decimal(40), Decimal(40), [(date(2025, 7, 1), Decimal(40))])
@example(Decimal(900), Decimal(900), [(date(2026, 1, 1), Decimal(950))])
@example(
    Decimal(0),
    Decimal("-350.81"),
    [(date(2026, 8, 25), Decimal("0.01")), (date(2027, 2, 28), Decimal("-616.4"))],
)
@example(Decimal(0), Decimal(0), [(date(2024, 1, 2), Decimal("1.01")), (date(2027, 2, 28), Decimal("0.12"))])
@example(Decimal(0), Decimal("-614.25"), [(START + timedelta(634), Decimal(-925))])
@pytest.mark.parametrize(("letters", "width"), [(6, 56), (12, 104), (23, 190)])
def test_a_value_and_a_goal_do_not_stand_on_each_other(
    letters: int, width: int, baseline: Decimal, goal: Decimal, values: list[tuple[date, Decimal]]
) -> None:
    """As wide as they are on a desk, from `19 MWh` to `1 250 hushåll i länet`; on a phone, where letters are
    larger beside the drawing, the browser looks.
    """
    chart = indicator_chart((START, baseline), (END, goal), None, sorted(values), letters=letters)
    value_label, goal_label = chart.point_label, chart.plan_label
    assert value_label
    one, other = box(value_label, width, 18), box(goal_label, 110, 18)
    assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def box(label: Label, width: float, height: float) -> tuple[float, float, float, float]:
    left = label.x - width * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
    return left, label.y - height * 0.8, left + width, label.y + height * 0.3


def hidden(label: Label, corners: tuple[Place, ...], width: int = 170) -> list[Place]:
    """The places of a line that a label of this width covers."""
    left = label.x - width * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
    found = []
    for (x, y), (to_x, to_y) in pairwise(corners):
        for share in range(101):
            place = x + (to_x - x) * share / 100, y + (to_y - y) * share / 100
            if left <= place[0] <= left + width and label.y - 12 <= place[1] <= label.y + 3:
                found.append(place)
    return found
