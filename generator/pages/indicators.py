"""One page an indicator, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import replace

from generator.charts import make_charts
from generator.describe.language import say
from generator.describe.words import PAGE_TITLE
from generator.model.chart import Spot
from generator.model.report import IndicatorReport
from generator.pages import links
from generator.pages.explore import SCRIPT, make_button
from generator.pages.page import Page
from generator.pages.view import View

FILES = ("figures.csv", "targets.csv", "ratings.csv")
"""The files that hold an indicator's data."""


def make_indicator_pages(view: View) -> Iterator[Page]:
    """The list of indicators, then each one."""
    details = view.report.agreement.details
    yield view.page(
        links.INDICATOR,
        "indicators.md.j2",
        PAGE_TITLE["indicators"](),
        say(
            "Every measure of the {agreement}, with what is not going to plan first.",
            agreement=details.name,
        ),
    )
    for one in view.report.indicators.values():
        yield _make_page(view, one)


def _make_page(view: View, one: IndicatorReport) -> Page:
    here = links.indicator(one.indicator.id)
    charts = {
        spot.value: [
            (chart, make_button(view, here, chart)) for chart in make_charts(view.report, one, spot)
        ]
        for spot in (Spot.ANSWER, Spot.PLACES)
    }
    page = view.page(
        here,
        "indicator.md.j2",
        one.indicator.plain_title,
        _description(one),
        above="indicators",
        files=FILES,
        one=one,
        charts=charts,
    )
    shown = (chart for there in charts.values() for chart, _ in there)
    figures = tuple(chart.figure for chart in shown if chart.figure)
    return replace(page, figures=figures, scripts=(SCRIPT,) if figures else ())


def _description(one: IndicatorReport) -> str:
    return " ".join((one.indicator.question, one.verdict, *one.facts[:1]))
