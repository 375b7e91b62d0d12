"""What the ranges of two figures say of their difference, at the exact boundary."""

from decimal import Decimal

import pytest

from generator.model.beside import Verdict
from generator.model.enums import Polarity
from generator.rate.beside import judge
from tests import make


def ranged(value, lower=None, upper=None):
    ends = {"lower": lower, "upper": upper}
    return make.figure(value, **{name: end and Decimal(end) for name, end in ends.items()})


OURS, HIGHER = ranged("50", "48", "52"), make.indicator()


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (ranged("45", "44", "47.9"), Verdict.BETTER),
        (ranged("45", "44", "48"), Verdict.SAME),
        (ranged("55", "52", "58"), Verdict.SAME),
        (ranged("55", "52.1", "58"), Verdict.WORSE),
        (ranged("47.9"), Verdict.BETTER),
        (ranged("48"), Verdict.SAME),
        (ranged("52"), Verdict.SAME),
        (ranged("52.1"), Verdict.WORSE),
    ],
)
def test_two_figures_differ_where_their_ranges_do_not_meet(other, verdict):
    assert judge(OURS, other, HIGHER) is verdict


def test_where_lower_is_better_the_lower_one_is_better():
    lower = make.indicator(polarity=Polarity.LOWER)
    assert judge(OURS, ranged("55", "53", "57"), lower) is Verdict.BETTER
    assert judge(ranged("55", "53", "57"), OURS, lower) is Verdict.WORSE


@pytest.mark.parametrize("polarity", [Polarity.NONE, Polarity.UNKNOWN, Polarity.BAND])
def test_where_nobody_says_which_way_is_better_one_is_only_higher_or_lower(polarity):
    measure = make.indicator(polarity=polarity)
    assert judge(OURS, ranged("40", "39", "41"), measure) is Verdict.HIGHER
    assert judge(OURS, ranged("60", "59", "61"), measure) is Verdict.LOWER


def test_without_a_range_on_either_side_nothing_is_tested():
    assert judge(ranged("50"), ranged("10"), HIGHER) is Verdict.UNTESTED
    assert judge(ranged("50"), ranged("50"), HIGHER) is Verdict.UNTESTED


def test_the_one_range_may_be_on_either_side():
    assert judge(ranged("50"), ranged("40", "39", "41"), HIGHER) is Verdict.BETTER


def test_counts_are_not_compared_and_a_missing_figure_cannot_be():
    homes = make.indicator(unit=make.HOMES, decimals=0)
    assert judge(OURS, ranged("40", "39", "41"), homes) is Verdict.COUNTS
    assert judge(None, OURS, HIGHER) is Verdict.OTHER_TIME
    assert judge(ranged(None), OURS, HIGHER) is Verdict.OTHER_TIME
