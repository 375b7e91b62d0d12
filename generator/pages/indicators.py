"""One page an indicator, and the list of all of them."""

from collections.abc import Iterator

from generator.charts import make_chart
from generator.describe.language import say
from generator.describe.words import PAGE_TITLE
from generator.model.report import IndicatorReport
from generator.pages import links
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
        yield view.page(
            links.indicator(one.indicator.id),
            "indicator.md.j2",
            one.indicator.plain_title,
            _description(one),
            above="indicators",
            files=FILES,
            one=one,
            chart=make_chart(view.report, one),
        )


def _description(one: IndicatorReport) -> str:
    return " ".join((one.indicator.question, one.verdict, *one.facts[:1]))
