"""The words of a chart: title, subtitle, axis labels and the text for those who cannot see it."""

from decimal import Decimal

from generator.describe.dates import say_figure_period
from generator.describe.numbers import say_bare_value, say_exact
from generator.model.assessment import Reading
from generator.model.indicator import Indicator

LONGEST_ALT = 220
"""Characters: longer alternative texts are cut off by some screen readers."""


def say_chart_title(indicator: Indicator, readings: list[Reading]) -> str:
    """What happened, in about ten words."""
    values = [Decimal(0) if one.value is None else one.value for one in readings]
    if indicator.unit.change_since or len(set(values)) == 1:
        return f"{indicator.plain_title}: what the figures show"
    if values == sorted(values):
        verb = "rose"
    elif values == sorted(values, reverse=True):
        verb = "fell"
    else:
        return f"The figure went up and down, and ended at {_plain(readings[-1], indicator)}"
    ends = " to ".join(_plain(readings[at], indicator) for at in (0, -1))
    return f"The figure {verb} from {ends}"


def say_chart_subtitle(indicator: Indicator, *, has_plan: bool, has_limits: bool) -> str:
    """What is drawn, and what the lines without a label are."""
    said = [indicator.plain_title]
    if has_plan:
        said.append("Dashed: the plan.")
    if has_limits:
        said.append("Dotted: the average and the usual range.")
    return ". ".join([said[0], " ".join(said[1:])]) if said[1:] else said[0]


def say_chart_text(indicator: Indicator, readings: list[Reading]) -> str:
    """Alternative text: "Line chart showing" and the trend, each figure where there is room."""
    every = [
        f"{_plain(reading, indicator)} for {say_figure_period(reading.period, indicator)}"
        for reading in readings
    ]
    begins = f"Line chart showing {len(readings)} figures: "
    text = begins + ", ".join(every) + "."
    if len(text) > LONGEST_ALT:
        text = f"{begins}from {every[0]} to {every[-1]}."
    return text[:LONGEST_ALT]


def say_axis(value: Decimal, indicator: Indicator) -> str:
    """A label of the axis: the number with its sign of unit, and no decimals it does not need."""
    number = say_exact(value * indicator.unit.multiple)
    return f"{number}{indicator.unit.symbol}" if indicator.unit.symbol == "%" else number


def _plain(reading: Reading, indicator: Indicator) -> str:
    return say_bare_value(Decimal(0) if reading.value is None else reading.value, indicator)
