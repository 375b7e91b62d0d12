"""The lines of a sum that set a figure against its plan: figure, plan, difference."""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.answers import say_reading
from generator.describe.dates import say_when
from generator.describe.numbers import (
    ANY_SIZE,
    MINUS,
    say_band,
    say_exact,
    say_number,
    say_share,
    say_value,
)
from generator.describe.words import NO_FIGURE, POLARITY, POLARITY_OF_CHANGE, TARGET_KIND
from generator.model.assessment import Aim, Explanation
from generator.model.indicator import Indicator
from generator.rate.interval import find_side as find_range_side

WHERE: dict[int | None, str] = {
    1: "All of this range is at the plan or better.",
    0: "The plan lies inside this range.",
    -1: "All of this range is worse than the plan.",
    None: "",
}
"""Where the plan lies, by the side on which the range is."""
SMALL = Decimal("0.001")
"""Shares below this need more than three decimals."""


def say_polarity(indicator: Indicator) -> str:
    """Which way is better: of a change, a bigger rise or a bigger fall."""
    table = POLARITY_OF_CHANGE if indicator.unit.change_since else POLARITY
    return table[indicator.polarity]()


def say_figure_line(explanation: Explanation, indicator: Indicator) -> str:
    """The figure used and its time, or why there is none."""
    reading = explanation.reading
    if reading is None:
        return NO_FIGURE()
    if reading.value is None:
        return say_reading(reading, indicator)
    return f"Figure: {say_value(reading.value, indicator)}, {say_when(reading.period, indicator)}."


def say_aim_line(aim: Aim, indicator: Indicator) -> str:
    """One number of targets.csv: what it is, its value and its time."""
    value = say_value(aim.value, indicator)
    return f"{TARGET_KIND[aim.kind]()}: {value}, {say_when(aim.period, indicator)}."


def say_plan_lines(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """The target used and, where only part of the year has passed, its share of the year."""
    aim, target = explanation.aim, explanation.target
    if aim is None or target is None:
        if explanation.reading and explanation.reading.value is not None:
            yield "No target for the same dates is printed."
        return
    yield say_aim_line(aim, indicator)
    yield from say_share_of_year(explanation, aim.value, indicator)


def say_share_of_year(
    explanation: Explanation, whole: Decimal, indicator: Indicator
) -> Iterator[str]:
    """The sum that takes the part of a year's number for the months that have passed."""
    months, of = explanation.share_of_year or (1, 1)
    if months != of and explanation.target is not None:
        part = say_result(explanation.target, indicator)
        yield (
            f"The figure covers {months} of {of} months. {say_exact(whole)} × {months} ÷ {of} = "
            f"{part}. This is the plan for the same months."
        )


def say_difference_lines(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """Figure less plan, and the difference as a share of the plan."""
    yield from say_subtraction(explanation)
    share, target = explanation.advantage_share, explanation.target
    if share is None or target is None or not explanation.difference:
        return
    yield say_division(explanation.difference, abs(target))
    side = "better" if share > 0 else "worse"
    yield f"{say_polarity(indicator)} So the figure is {say_share(share)} {side} than the plan."


def say_subtraction(explanation: Explanation) -> Iterator[str]:
    """The difference: "300 - 725 = -425."."""
    reading, target, difference = explanation.reading, explanation.target, explanation.difference
    if reading is None or reading.value is None or target is None or difference is None:
        return
    yield f"{say_exact(reading.value)} {MINUS} {bracketed(target)} = {say_exact(difference)}."


def say_division(part: Decimal, whole: Decimal) -> str:
    """A quotient with as many decimals as it needs: "-425 ÷ 725 = -0.586."."""
    ratio = part / whole
    said = say_number(ratio, 3 if abs(ratio) >= SMALL else 5)
    return f"{say_exact(part)} ÷ {say_exact(whole)} = {said}."


def say_band_line(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """Whether a figure lies inside its good range, and how far outside."""
    if explanation.band is None:
        return
    good = f"A figure from {say_band(*explanation.band, indicator)} is good."
    share = explanation.advantage_share
    if share == 0:
        yield f"{good} This one lies inside."
    else:
        beyond = f" by {say_share(share)} of its nearest end" if share is not None else ""
        yield f"{good} This one lies outside{beyond}."


def say_interval_line(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """Where the target lies, seen from the range in which the true figure is likely to be."""
    reading, target = explanation.reading, explanation.target
    if reading is None or reading.value is None or target is None:
        return
    if reading.lower is None or reading.upper is None:
        yield "No range is printed for this figure. So we cannot tell a real gap from chance."
        return
    ends = f"{say_value(reading.lower, indicator)} and {say_value(reading.upper, indicator)}"
    yield f"The true figure is likely to be between {ends}. {WHERE[find_range_side(explanation)]}"


def say_result(value: Decimal, indicator: Indicator) -> str:
    """What a sum gives: with its unit, and with more decimals where it needs them to be true."""
    shown = value.quantize(Decimal(1).scaleb(-indicator.decimals), context=ANY_SIZE)
    return say_value(value, indicator) if shown == value else say_exact(value)


def bracketed(value: Decimal) -> str:
    """A number to subtract or add: a negative one in brackets."""
    said = say_exact(value)
    return f"({said})" if said.startswith(MINUS) else said
