"""The lines of a sum that set a figure against its plan: figure, plan, difference."""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.answers import say_reading
from generator.describe.dates import say_when
from generator.describe.language import NOTHING, Phrase
from generator.describe.numbers import (
    MINUS,
    say_band,
    say_goal,
    say_in_sum,
    say_number,
    say_share,
    say_value,
)
from generator.describe.words import NO_FIGURE, POLARITY, POLARITY_OF_CHANGE, TARGET_KIND
from generator.model.assessment import Aim, Explanation
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence, generated, join
from generator.rate.interval import find_side as find_range_side

WHERE: dict[int | None, Phrase] = {
    1: Phrase("All of this range is at the plan or better."),
    0: Phrase("The plan lies inside this range."),
    -1: Phrase("All of this range is worse than the plan."),
    None: NOTHING,
}
"""Where the plan lies, by the side on which the range is."""
WHERE_STRICT: dict[int | None, Phrase] = {
    **WHERE,
    1: Phrase("All of this range is better than the plan."),
    -1: Phrase("None of this range is better than the plan."),
}
"""The same where the plan's own number is not good enough."""
ON_THE_LIMIT = Phrase("The plan's own number is not good enough.")
FIGURE = Phrase("Figure: {value}, {when}.")
AIM = Phrase("{name}: {value}, {when}.")
PART_OF_YEAR = Phrase(
    "The figure covers {months} of {all_months} months. {sum} This is the plan for the same months."
)
BETTER = Phrase("{polarity} So the figure is {share} better than the plan.")
WORSE = Phrase("{polarity} So the figure is {share} worse than the plan.")
INSIDE = Phrase("A figure from {band} is good. This one lies inside.")
OUTSIDE = Phrase("A figure from {band} is good. This one lies outside.")
OUTSIDE_BY = Phrase(
    "A figure from {band} is good. This one lies outside by {share} of its nearest end."
)
NO_RANGE = Phrase(
    "No range is printed for this figure. So we cannot tell a real gap from chance.",
    ours="We have no range for this figure. So we cannot tell a real gap from chance.",
)
NO_TARGET = Phrase(
    "No target for the same dates is printed.", ours="We have set no target for the same dates."
)
TARGET_IN_WORDS = Phrase("The target is in words, so there is no number to set beside it.")
LIKELY = Phrase("The true figure is likely to be between {low} and {high}.")
SMALL = Decimal("0.001")
"""Shares below this need more than three decimals."""


def say_polarity(indicator: Indicator) -> Sentence:
    """Which way is better: of a change, a bigger rise or a bigger fall."""
    table = POLARITY_OF_CHANGE if indicator.unit.change_since else POLARITY
    return table[indicator.polarity]()


def say_figure_line(explanation: Explanation, indicator: Indicator) -> Sentence:
    """The figure used and its time, or why there is none."""
    reading = explanation.reading
    if reading is None:
        return NO_FIGURE()
    if reading.value is None:
        return say_reading(reading, indicator)
    when = say_when(reading.period, indicator)
    return FIGURE(value=say_value(reading.value, indicator), when=when)


def say_aim_line(aim: Aim, indicator: Indicator) -> Sentence:
    """One number of targets.csv: what it is, its value and its time."""
    value, when = say_goal(aim.value, indicator, aim.side), say_when(aim.period, indicator)
    return AIM(name=TARGET_KIND[aim.kind](), value=value, when=when)


def say_plan_lines(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """The target used and, where only part of the year has passed, its share of the year."""
    aim, target = explanation.aim, explanation.target
    if aim is None or target is None:
        if explanation.reading and explanation.reading.value is not None:
            yield TARGET_IN_WORDS() if indicator.target_in_words else NO_TARGET()
        return
    yield say_aim_line(aim, indicator)
    yield from say_share_of_year(explanation, aim.value, indicator)


def say_share_of_year(
    explanation: Explanation, whole: Decimal, indicator: Indicator
) -> Iterator[Sentence]:
    """The sum that takes the part of a year's number for the months that have passed."""
    months, of = explanation.share_of_year or (1, 1)
    if months != of and explanation.target is not None:
        part = say_result(explanation.target, indicator)
        sum_ = f"{say_in_sum(whole, indicator)} × {months} ÷ {of} = {part}."
        yield PART_OF_YEAR(months=months, all_months=of, sum=sum_)


def say_difference_lines(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """Figure less plan, and the difference as a share of the plan."""
    yield from say_subtraction(explanation, indicator)
    if explanation.difference == 0 and explanation.side.is_strict:
        yield ON_THE_LIMIT()
    share, target = explanation.advantage_share, explanation.target
    if share is None or target is None or not explanation.difference:
        return
    yield say_division(explanation.difference, abs(target), indicator)
    yield say_against_plan(share, indicator)


def say_against_plan(share: Decimal, indicator: Indicator) -> Sentence:
    """Which way is better, and so by what share the figure is better or worse than the plan."""
    side = BETTER if share > 0 else WORSE
    return side(polarity=say_polarity(indicator), share=say_share(share))


def say_subtraction(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """The difference: "300 - 725 = -425."."""
    reading, target, difference = explanation.reading, explanation.target, explanation.difference
    if reading is None or reading.value is None or target is None or difference is None:
        return
    less = f"{MINUS} {bracketed(target, indicator)}"
    value, rest = (say_in_sum(one, indicator) for one in (reading.value, difference))
    yield generated(f"{value} {less} = {rest}.")


def say_division(part: Decimal, whole: Decimal, indicator: Indicator) -> Sentence:
    """A quotient with as many decimals as it needs: "-425 ÷ 725 = -0.586."."""
    ratio = part / whole
    said = say_number(ratio, 3 if abs(ratio) >= SMALL else 5)
    return generated(f"{say_in_sum(part, indicator)} ÷ {say_in_sum(whole, indicator)} = {said}.")


def say_band_line(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """Whether a figure lies inside its good range, and how far outside."""
    if explanation.band is None:
        return
    band = say_band(*explanation.band, indicator)
    share = explanation.advantage_share
    if share is None:
        yield OUTSIDE(band=band)
    elif share == 0:
        yield INSIDE(band=band)
    else:
        yield OUTSIDE_BY(band=band, share=say_share(share))


def say_interval_line(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """Where the target lies, seen from the range in which the true figure is likely to be."""
    reading, target = explanation.reading, explanation.target
    if reading is None or reading.value is None or target is None:
        return
    if reading.lower is None or reading.upper is None:
        yield NO_RANGE()
        return
    low, high = (say_value(end, indicator) for end in (reading.lower, reading.upper))
    where = WHERE_STRICT if explanation.side.is_strict else WHERE
    yield join((LIKELY(low=low, high=high), where[find_range_side(explanation)]()))


def say_result(value: Decimal, indicator: Indicator) -> Sentence:
    """What a sum gives: with its unit, and with more decimals where it needs them to be true."""
    shown = indicator.round_as_shown(value)
    return say_value(value, indicator) if shown == value else say_in_sum(value, indicator)


def bracketed(value: Decimal, indicator: Indicator) -> Sentence:
    """A figure to subtract or add in a sum: a negative one in brackets."""
    said = say_in_sum(value, indicator)
    return generated(f"({said})") if said.startswith(MINUS) else said
