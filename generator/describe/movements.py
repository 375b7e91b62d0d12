"""Whether things get better, in words: never "up" or "down" alone, always with what is compared."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.describe import movement_words as phrases
from generator.describe.dates import say_months, say_period
from generator.describe.language import NOTHING, Phrase, Plural
from generator.describe.movement_words import SIGN, SIGNAL, SIGNAL_ADDED, TREND, TREND_ADDED
from generator.describe.numbers import (
    round_to,
    rounds_to_nothing,
    say_exact,
    say_fraction,
    say_gap,
    say_number,
    say_share,
    say_small,
    say_value,
)
from generator.describe.words import POLARITY
from generator.model.enums import Polarity, Trend
from generator.model.findings import Movement, Signal
from generator.model.indicator import Indicator
from generator.model.lines import Finding
from generator.model.sentence import Sentence, begin_large, join
from generator.rate.limits import RANGES
from generator.rate.mann_kendall import MOST_EXACT
from generator.rate.movement import HEADLINE_LEVEL, PAGE_LEVEL

HEADLINE: dict[Trend, Phrase] = {
    Trend.BETTER: Phrase("Getting better."),
    Trend.WORSE: Phrase("Getting worse."),
    Trend.ROSE: NOTHING,
    Trend.FELL: NOTHING,
    Trend.NO_CLEAR_CHANGE: NOTHING,
    Trend.TOO_EARLY: NOTHING,
}
"""The same in lists, where it is surer."""


def say_movement(movement: Movement, indicator: Indicator) -> Finding:
    """What the figures show together and how it was tested."""
    if not movement.points:
        return Finding(title=phrases.TITLE(), answer=(phrases.NOTHING_YET(),), working=())
    answer = [_say_trend(movement, indicator), *_say_usual_change(movement, indicator)]
    if movement.trend is Trend.TOO_EARLY and movement.shares_months:
        answer.append(phrases.COUNT_ONCE())
    if movement.trend is Trend.TOO_EARLY and movement.has_others:
        answer.append(phrases.NOT_ALIKE())
    answer += _say_latest_signal(movement, indicator)
    return Finding(
        title=phrases.TITLE(),
        answer=tuple(answer),
        working=(*_say_test(movement, indicator), *_say_limits(movement, indicator)),
    )


def _say_trend(movement: Movement, indicator: Indicator) -> Sentence:
    number = len(movement.points)
    table = TREND_ADDED if movement.added else TREND
    return table[movement.trend](
        number,
        spelt=say_small(number),
        span=_say_span(movement, 0, -1),
        why=POLARITY[indicator.polarity](),
    )


def _find_step(movement: Movement) -> int:
    """Months from each point to the next; 0 where they are not all as far apart."""
    numbers = [point.period.month_number for point in movement.points]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    return steps.pop() if len(steps) == 1 else 0


def _say_usual_change(movement: Movement, indicator: Indicator) -> Iterator[Sentence]:
    usual = movement.usual_change
    if movement.trend is not Trend.NO_CLEAR_CHANGE or usual is None or movement.seasonal:
        return
    if rounds_to_nothing(usual, indicator):
        yield (phrases.HARDLY_ADDED if movement.added else phrases.HARDLY)()
        return
    table = phrases.USUAL_ADDED if movement.added else phrases.USUAL
    each = table.get(_find_step(movement), table[0])
    yield each(change=say_gap(usual, indicator))
    latest = abs(movement.points[-1].value - movement.points[-2].value)
    if latest <= usual:
        yield phrases.WITHIN()


def _say_latest_signal(movement: Movement, indicator: Indicator) -> Iterator[Sentence]:
    limits = movement.limits
    if limits is None:
        return
    last = len(movement.points) - 1
    reached = [signal for signal in limits.signals if signal.last == last]
    if reached:
        signal = min(reached, key=lambda signal: list(SIGNAL).index(signal.rule))
        low, high = (say_value(end, indicator) for end in (limits.lower, limits.upper))
        number = signal.last - signal.first + 1
        phrase = (SIGNAL_ADDED if movement.added else SIGNAL)[signal.rule]
        if isinstance(phrase, Plural):
            yield phrase(number, spelt=say_small(number))
        else:
            yield phrase(low=low, high=high)


def _say_test(movement: Movement, indicator: Indicator) -> Iterator[Sentence]:
    """The Mann-Kendall test, so that anyone can redo it."""
    number = len(movement.points)
    if number == 1:
        yield _say_one_figure(movement)
        return
    compared = phrases.COMPARED_ADDED if movement.added else phrases.COMPARED
    if indicator.polarity is Polarity.BAND:
        compared = phrases.COMPARED_BAND
    said = compared(number)
    yield join((said, phrases.SHARED())) if movement.shares_months else said
    pairs = phrases.PAIRS_SEASONAL if movement.seasonal else phrases.PAIRS
    yield pairs(statistic=say_number(Decimal(movement.statistic), 0))
    if movement.trend is Trend.TOO_EARLY:
        yield phrases.TOO_FEW()
        return
    if number > MOST_EXACT:
        yield phrases.APPROXIMATE(most=say_number(Decimal(MOST_EXACT), 0))
    probability = movement.probability
    yield phrases.CHANCE(
        chance=_say_chance(Decimal(probability.numerator) / probability.denominator),
        level=say_fraction(PAGE_LEVEL),
        list_level=say_fraction(HEADLINE_LEVEL),
    )


def _say_one_figure(movement: Movement) -> Sentence:
    """Why nothing is compared, and what was left out before."""
    left_out = [phrases.SHARED()] if movement.shares_months else []
    left_out += [phrases.NOT_ALIKE()] if movement.has_others else []
    return join((*left_out, (phrases.ONE_LEFT if left_out else phrases.ONE_FIGURE)()))


def _say_chance(probability: Decimal) -> Sentence:
    """A probability, with as many decimals as keep it on its side of 5% and 1%."""
    levels = (PAGE_LEVEL, HEADLINE_LEVEL)
    for decimals in (1, 2, 3):
        shown = round_to(probability, decimals + 2)
        if all((shown <= level) == (probability <= level) for level in levels):
            break
    return say_share(probability, decimals)


def _say_limits(movement: Movement, indicator: Indicator) -> Iterator[Sentence]:
    limits, usual = movement.limits, movement.usual_change
    if limits is None or usual is None:
        return
    decimals = indicator.decimals + 1
    mean, change, low, high = (
        say_number(value * indicator.unit.multiple, decimals)
        for value in (limits.mean, usual, limits.lower, limits.upper)
    )
    ranges = say_exact(RANGES)
    yield phrases.LIMITS(mean=mean, change=change, ranges=ranges, low=low, high=high)
    for signal in sorted(limits.signals, key=lambda signal: (signal.first, signal.last)):
        yield _say_sign(signal, movement)


def _say_sign(signal: Signal, movement: Movement) -> Sentence:
    when = _say_span(movement, signal.first, signal.last)
    return SIGN[signal.rule](when=begin_large(when))


def _say_span(movement: Movement, first: int, last: int) -> Sentence:
    """The time from the beginning of one figure to the end of another."""
    begins, ends = movement.points[first].period, movement.points[last].period
    return say_period(begins) if begins == ends else say_months(begins.starts, ends.ends)
