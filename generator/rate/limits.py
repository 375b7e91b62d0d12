"""The limits of an individuals chart, and the usual signs that a series has changed.

Source: W. A. Shewhart's individuals chart as D. J. Wheeler gives it (2.66 mean moving ranges);
eight on one side and two of three are the Western Electric rules, six in a row is L. S. Nelson's.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.model.enums import Rule
from generator.model.findings import Limits, Signal

FEWEST = 12
"""Limits from fewer figures move too much themselves."""
RANGES = Decimal("2.66")
"""Mean moving ranges from the mean to a limit: three standard deviations."""
RUN, DRIFT, PAIR = 8, 6, 2
WINDOW = 3
"""Two of three figures in the outer third of the limits."""


def find_limits(values: Sequence[Decimal]) -> Limits | None:
    """The limits of figures in order of time, with every sign of a change; None below 12.

    The lower one stops at 0 where no figure is below it.
    """
    if len(values) < FEWEST:
        return None
    mean = sum(values, Decimal(0)) / len(values)
    reach = RANGES * mean_moving_range(values)
    signals = tuple(_find_signals(values, mean, reach)) if reach else ()
    lower = mean - reach
    if min(values) >= 0:
        lower = max(lower, Decimal(0))
    return Limits(mean=mean, lower=lower, upper=mean + reach, signals=signals)


def mean_moving_range(values: Sequence[Decimal]) -> Decimal:
    """The mean difference between neighbours, without sign. Needs two values."""
    return sum((abs(b - a) for a, b in pairwise(values)), Decimal(0)) / (len(values) - 1)


def _find_signals(values: Sequence[Decimal], mean: Decimal, reach: Decimal) -> Iterator[Signal]:
    from_mean = [value - mean for value in values]
    for good in (1, -1):
        side = [distance * good for distance in from_mean]
        yield from _runs([distance > reach for distance in side], Rule.OUTSIDE, 1)
        yield from _runs([distance > 0 for distance in side], Rule.RUN, RUN)
        moves = [(later - earlier) * good > 0 for earlier, later in pairwise(values)]
        for run in _runs(moves, Rule.DRIFT, DRIFT - 1):
            yield Signal(rule=run.rule, first=run.first, last=run.last + 1)
        outer = [reach * 2 < distance * 3 <= reach * 3 for distance in side]
        yield from _runs(_join_pairs(outer), Rule.NEAR_LIMIT, PAIR)


def _join_pairs(outer: Sequence[bool]) -> list[bool]:
    """True for each place between two of three neighbours that are both in the outer third."""
    joined = [False] * len(outer)
    for first in range(len(outer)):
        near = [place for place in range(first, min(first + WINDOW, len(outer))) if outer[place]]
        if len(near) >= PAIR:
            joined[near[0] : near[-1] + 1] = [True] * (near[-1] - near[0] + 1)
    return joined


def _runs(holds: Sequence[bool], rule: Rule, fewest: int) -> Iterator[Signal]:
    """Each unbroken run of at least `fewest` places that hold."""
    first = 0
    for at, held in enumerate((*holds, False)):
        if not held:
            if at - first >= fewest:
                yield Signal(rule=rule, first=first, last=at - 1)
            first = at + 1
