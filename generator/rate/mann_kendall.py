"""The two-sided Mann-Kendall test of a series, with ties and by season: exact unless it is long.

Source: H. B. Mann, Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1948); by
season: R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18 (1982).
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import comb, erfc, sqrt

Seasons = Sequence[Sequence[Decimal]]
"""The figures by season, each in order of time; one season where none matters."""
MOST_EXACT = 100
"""Figures of all seasons. Both ways agree to two thousandths here; beyond, the exact one is slow.

Where nearly all figures are alike, the approximation is the more cautious of the two.
"""


def find_statistic(seasons: Seasons) -> int:
    """S: pairs of one season that rise less pairs that fall."""
    return sum(map(_find_statistic, seasons))


def _find_statistic(season: Sequence[Decimal]) -> int:
    statistic = 0
    before: list[Decimal] = []
    for number, value in enumerate(season):
        statistic += bisect_left(before, value) - (number - bisect_right(before, value))
        insort(before, value)
    return statistic


def find_probability(seasons: Seasons) -> Fraction:
    """How likely an |S| this large or larger is if every order of the figures is as likely.

    Of more than `MOST_EXACT` figures by the normal approximation.
    """
    if sum(map(len, seasons)) > MOST_EXACT:
        return approximate_probability(seasons)
    return find_exact_probability(seasons)


def find_exact_probability(seasons: Seasons) -> Fraction:
    """The probability by counting orders: the work grows with the third power of the figures."""
    counts, untied = _count_orders(tuple(sorted(_list_ties(seasons))))
    size = abs(find_statistic(seasons))
    extreme = sum(count for falls, count in enumerate(counts) if abs(untied - 2 * falls) >= size)
    return Fraction(extreme, sum(counts))


def approximate_probability(seasons: Seasons) -> Fraction:
    """The probability by the normal distribution with the variance of S, which ties make smaller.

    |S| is taken 1 smaller, as it moves in steps (Kendall's correction for continuity).
    """
    variance = sum(
        (_vary(sum(groups)) - sum(map(_vary, groups))) / 18 for groups in _list_ties(seasons)
    )
    size = abs(find_statistic(seasons)) - 1
    return Fraction(erfc(size / sqrt(2 * variance))) if size > 0 else Fraction(1)


def _vary(number: int) -> int:
    """Eighteen times the variance of S of so many figures without ties."""
    return number * (number - 1) * (2 * number + 5)


def _list_ties(seasons: Seasons) -> list[tuple[int, ...]]:
    """For each season how many figures are alike, for each figure that it has."""
    return [tuple(sorted(Counter(season).values())) for season in seasons]


def least_probability(seasons: Seasons) -> Fraction:
    """The probability of the clearest movement that so many figures could show."""
    return find_probability([[Decimal(at) for at in range(len(season))] for season in seasons])


@lru_cache(maxsize=4096)
def _count_orders(ties: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], int]:
    """How many orders have 0, 1, 2 … falling pairs, and how many pairs are not tied.

    The generating function of falling pairs over the orders of a season is the Gaussian
    multinomial: the product of 1 - q^i for i up to its size, divided by the same for each group
    of ties. Seasons multiply.
    """
    untied = sum(comb(sum(groups), 2) - sum(comb(tied, 2) for tied in groups) for groups in ties)
    counts = [1, *([0] * untied)]
    for groups in ties:
        for power in range(1, sum(groups) + 1):
            for at in range(untied, power - 1, -1):
                counts[at] -= counts[at - power]
        for tied in groups:
            for power in range(1, tied + 1):
                for at in range(power, untied + 1):
                    counts[at] += counts[at - power]
    return tuple(counts), untied
