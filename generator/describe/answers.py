"""The answer that opens an indicator's page: verdict, figure, plan and change, in that order.

Every phrase stands in a table keyed by rating, polarity or direction, so that a test can show
that no combination is without words.
"""

from datetime import date
from enum import StrEnum

from generator.describe.dates import say_month, say_when
from generator.describe.endings import say_how_it_ended
from generator.describe.language import NOTHING, Phrase
from generator.describe.numbers import (
    SPELT,
    rounds_to_nothing,
    say_aim,
    say_band,
    say_gap,
    say_goal,
    say_value,
)
from generator.describe.steps_due import say_steps
from generator.describe.tags import find_label
from generator.describe.words import ABSENCE, DUE_LATER, NO_FIGURE
from generator.model.assessment import Assessment, Explanation, Reading
from generator.model.enums import UNDIRECTED, FigureStatus, Polarity
from generator.model.indicator import Indicator
from generator.model.sentence import NO_WORDS, Sentence, begin_large, join


class Side(StrEnum):
    """On which side of its plan a figure lies."""

    BETTER = "better"
    EQUAL = "equal"
    WORSE = "worse"
    UNKNOWN = "unknown"
    """There is no plan for the same time, or nobody has said which way is better."""


class Direction(StrEnum):
    """How a figure moved since the one before it, as plain fact."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "same"
    FIRST = "first"
    """There is no earlier figure for a like period."""


_PLAN = Phrase("The plan was {aim}.")
_SHORT = Phrase("The plan was {aim}. It is {gap} short.")
_TOO_HIGH = Phrase("The plan was {aim}. It is {gap} too high.")
ON_THE_LIMIT = Phrase("The plan was {aim}, so this just misses it.")
_JUST_AS_PLANNED = Phrase("That is just what was planned.")
_GOOD_BAND = Phrase("A figure from {band} is good.")
_OUTSIDE_BAND = Phrase("A figure from {band} is good, so this is outside it.")
_PRINTED = Phrase("The paper prints {aim} beside it.", ours="We set {aim} beside it.")

PLAN: dict[tuple[Polarity, Side], Phrase] = {
    (Polarity.HIGHER, Side.BETTER): _PLAN,
    (Polarity.HIGHER, Side.EQUAL): _JUST_AS_PLANNED,
    (Polarity.HIGHER, Side.WORSE): _SHORT,
    (Polarity.LOWER, Side.BETTER): _PLAN,
    (Polarity.LOWER, Side.EQUAL): _JUST_AS_PLANNED,
    (Polarity.LOWER, Side.WORSE): _TOO_HIGH,
    (Polarity.BAND, Side.BETTER): _GOOD_BAND,
    (Polarity.BAND, Side.EQUAL): _GOOD_BAND,
    (Polarity.BAND, Side.WORSE): _OUTSIDE_BAND,
    (Polarity.NONE, Side.EQUAL): _PRINTED,
    (Polarity.UNKNOWN, Side.EQUAL): _PRINTED,
}
"""What was planned. Sides that cannot be are filled in below."""
for _polarity in Polarity:
    PLAN.setdefault((_polarity, Side.UNKNOWN), NOTHING)
    for _side in Side:
        PLAN.setdefault((_polarity, _side), PLAN.get((_polarity, Side.EQUAL), NOTHING))
CHANGE_SHORT = Phrase("The plan was {aim}. It is {gap} short of that.")
"""Where figures are a change since some year, for a figure that is worse than its plan."""

PLAN_SO_FAR: dict[Phrase, Phrase] = {
    _PLAN: Phrase("The plan for this date was {aim}."),
    _SHORT: Phrase("The plan for this date was {aim}. It is {gap} short."),
    _TOO_HIGH: Phrase("The plan for this date was {aim}. It is {gap} too high."),
    CHANGE_SHORT: Phrase("The plan for this date was {aim}. It is {gap} short of that."),
}
"""What is said instead while part of the year is still to come."""
NEAR_ENOUGH = Phrase("That is near enough.")
"""Of a figure that is short of its plan, and that the rule calls good all the same."""
NEARLY = Phrase("That is almost exactly what was planned.")

CHANGE: dict[Direction, Phrase] = {
    Direction.ROSE: Phrase("It was {before} {when}."),
    Direction.FELL: Phrase("It was {before} {when}."),
    Direction.SAME: Phrase("It was the same {when}."),
    Direction.FIRST: NOTHING,
}
"""How the figure moved, as plain fact without a verdict."""

FIGURE = Phrase("The figure {when} is {value}.")
FIGURE_CHANGE = Phrase("The figure {when} is {value} since {since}.")
FIGURE_RANGE = Phrase("It is likely to be between {lower} and {upper}.")
SHARE_OF_PLAN = Phrase("The plan for the whole year is {aim}. {months} of 12 months had passed.")


def say_verdict(assessment: Assessment) -> Sentence:
    """The first sentence: "On track.", why there is no colour, or how an earlier target ended."""
    how = say_how_it_ended(assessment)
    if how:
        return how
    label = find_label(assessment.scale, assessment.rating, is_over=assessment.is_over)
    return label.verdict()


def say_facts(
    indicator: Indicator, explanation: Explanation, before: Reading | None, *, is_near: bool = False
) -> list[Sentence]:
    """The figure, the plan and the change since `before`, or why there is no figure.

    `is_near` says that the rule calls the figure good, though it may be short of its plan.
    """
    reading = explanation.reading
    if explanation.steps is not None:
        return [say_steps(explanation.steps)]
    if reading is None:
        return [indicator.target_in_words, NO_FIGURE()]
    if reading.value is None:
        return [say_reading(reading, indicator), reading.note]
    return [
        _say_figure(reading, indicator),
        _say_share(indicator, explanation),
        _say_plan(indicator, explanation, is_near=is_near),
        say_change(indicator, reading, before),
    ]


def say_reading(reading: Reading, indicator: Indicator) -> Sentence:
    """A figure with its unit, or the reason why there is none."""
    if reading.value is not None:
        return say_value(reading.value, indicator)
    if reading.status is FigureStatus.NOT_DUE and indicator.lag_months is not None:
        return _say_due(reading, indicator.lag_months)
    return ABSENCE[reading.status]() if reading.status else NO_FIGURE()


def _say_due(reading: Reading, months: int) -> Sentence:
    """That a figure is not due yet, with the month in which it is to be expected."""
    year, month = divmod(reading.period.month_number - 1 + months, 12)
    return DUE_LATER(month=say_month(date(year, month + 1, 1)))


def find_side(explanation: Explanation) -> Side:
    """On which side of its plan the figure of an explanation lies."""
    if explanation.band is not None:
        inside = explanation.advantage_share == 0
        return Side.BETTER if inside else Side.WORSE
    if explanation.difference is None:
        return Side.UNKNOWN
    if explanation.polarity in UNDIRECTED:
        return Side.EQUAL
    if explanation.difference == 0:
        return Side.WORSE if explanation.side.is_strict else Side.EQUAL
    good = (explanation.difference > 0) == (explanation.polarity is Polarity.HIGHER)
    return Side.BETTER if good else Side.WORSE


def find_direction(reading: Reading, before: Reading | None) -> Direction:
    """How the figure moved since an earlier one."""
    if before is None or before.value is None or reading.value is None:
        return Direction.FIRST
    if reading.value == before.value:
        return Direction.SAME
    return Direction.ROSE if reading.value > before.value else Direction.FELL


def _say_figure(reading: Reading, indicator: Indicator) -> Sentence:
    if reading.value is None:
        return NO_WORDS
    since = indicator.unit.change_since
    pattern = FIGURE_CHANGE if since[:1].isdigit() else FIGURE
    said = pattern(
        when=say_when(reading.period, indicator),
        value=say_value(reading.value, indicator),
        since=since,
    )
    return join((said, say_range(reading, indicator)))


def say_range(reading: Reading, indicator: Indicator) -> Sentence:
    """Between what the true figure is likely to lie; empty where nobody says."""
    if reading.lower is None or reading.upper is None:
        return NO_WORDS
    return FIGURE_RANGE(
        lower=say_value(reading.lower, indicator), upper=say_value(reading.upper, indicator)
    )


def _say_share(indicator: Indicator, explanation: Explanation) -> Sentence:
    if explanation.share_of_year is None or explanation.aim is None:
        return NO_WORDS
    months, of = explanation.share_of_year
    if months == of:
        return NO_WORDS
    spelt = begin_large(SPELT[months]())
    year = explanation.way.due if explanation.way else explanation.aim.value
    return SHARE_OF_PLAN(aim=say_goal(year, indicator, explanation.side), months=spelt)


def _say_plan(indicator: Indicator, explanation: Explanation, *, is_near: bool) -> Sentence:
    side = find_side(explanation)
    pattern = PLAN[explanation.polarity, side]
    if indicator.unit.change_since and side is Side.WORSE:
        pattern = CHANGE_SHORT
    band = explanation.band
    partly = explanation.share_of_year is not None and explanation.share_of_year[0] < 12  # noqa: PLR2004
    if partly:
        pattern = PLAN_SO_FAR.get(pattern, pattern)
    target, difference = explanation.target, explanation.difference
    if side is Side.WORSE and target is not None and difference == 0:
        return ON_THE_LIMIT(aim=say_aim(target, indicator, explanation.side))
    if difference and band is None and rounds_to_nothing(difference, indicator):
        return NEARLY()
    said = pattern(
        aim="" if target is None else say_aim(target, indicator, explanation.side),
        gap=say_shown_gap(explanation, indicator),
        band="" if band is None else say_band(*band, indicator),
    )
    return join((said, NEAR_ENOUGH())) if is_near and side is Side.WORSE else said


def say_shown_gap(explanation: Explanation, indicator: Indicator) -> Sentence:
    """The difference between the two numbers that the sentence shows, each rounded."""
    reading, target = explanation.reading, explanation.target
    if reading is None or reading.value is None or target is None:
        return NO_WORDS
    return say_gap(
        indicator.round_as_shown(reading.value) - indicator.round_as_shown(target), indicator
    )


def say_change(indicator: Indicator, reading: Reading, before: Reading | None) -> Sentence:
    """How the figure moved since an earlier one; empty where there is none."""
    direction = find_direction(reading, before)
    if before is None or before.value is None:
        return CHANGE[direction]()
    return CHANGE[direction](
        before=say_value(before.value, indicator),
        when=say_when(before.period, indicator),
    )
