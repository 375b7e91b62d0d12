"""One page an indicator, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.describe.language import say
from generator.describe.page_words import PAGE_TITLE
from generator.model.chart import Chart, Spot
from generator.model.report import IndicatorReport
from generator.pages import links
from generator.pages.chart_files import list_chart_files
from generator.pages.explore import Button, make_button
from generator.pages.lists import divide
from generator.pages.page import Head, Page
from generator.pages.take import Take, make_take
from generator.pages.view import View

FILES = ("figures.csv", "targets.csv", "ratings.csv")
"""The files that hold an indicator's data."""


SPOTS = (Spot.ANSWER, Spot.PLACES, Spot.OTHERS, Spot.GROUPS)
"""Where charts stand on the page."""
LIST_SCRIPT = "rows"
"""Lets readers choose and order the rows of the list."""
BUTTON_SCRIPT = "buttons"
"""Shows the buttons of a measure's page, and loads the program of each when it is pressed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list needs besides the report."""

    can_choose: bool
    """False where there is nothing to choose from, or no script could be loaded."""
    among: int
    """How many topics share the room of the page; 1 where it holds every row."""


Charts = tuple[tuple[Chart, Button | None], ...]
"""Charts, each with the button that lets readers explore it if there is one."""


@dataclass(frozen=True, slots=True)
class Charted:
    """An indicator with the charts of its page."""

    report: IndicatorReport
    answer: Charts
    places: Charts
    others: Charts
    groups: Charts
    take: Take


def make_list_page(view: View) -> Iterator[Page]:
    """The list of all indicators."""
    details = view.report.agreement.details
    can_choose = bool(view.report.indicators) and not view.site.is_on_disk
    listed = view.page(
        "indicators",
        Head(
            PAGE_TITLE["indicators"](),
            say(
                "Every measure of the {agreement}, with what is not going to plan first.",
                agreement=details.name,
            ),
        ),
        "indicators.md.j2",
        Listed(can_choose, divide(len(one.indicators) for one in view.report.blocks.values())),
    )
    yield replace(listed, scripts=(LIST_SCRIPT,)) if can_choose else listed


def make_indicator_page(view: View, one: IndicatorReport) -> Page:
    """The page of one indicator."""
    made = {spot: _make_charts(view, one, spot) for spot in SPOTS}
    charts = ((spot, chart) for spot, many in made.items() for chart, _ in many)
    pictures = tuple(list_chart_files(view, one, charts))
    page = view.page(
        f"indicator/{one.indicator.id}",
        Head(one.indicator.plain_title, _description(one), above=_find_topic(one), files=FILES),
        "indicator.md.j2",
        Charted(
            report=one,
            answer=made[Spot.ANSWER],
            places=made[Spot.PLACES],
            others=made[Spot.OTHERS],
            groups=made[Spot.GROUPS],
            take=make_take(view, one, pictures, is_drawn=bool(made[Spot.ANSWER])),
        ),
    )
    offered = (chart for many in made.values() for chart, button in many if button)
    figures = tuple(chart.figure for chart in offered if chart.figure)
    scripts = () if view.site.is_on_disk else (BUTTON_SCRIPT,)
    base = links.publish_at(view.site, view.report.agreement)
    has_card = base and made[Spot.ANSWER] and not view.site.is_on_disk
    card = f"{links.indicator(one.indicator.id)}{links.CARD}" if has_card else ""
    return replace(page, figures=figures, chart_files=pictures, card=card, scripts=scripts)


def _find_topic(one: IndicatorReport) -> str:
    """The key of the page above: the measure's first topic."""
    return f"{links.BLOCK_KEY}{one.indicator.blocks[0]}"


def _make_charts(view: View, one: IndicatorReport, spot: Spot) -> Charts:
    here = links.indicator(one.indicator.id)
    return tuple((chart, make_button(view, here, chart)) for chart in view.draw(one, spot))


def _description(one: IndicatorReport) -> str:
    return " ".join((one.indicator.question, one.verdict, *one.facts[:1]))
