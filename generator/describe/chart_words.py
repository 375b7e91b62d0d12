"""The words of a chart: title, subtitle, axis labels and the text for those who cannot see it."""

from decimal import Decimal

from generator.describe.dates import say_figure_period
from generator.describe.language import Phrase, Plural
from generator.describe.numbers import say_bare_value
from generator.model.assessment import Reading
from generator.model.chart import LONGEST_ALT
from generator.model.enums import Polarity, Trend
from generator.model.findings import Movement
from generator.model.indicator import Indicator
from generator.model.sentence import NO_WORDS, Sentence, cut, join

WHAT_FIGURES_SHOW = Phrase("{title}: what the figures show")
TITLES: dict[Trend, tuple[Phrase, Phrase]] = {
    Trend.BETTER: (
        Phrase("Got better: from {first} to {last}"),
        Phrase("Got better, and ended at {last}"),
    ),
    Trend.WORSE: (
        Phrase("Got worse: from {first} to {last}"),
        Phrase("Got worse, and ended at {last}"),
    ),
    Trend.ROSE: (
        Phrase("A clear rise: from {first} to {last}"),
        Phrase("A clear rise, which ended at {last}"),
    ),
    Trend.FELL: (
        Phrase("A clear fall: from {first} to {last}"),
        Phrase("A clear fall, which ended at {last}"),
    ),
    Trend.NO_CLEAR_CHANGE: (
        Phrase("No clear change: the last figure is {last}"),
        Phrase("No clear change: the last figure is {last}"),
    ),
    Trend.TOO_EARLY: (
        Phrase("From {first} to {last}"),
        Phrase("The last figure is {last}"),
    ),
}
"""By the tested movement: with the first figure where the way from it shows the movement, without
it where chance or seasons make these two figures show another."""
ADDED: dict[Trend, Phrase] = {
    Trend.BETTER: Phrase("What was added each time got better; the last figure is {last}"),
    Trend.WORSE: Phrase("What was added each time got worse; the last figure is {last}"),
    Trend.ROSE: Phrase("What was added each time rose; the last figure is {last}"),
    Trend.FELL: Phrase("What was added each time fell; the last figure is {last}"),
    Trend.NO_CLEAR_CHANGE: Phrase("No clear change in what was added; the last figure is {last}"),
    Trend.TOO_EARLY: Phrase("The last figure is {last}"),
}
"""The same where figures add up over the year, so that what each time added is tested."""

PLAN_ACROSS = Phrase("Line across: the plan.")
DASHED = Phrase("Dashed: the plan.")
SQUARE = Phrase("Square: the plan.")
"""Where no two plans are joined by a line."""
DOTTED = Phrase("Dotted: the average and the usual range.")

VALUE_FOR = Phrase("{value} for {period}")
SHOWING: dict[bool, tuple[Plural, Plural]] = {
    True: (
        Plural(
            "Line chart showing {number} figure: {figures}.",
            "Line chart showing {number} figures: {figures}.",
        ),
        Plural(
            "Line chart showing {number} figure: from {first} to {last}.",
            "Line chart showing {number} figures: from {first} to {last}.",
        ),
    ),
    False: (
        Plural(
            "Column chart showing {number} figure: {figures}.",
            "Column chart showing {number} figures: {figures}.",
        ),
        Plural(
            "Column chart showing {number} figure: from {first} to {last}.",
            "Column chart showing {number} figures: from {first} to {last}.",
        ),
    ),
}
"""The alternative text of a line and of columns, with each figure or, where that would be too long,
with two."""
MOST_COLUMNS = 4
"""Figures: so many stand as columns, more as a line."""


def say_chart_title(
    indicator: Indicator, readings: list[Reading], movement: Movement | None
) -> Sentence:
    """What the figures show by the tested movement, in about ten words."""
    if movement is None or not movement.points:
        return WHAT_FIGURES_SHOW(title=indicator.plain_title)
    first, last = (_plain(readings[at], indicator) for at in (0, -1))
    if movement.added:
        return ADDED[movement.trend](last=last)
    shows = first != last and (
        movement.trend is Trend.TOO_EARLY
        or _way_of_ends(indicator, readings) in {movement.trend, None}
    )
    told_from_first, told_alone = TITLES[movement.trend]
    if shows and not indicator.unit.change_since:
        return told_from_first(first=first, last=last)
    return told_alone(last=last)


def _way_of_ends(indicator: Indicator, readings: list[Reading]) -> Trend | None:
    """What the first and the last figure alone show; None where no way is better or worse."""
    first, last = (reading.value or Decimal(0) for reading in (readings[0], readings[-1]))
    match indicator.polarity:
        case Polarity.HIGHER:
            return Trend.BETTER if last > first else Trend.WORSE
        case Polarity.LOWER:
            return Trend.BETTER if last < first else Trend.WORSE
        case Polarity.BAND:
            return None
    return Trend.ROSE if last > first else Trend.FELL


def say_chart_subtitle(
    indicator: Indicator,
    *,
    has_plan: bool,
    has_limits: bool,
    is_joined: bool = True,
    target: Sentence = NO_WORDS,
) -> Sentence:
    """What is drawn, and what the lines without a label are; `target` tells of one ahead.

    `is_joined` says that a line leads from plan to plan.
    """
    plan = (DASHED if is_joined else SQUARE)() if has_plan else NO_WORDS
    limits = DOTTED() if has_limits else NO_WORDS
    return join((indicator.plain_title, join((plan, target, limits))), ". ")


def say_columns_subtitle(indicator: Indicator, *, has_plan: bool) -> Sentence:
    """What is drawn as columns."""
    marks = (PLAN_ACROSS(),) if has_plan else ()
    return join((indicator.plain_title, *marks), ". ")


def say_chart_text(
    indicator: Indicator,
    readings: list[Reading],
    more: Sentence = NO_WORDS,
    *,
    room: int = LONGEST_ALT,
    is_line: bool = True,
) -> Sentence:
    """Alternative text: "Line chart showing" and each figure where there is room.

    `more` stands behind the figures, such as a target ahead. `room` is its most characters.
    """
    showing, shorter = SHOWING[is_line]
    every = [
        VALUE_FOR(
            value=_plain(reading, indicator), period=say_figure_period(reading.period, indicator)
        )
        for reading in readings
    ]
    text = join((showing(len(every), figures=join(every, ", ")), more))
    if len(text) > room:
        text = join((shorter(len(every), first=every[0], last=every[-1]), more))
    return cut(text, room)


def _plain(reading: Reading, indicator: Indicator) -> Sentence:
    return say_bare_value(Decimal(0) if reading.value is None else reading.value, indicator)
