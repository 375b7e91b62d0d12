"""The line chart: figures over time, with the targets for the same times."""

from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.scale import make_scale
from generator.describe.chart_words import (
    say_axis,
    say_chart_subtitle,
    say_chart_text,
    say_chart_title,
)
from generator.describe.dates import say_short_period
from generator.model.assessment import Aim, Reading, Series
from generator.model.chart import Chart
from generator.model.enums import TargetKind
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.report import IndicatorReport, Report

HEIGHT = 240
TOP, BOTTOM = 30, HEIGHT - 50
LEFT, RIGHT = 12, 94
"""Per cents of the width between which points lie."""
FEWEST = 2
"""A chart of one figure says no more than the figure."""
SHOWN_AIMS = {TargetKind.MILESTONE, TargetKind.TARGET}
ABOVE, BELOW = -12, 22
"""Pixels from the last point to its label, on the side that the line does not come from."""


def make_line_chart(report: Report, one: IndicatorReport) -> Chart | None:
    """The chart of an indicator's figures for like periods, or None where there are too few."""
    indicator = one.indicator
    series = report.results.series.get((indicator.id, None))
    readings = _most_alike(series) if series else []
    if series is None or len(readings) < FEWEST:
        return None
    aims, limits = _find_aims(series, readings), _find_limits(report, indicator.id)
    title = say_chart_title(indicator, readings)
    alt_text = say_chart_text(indicator, readings)
    svg = draw(
        "line.svg.j2",
        title=title,
        alt_text=alt_text,
        height=HEIGHT,
        **_place(indicator, readings, aims, limits),
    )
    subtitle = say_chart_subtitle(indicator, has_plan=bool(aims), has_limits=bool(limits))
    return Chart(title=title, subtitle=subtitle, svg=svg, alt_text=alt_text)


def _place(
    indicator: Indicator, readings: list[Reading], aims: list[Aim], limits: list[Decimal]
) -> dict[str, object]:
    """Where everything lies: across in per cents of the width, down in pixels."""
    first, last = readings[0].period, readings[-1].period
    values = [reading.value for reading in readings if reading.value is not None]
    scale = make_scale([*values, *(aim.value for aim in aims), *limits], TOP, BOTTOM)

    def across(period: Period) -> float:
        days = (last.ends - first.ends).days or 1
        return round(LEFT + (period.ends - first.ends).days / days * (RIGHT - LEFT), 2)

    points = [
        (across(reading.period), scale.place(reading.value))
        for reading in readings
        if reading.value is not None
    ]
    x, y = points[-1]
    below = points[-2][1] < y
    return {
        "grid": [(scale.place(tick), say_axis(tick, indicator)) for tick in scale.ticks],
        "points": points,
        "limits": [scale.place(limit) for limit in limits],
        "aims": [(across(aim.period), scale.place(aim.value)) for aim in aims],
        "labels": [
            (points[at][0], anchor, say_short_period(readings[at].period))
            for at, anchor in ((0, "start"), (-1, "end"))
        ],
        "last": (x, y + (BELOW if below else ABOVE), say_axis(values[-1], indicator)),
    }


def _find_aims(series: Series, readings: list[Reading]) -> list[Aim]:
    """The targets for like periods, from the first figure to the last."""
    first, last = readings[0].period, readings[-1].period
    return [
        aim
        for aim in series.aims
        if aim.kind in SHOWN_AIMS
        and aim.period.months == last.months
        and first.ends <= aim.period.ends <= last.ends
    ]


def _find_limits(report: Report, indicator_id: str) -> list[Decimal]:
    """The ends of the usual range and the average, where they are of the figures drawn."""
    movement = report.results.movements[indicator_id]
    if movement.limits is None or movement.added:
        return []
    return [movement.limits.lower, movement.limits.mean, movement.limits.upper]


def _most_alike(series: Series) -> list[Reading]:
    """The readings of the commonest length of period: a year never joins a quarter."""
    by_length: dict[int, list[Reading]] = {}
    for reading in series.known:
        by_length.setdefault(reading.period.months, []).append(reading)
    return max(by_length.values(), key=len, default=[])
