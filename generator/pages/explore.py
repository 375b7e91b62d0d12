"""The button with which readers ask to explore a chart: where its parts are, and its words."""

from dataclasses import dataclass

from generator.charts.bundle import find_bundle
from generator.describe.chart_labels import (
    EXPLORE,
    EXPLORE_FAILED,
    EXPLORE_LOADED,
    EXPLORE_LOADING,
    say_weight,
)
from generator.model.chart import Chart
from generator.pages import links
from generator.pages.theme_scripts import find_integrity
from generator.pages.view import View

SCRIPT = "explore"
"""The name of the script of the theme that shows the chart, and of its style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button for one chart: addresses from its page, and finished words."""

    figure: str
    script: str
    integrity: str
    """Of the script, as of the bundle below: the hash that a browser asks for."""
    bundle: str
    """The program that draws."""
    hash: str
    style: str
    inert: str
    """Ids that the program must find, so that it adds no styles of its own."""
    words: str
    loading: str
    loaded: str
    failed: str


def make_button(view: View, here: str, chart: Chart) -> Button | None:
    """The button for a chart on the page at `here`; None where there is nothing to explore."""
    if chart.figure is None or view.site.is_on_disk:
        return None
    bundle, folder = find_bundle(), view.report.agreement.folder
    return Button(
        figure=links.relative(here, links.figure(chart.figure.name)),
        script=links.shared(view.site, folder, here, f"{SCRIPT}.js"),
        integrity=find_integrity(SCRIPT),
        bundle=links.shared(view.site, folder, here, bundle.name),
        hash=bundle.integrity,
        style=links.relative(here, f"{links.ASSETS}{SCRIPT}.css"),
        inert=" ".join(bundle.styles),
        words=EXPLORE(weight=say_weight(bundle.weight)),
        loading=EXPLORE_LOADING(),
        loaded=EXPLORE_LOADED(),
        failed=EXPLORE_FAILED(),
    )
