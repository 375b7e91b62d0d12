"""The row of a measure, the same in every list: rating, latest figure, plan and direction."""

from generator.describe.answers import Side, find_side, say_shown_gap
from generator.describe.context import Context
from generator.describe.language import NOTHING, Phrase
from generator.describe.numbers import rounds_to_nothing, say_aim, say_band, say_value
from generator.describe.page_words import ROW_PLAN, ROW_RANGE
from generator.describe.steps_due import say_steps
from generator.describe.tags import tag_assessment
from generator.model.assessment import Assessment, Series
from generator.model.enums import Polarity, Trend
from generator.model.findings import Movement
from generator.model.indicator import Indicator
from generator.model.measure_rows import MeasureRow
from generator.model.scales import GOING_WELL
from generator.model.sentence import NO_WORDS, Sentence
from generator.rate.comparison import choose_reading, compare

DIRECTION: dict[Trend, Phrase] = {
    Trend.BETTER: Phrase("Getting better"),
    Trend.WORSE: Phrase("Getting worse"),
    Trend.ROSE: Phrase("Rising"),
    Trend.FELL: Phrase("Falling"),
    Trend.NO_CLEAR_CHANGE: Phrase("No clear change"),
    Trend.TOO_EARLY: NOTHING,
}
"""What the figures show over time, as surely as lists ask for."""
PERHAPS: dict[Trend, Phrase] = {
    Trend.BETTER: Phrase("Perhaps getting better"),
    Trend.WORSE: Phrase("Perhaps getting worse"),
    Trend.ROSE: Phrase("Perhaps rising"),
    Trend.FELL: Phrase("Perhaps falling"),
}
"""Where it is sure enough for the page of one measure, and not for a list of many."""
SHORT: dict[Polarity, Phrase] = {
    Polarity.HIGHER: Phrase("This is {gap} short of the plan."),
    Polarity.LOWER: Phrase("This is {gap} above the plan."),
}
"""How far a figure is on the wrong side of its plan."""


def describe_row(
    indicator: Indicator,
    ratings: tuple[Assessment, Assessment],
    series: Series,
    context: Context,
    headline: Sentence,
) -> MeasureRow:
    """The row of a measure by its main rating and the gravest, which is often the same.

    `headline` is the officers' sentence for lists.
    """
    main, gravest = ratings
    figure, plan = _say_figure(indicator, main, series)
    shown = (main,) if gravest is main else ratings
    movement = context.results.movements[indicator.id]
    return MeasureRow(
        indicator=indicator.id,
        tags=tuple(tag_assessment(one, context.agreement.details) for one in shown),
        why=headline or _say_shortfall(indicator, main),
        figure=figure,
        plan=plan,
        direction=_say_direction(movement),
    )


def _say_figure(
    indicator: Indicator, main: Assessment, series: Series
) -> tuple[Sentence, Sentence]:
    """The latest figure and the plan for its time; a measure of steps says how many are done."""
    if main.explanation.steps is not None:
        return say_steps(main.explanation.steps), NO_WORDS
    reading = main.explanation.reading
    if reading is None or reading.value is None:
        reading = choose_reading(series, main.period, exactly=False)
    if reading is None or reading.value is None:
        return NO_WORDS, NO_WORDS
    found = compare(indicator, series, reading)
    target, side = found.target, found.aim.side if found.aim else None
    if reading == main.explanation.reading and main.explanation.target is not None:
        target, side = main.explanation.target, main.explanation.side
    plan = NO_WORDS
    band = main.explanation.band
    if reading == main.explanation.reading and band is not None:
        plan = ROW_RANGE(band=say_band(*band, indicator))
    elif target is not None and side is not None:
        plan = ROW_PLAN(aim=say_aim(target, indicator, side))
    return say_value(reading.value, indicator), plan


def _say_direction(movement: Movement) -> Sentence:
    """The way that the figures go, in words with which those of the page do not disagree."""
    if movement.headline is Trend.NO_CLEAR_CHANGE and movement.trend in PERHAPS:
        return PERHAPS[movement.trend]()
    return DIRECTION[movement.headline]()


def _say_shortfall(indicator: Indicator, main: Assessment) -> Sentence:
    """How far a figure that is not good is on the wrong side of its plan; empty for others."""
    sums = main.explanation
    said = SHORT.get(sums.polarity)
    if said is None or sums.difference is None or find_side(sums) is not Side.WORSE:
        return NO_WORDS
    is_good = main.scale.tone(main.rating) in GOING_WELL
    if is_good or rounds_to_nothing(sums.difference, indicator):
        return NO_WORDS
    return said(gap=say_shown_gap(sums, indicator))
