"""Whether things get better, in words: never "up" or "down" alone, always with what is compared."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.describe.dates import say_months, say_period
from generator.describe.numbers import (
    rounds_to_nothing,
    say_fraction,
    say_gap,
    say_number,
    say_share,
    say_small,
    say_value,
)
from generator.describe.words import POLARITY
from generator.model.enums import Polarity, Rule, Trend
from generator.model.findings import Movement, Signal
from generator.model.indicator import Indicator
from generator.model.lines import Finding
from generator.rate.limits import RANGES
from generator.rate.movement import HEADLINE_LEVEL, PAGE_LEVEL

TITLE = "Change: Is it getting better?"
TREND: dict[Trend, str] = {
    Trend.BETTER: "This has got better over {span}.",
    Trend.WORSE: "This has got worse over {span}.",
    Trend.ROSE: "There is a clear rise over {span}. {why}",
    Trend.FELL: "There is a clear fall over {span}. {why}",
    Trend.NO_CLEAR_CHANGE: "There is no clear change over {span}.",
    Trend.TOO_EARLY: "It is too early to say. A clear change needs more than the {number} that we "
    "can compare so far.",
}
"""What the figures show together."""
SHARED = " Figures that share months with a later one are left out."
HEADLINE: dict[Trend, str] = {
    Trend.BETTER: "Getting better.",
    Trend.WORSE: "Getting worse.",
    Trend.ROSE: "",
    Trend.FELL: "",
    Trend.NO_CLEAR_CHANGE: "",
    Trend.TOO_EARLY: "",
}
"""The same in lists, where it is surer."""
USUAL = "{figures} go up and down by about {change}{each}."
ADDED = " that were added"
"""Of figures that add up over the year: the amounts that were added."""
HARDLY = "{figures} hardly move."
WITHIN = "The latest change is within that."
NOTHING_YET = "It is too early to say. There is nothing yet that we can compare."
COUNT_ONCE = "Figures that share months with each other count once."
EACH = {1: " each month", 3: " each quarter", 12: " each year"}
"""By the months between two figures."""
SIGNAL: dict[Rule, str] = {
    Rule.OUTSIDE: "The latest {one} is outside the usual range of {low} to {high}.",
    Rule.RUN: "The last {number} {many} are all on one side of the average.",
    Rule.DRIFT: "The last {number} {many} all moved the same way.",
    Rule.NEAR_LIMIT: "The last {many} are near the edge of the usual range.",
}
"""A sign of change that reaches the latest figure; of several, the first one here is said."""
SIGN: dict[Rule, str] = {
    Rule.OUTSIDE: "outside the usual range",
    Rule.RUN: "all on one side of the average",
    Rule.DRIFT: "all moved the same way",
    Rule.NEAR_LIMIT: "near the edge of the usual range",
}


def say_movement(movement: Movement, indicator: Indicator) -> Finding:
    """What the figures show together and how it was tested."""
    if not movement.points:
        return Finding(title=TITLE, answer=(NOTHING_YET,), working=())
    answer = [_say_trend(movement, indicator), *_say_usual_change(movement, indicator)]
    if movement.trend is Trend.TOO_EARLY and movement.shares_months:
        answer.append(COUNT_ONCE)
    answer += _say_latest_signal(movement, indicator)
    return Finding(
        title=TITLE,
        answer=tuple(answer),
        working=(*_say_test(movement, indicator), *_say_limits(movement, indicator)),
    )


def _say_trend(movement: Movement, indicator: Indicator) -> str:
    number = len(movement.points)
    figures = _name(movement, number)
    added = ADDED if movement.added else ""
    return TREND[movement.trend].format(
        span=f"the {say_small(number)} {figures}{added} from {_say_span(movement, 0, -1)}",
        number=f"{say_small(number)} {figures}",
        why=POLARITY[indicator.polarity](),
    )


def _find_step(movement: Movement) -> int:
    """Months from each point to the next; 0 where they are not all as far apart."""
    numbers = [point.period.month_number for point in movement.points]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    return steps.pop() if len(steps) == 1 else 0


def _name(movement: Movement, number: int) -> str:
    """What is compared: figures, or what each period added."""
    word = "amount" if movement.added else "figure"
    return word if number == 1 else f"{word}s"


def _say_usual_change(movement: Movement, indicator: Indicator) -> Iterator[str]:
    usual = movement.usual_change
    if movement.trend is not Trend.NO_CLEAR_CHANGE or usual is None or movement.seasonal:
        return
    months = _find_step(movement)
    figures = "The amounts added" if movement.added else "The figures"
    each = EACH.get(months, "")
    if rounds_to_nothing(usual, indicator):
        yield HARDLY.format(figures=figures)
        return
    yield USUAL.format(figures=figures, change=say_gap(usual, indicator), each=each)
    latest = abs(movement.points[-1].value - movement.points[-2].value)
    if latest <= usual:
        yield WITHIN


def _say_latest_signal(movement: Movement, indicator: Indicator) -> Iterator[str]:
    limits = movement.limits
    if limits is None:
        return
    last = len(movement.points) - 1
    reached = [signal for signal in limits.signals if signal.last == last]
    if reached:
        signal = min(reached, key=lambda signal: list(SIGNAL).index(signal.rule))
        low, high = (say_value(end, indicator) for end in (limits.lower, limits.upper))
        number = say_small(signal.last - signal.first + 1)
        yield SIGNAL[signal.rule].format(
            low=low, high=high, number=number, one=_name(movement, 1), many=_name(movement, 2)
        )


def _say_test(movement: Movement, indicator: Indicator) -> Iterator[str]:
    """The Mann-Kendall test, so that anyone can redo it."""
    number = len(movement.points)
    compared = "what each period added" if movement.added else "the figures"
    if indicator.polarity is Polarity.BAND:
        compared = "how far each figure lies outside the good range"
    yield f"We compare {compared}: n = {number}.{SHARED if movement.shares_months else ''}"
    times = "later one for the same time of year" if movement.seasonal else "later one"
    yield (
        f"Each is set against every {times}. Pairs that rise, less pairs that fall, give "
        f"S = {say_number(Decimal(movement.statistic), 0)}."
    )
    if movement.trend is Trend.TOO_EARLY:
        yield "With so few, no order of them could be clear."
        return
    probability = movement.probability
    chance = _say_chance(Decimal(probability.numerator) / probability.denominator)
    yield (
        f"Chance alone would give an S this far from 0 in {chance} of cases. A clear "
        f"change needs {say_fraction(PAGE_LEVEL)} or less. In lists of many measures we ask for "
        f"{say_fraction(HEADLINE_LEVEL)} or less."
    )


def _say_chance(probability: Decimal) -> str:
    """A probability, with as many decimals as keep it on its side of 5% and 1%."""
    levels = (PAGE_LEVEL, HEADLINE_LEVEL)
    for decimals in (1, 2, 3):
        shown = probability.quantize(Decimal(1).scaleb(-decimals - 2))
        if all((shown <= level) == (probability <= level) for level in levels):
            break
    return say_share(probability, decimals)


def _say_limits(movement: Movement, indicator: Indicator) -> Iterator[str]:
    limits, usual = movement.limits, movement.usual_change
    if limits is None or usual is None:
        return
    decimals = indicator.decimals + 1
    mean, change, low, high = (
        say_number(value, decimals) for value in (limits.mean, usual, limits.lower, limits.upper)
    )
    yield (
        f"The average is {mean} and the mean change is {change}. Take {RANGES} × {change} from the "
        f"average, then add it: the usual range is about {low} to {high}."
    )
    for signal in sorted(limits.signals, key=lambda signal: (signal.first, signal.last)):
        yield _say_sign(signal, movement)


def _say_sign(signal: Signal, movement: Movement) -> str:
    when = _say_span(movement, signal.first, signal.last)
    return f"{when[0].upper()}{when[1:]}: {SIGN[signal.rule]}."


def _say_span(movement: Movement, first: int, last: int) -> str:
    """The time from the beginning of one figure to the end of another."""
    begins, ends = movement.points[first].period, movement.points[last].period
    return say_period(begins) if begins == ends else say_months(begins.starts, ends.ends)
