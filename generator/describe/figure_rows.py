"""The rows of a measure's figures: when, the figure, and the plan that stood for its time."""

from collections.abc import Iterable, Mapping

from generator.describe.answers import say_reading
from generator.describe.context import Context
from generator.describe.dates import say_figure_period
from generator.describe.language import NOTHING
from generator.describe.measure_words import FIGURE_STATUS
from generator.describe.notes import Noted, make_table
from generator.describe.numbers import say_aim
from generator.describe.page_words import (
    BEFORE_THE_PLAN,
    NO_PLAN_PRINTED,
    PLAN_IN_WORDS,
    PLAN_WORKED_OUT,
)
from generator.model.assessment import Assessment, Explanation, Reading, Series
from generator.model.goal import Side
from generator.model.indicator import Indicator
from generator.model.lines import Table
from generator.model.period import Period
from generator.model.places import AgreementDetails
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.rate.comparison import compare


def describe_figures(
    indicator: Indicator, series: Series, ratings: Iterable[Assessment], context: Context
) -> Table:
    """A row for each figure. `ratings` are the measure's: they know where a way was due to be."""
    ways = {
        one.explanation.reading.period: one.explanation
        for one in ratings
        if one.explanation.way is not None and one.explanation.reading is not None
    }
    return make_table(_figure(one, indicator, series, ways, context) for one in series.readings)


def _figure(
    reading: Reading,
    indicator: Indicator,
    series: Series,
    ways: Mapping[Period, Explanation],
    context: Context,
) -> Noted:
    plan = NO_WORDS
    if reading.value is not None:
        plan = _say_plan(reading, indicator, series, ways) or _say_no_number(
            reading, indicator, context.agreement.details
        )
    status = FIGURE_STATUS.get(reading.status, NOTHING)() if reading.status else NO_WORDS
    note = join((status, reading.note))
    when = say_figure_period(reading.period, indicator)
    cells = (when, say_reading(reading, indicator), plan)
    return Noted(when, cells, note, context.say(reading.source))


def _say_plan(
    reading: Reading, indicator: Indicator, series: Series, ways: Mapping[Period, Explanation]
) -> Sentence:
    """The plan for a figure's time; one on the way to the target is marked as worked out."""
    found = compare(indicator, series, reading)
    if found.target is not None:
        return say_aim(found.target, indicator, found.aim.side if found.aim else Side.PLAIN)
    way = ways.get(reading.period)
    if way is None or way.target is None:
        return NO_WORDS
    return PLAN_WORKED_OUT(aim=say_aim(way.target, indicator, way.side))


def _say_no_number(reading: Reading, indicator: Indicator, details: AgreementDetails) -> Sentence:
    """Why no plan stands beside a figure as a number."""
    if details.starts and reading.period.ends < details.starts:
        return BEFORE_THE_PLAN()
    return PLAN_IN_WORDS() if indicator.target_in_words else NO_PLAN_PRINTED()
