"""The words of a dot strip: places by name, each with its figure or why there is none."""

from collections.abc import Sequence
from decimal import Decimal

from generator.describe.chart_labels import FIGURE, say_reason
from generator.describe.dates import say_figure_period
from generator.describe.language import Phrase
from generator.describe.numbers import say_bare_value
from generator.model.assessment import Reading
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.sentence import Sentence, cut, join

TITLE = Phrase("The places go from {low} to {high}")
ALL_EQUAL = Phrase("All the places have {low}")
SUBTITLE = Phrase("{measure}, {when}.")
WHOLE_MARK = Phrase("Upright lines: {area} as a whole.")
PLAN_MARK = Phrase("Dashes and a square: the plan.")
REACH_MARK = Phrase("Thin lines: where the true figure is likely to lie.")
PLAN = Phrase("the plan")
ROW = Phrase("{value} {name}")
"""The figure first, so that a long name on a narrow screen loses its own end alone."""
TEXT = Phrase("Dot chart showing {measure} for {when} by place: {list}.")
TEXT_ENDS = Phrase("Dot chart showing {measure} for {when} in {number} places, {low} to {high}.")
TEXT_SHORT = Phrase("Dot chart showing {number} places for {when}, {low} to {high}.")
PLACE = Phrase("Place")


def say_strip_title(values: Sequence[Decimal], indicator: Indicator) -> Sentence:
    """From where to where the places go."""
    low, high = (say_bare_value(end(values), indicator) for end in (min, max))
    return (ALL_EQUAL if low == high else TITLE)(low=low, high=high)


def say_strip_subtitle(
    indicator: Indicator, period: Period, area: str, *, whole: bool, plan: bool, reach: bool
) -> Sentence:
    """What is shown for when, and what each mark means."""
    said = [SUBTITLE(measure=indicator.plain_title, when=say_figure_period(period, indicator))]
    if whole:
        said.append(WHOLE_MARK(area=area))
    if plan:
        said.append(PLAN_MARK())
    if reach:
        said.append(REACH_MARK())
    return join(said)


def say_strip_text(
    indicator: Indicator,
    period: Period,
    rows: Sequence[tuple[str, str]],
    values: Sequence[Decimal],
    room: int,
) -> Sentence:
    """Alternative text: every place where there is room, else how many and from where to where.

    `room` is its most characters.
    """
    measure, when = indicator.plain_title, say_figure_period(period, indicator)
    low, high = (say_bare_value(end(values), indicator) for end in (min, max))
    given = {"measure": measure, "when": when, "low": low, "high": high, "number": len(values)}
    every = TEXT(list=join((join(row) for row in rows), ", "), **given)
    tried = (every, TEXT_ENDS(**given), TEXT_SHORT(**given))
    return next((said for said in tried if len(said) <= room), cut(tried[-1], room))


def name_plan() -> Sentence:
    """The name of the row of the plan."""
    return PLAN()


def say_strip_value(reading: Reading, indicator: Indicator) -> Sentence:
    """A place's figure, or why there is none."""
    if reading.value is None:
        return say_reason(reading.status)
    return say_bare_value(reading.value, indicator)


def say_strip_row(name: str, value: str) -> Sentence:
    """The label of a row."""
    return ROW(name=name, value=value)


def strip_columns() -> tuple[Sentence, ...]:
    """The heads of the table of a strip."""
    return PLACE(), FIGURE()
