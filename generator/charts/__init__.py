"""Fifth stage: reports to pictures, each with its words.

A chart is a module and its template, with a line in CHARTS.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generator.charts.bullet import make_bullet_bar
from generator.charts.columns import make_columns
from generator.charts.company import make_groups_strip, make_others_strip
from generator.charts.line import make_line_chart
from generator.charts.mini import make_mini_chart
from generator.charts.progress import make_progress_bar
from generator.charts.steps import make_step_line
from generator.charts.strip import make_strip_chart
from generator.model.chart import Chart, Spot
from generator.model.report import IndicatorReport, Report

__all__ = ["CHARTS", "ChartKind", "make_charts"]


@dataclass(frozen=True, slots=True)
class ChartKind:
    """One kind of chart."""

    spot: Spot
    """Where pages show it."""
    make: Callable[[Report, IndicatorReport], Chart | None]
    """The chart of an indicator, or None where it would say no more than the figure."""


CHARTS: dict[str, ChartKind] = {
    "bullet": ChartKind(Spot.ANSWER, make_bullet_bar),
    "progress": ChartKind(Spot.ANSWER, make_progress_bar),
    "columns": ChartKind(Spot.ANSWER, make_columns),
    "steps": ChartKind(Spot.ANSWER, make_step_line),
    "line": ChartKind(Spot.ANSWER, make_line_chart),
    "strip": ChartKind(Spot.PLACES, make_strip_chart),
    "others": ChartKind(Spot.OTHERS, make_others_strip),
    "groups": ChartKind(Spot.GROUPS, make_groups_strip),
    "mini": ChartKind(Spot.LIST, make_mini_chart),
}
"""Every kind of chart, in the order in which a page shows them."""


def make_charts(report: Report, one: IndicatorReport, spot: Spot) -> tuple[Chart, ...]:
    """The charts of an indicator that stand in one kind of place."""
    made = (kind.make(report, one) for kind in CHARTS.values() if kind.spot is spot)
    return tuple(chart for chart in made if chart)
