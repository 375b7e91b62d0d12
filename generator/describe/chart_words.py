"""The words of a chart: title, subtitle, axis labels and the text for those who cannot see it."""

from decimal import Decimal

from generator.describe.dates import say_figure_period
from generator.describe.language import Phrase, Plural
from generator.describe.numbers import say_bare_value
from generator.model.assessment import Reading
from generator.model.chart import LONGEST_ALT
from generator.model.indicator import Indicator
from generator.model.sentence import NO_WORDS, Sentence, cut, join

WHAT_FIGURES_SHOW = Phrase("{title}: what the figures show")
ROSE = Phrase("The figure rose from {first} to {last}")
FELL = Phrase("The figure fell from {first} to {last}")
UP_AND_DOWN = Phrase("The figure went up and down, and ended at {last}")

DASHED = Phrase("Dashed: the plan.")
DOTTED = Phrase("Dotted: the average and the usual range.")

VALUE_FOR = Phrase("{value} for {period}")
EVERY_FIGURE = Plural(
    "Line chart showing {number} figure: {figures}.",
    "Line chart showing {number} figures: {figures}.",
)
FIRST_AND_LAST = Plural(
    "Line chart showing {number} figure: from {first} to {last}.",
    "Line chart showing {number} figures: from {first} to {last}.",
)
"""The alternative text, with each figure or, where that would be too long, with two."""


def say_chart_title(indicator: Indicator, readings: list[Reading]) -> Sentence:
    """What happened, in about ten words."""
    values = [Decimal(0) if one.value is None else one.value for one in readings]
    if indicator.unit.change_since or len(set(values)) == 1:
        return WHAT_FIGURES_SHOW(title=indicator.plain_title)
    if values == sorted(values):
        pattern = ROSE
    elif values == sorted(values, reverse=True):
        pattern = FELL
    else:
        pattern = UP_AND_DOWN
    first, last = (_plain(readings[at], indicator) for at in (0, -1))
    return pattern(first=first, last=last)


def say_chart_subtitle(
    indicator: Indicator, *, has_plan: bool, has_limits: bool, target: Sentence = NO_WORDS
) -> Sentence:
    """What is drawn, and what the lines without a label are; `target` tells of one ahead."""
    plan, limits = DASHED() if has_plan else NO_WORDS, DOTTED() if has_limits else NO_WORDS
    return join((indicator.plain_title, join((plan, target, limits))), ". ")


def say_chart_text(
    indicator: Indicator, readings: list[Reading], target: Sentence = NO_WORDS
) -> Sentence:
    """Alternative text: "Line chart showing" and the trend, each figure where there is room.

    `target` tells of one ahead: it stands behind the figures.
    """
    every = [
        VALUE_FOR(
            value=_plain(reading, indicator), period=say_figure_period(reading.period, indicator)
        )
        for reading in readings
    ]
    text = join((EVERY_FIGURE(len(every), figures=join(every, ", ")), target))
    if len(text) > LONGEST_ALT:
        text = join((FIRST_AND_LAST(len(every), first=every[0], last=every[-1]), target))
    return cut(text, LONGEST_ALT)


def _plain(reading: Reading, indicator: Indicator) -> Sentence:
    return say_bare_value(Decimal(0) if reading.value is None else reading.value, indicator)
