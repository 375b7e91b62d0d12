"""Fifth stage: reports to pictures, each with its words.

A chart is a module with a line in CHARTS.
"""

from collections.abc import Callable

from generator.charts.line import make_line_chart
from generator.model.chart import Chart
from generator.model.report import IndicatorReport, Report

__all__ = ["CHARTS", "make_chart"]

CHARTS: dict[str, Callable[[Report, IndicatorReport], Chart | None]] = {
    "line": make_line_chart,
}
"""Every kind of chart; the first that has something to show is used."""


def make_chart(report: Report, one: IndicatorReport) -> Chart | None:
    """The chart for an indicator's page, or None where no chart would say more than the figure."""
    return next((chart for make in CHARTS.values() if (chart := make(report, one))), None)
