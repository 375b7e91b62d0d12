"""The exact two-sided Mann-Kendall test of a series, with ties and by season.

Source: H. B. Mann, Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1948); by
season: R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18 (1982).
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import comb

Seasons = Sequence[Sequence[Decimal]]
"""The figures by season, each in order of time; one season where none matters."""


def find_statistic(seasons: Seasons) -> int:
    """S: pairs of one season that rise less pairs that fall."""
    pairs = (pair for season in seasons for pair in combinations(season, 2))
    return sum((later > earlier) - (later < earlier) for earlier, later in pairs)


def find_probability(seasons: Seasons) -> Fraction:
    """How likely an |S| this large or larger is if every order of the figures is as likely."""
    ties = tuple(tuple(sorted(Counter(season).values())) for season in seasons)
    counts, untied = _count_orders(tuple(sorted(ties)))
    size = abs(find_statistic(seasons))
    extreme = sum(count for falls, count in enumerate(counts) if abs(untied - 2 * falls) >= size)
    return Fraction(extreme, sum(counts))


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
