"""Whether figures move over and above chance, which of them are tested, and the words for it."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from generator.describe.movement_words import (
    SIGN,
    SIGNAL,
    SIGNAL_ADDED,
    TREND,
    TREND_ADDED,
)
from generator.describe.movements import HEADLINE, say_movement
from generator.model.enums import Accumulates, FigureStatus, Polarity, Rule, Trend
from generator.model.period_forms import parse_period
from generator.rate import rate
from generator.rate.limits import find_limits
from tests import make
from tests.unit.describe.test_words import BANNED

UP = (1, 2, 3, 4, 5)
DOWN = UP[::-1]
ZIGZAG = (10, 20) * 6
FLAT_YEARS = (10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30)  # each quarter adds 10
SEASONS = (100, 10, 50, 30, 101, 11, 51, 31, 102, 12, 52, 32)
"""Three years of quarters: each quarter is one more than the same quarter a year before."""
S_21 = (8, 1, 2, 3, 4, 5, 6, 7, 8)
"""36 pairs, of which 1 is tied and 7 fall: S = 28 - 7 = 21, clear at 5% and not at 1%."""
LOW, HIGH, LESS = (0, 2) * 6, (1, 3) * 4, (-1, -3) * 3
FIVE = "the five figures from October 2005 to December 2006"
FLAT = f"There is no clear change in {FIVE}. The figures go up and down by about"
WITHIN = "The latest change is within that."
RUN_SAID = "The last eight figures are all on one side of the average."
EARLY = "Our test cannot tell yet. It needs more than"
FIFTEEN = "the 15 figures from April 2003 to December 2006"
YEAR_TO_DATE = {"accumulates": Accumulates.YEAR_TO_DATE, "unit": make.HOMES, "decimals": 0}


def list_periods(number, last=make.QUARTER):
    """So many quarters in a row, up to the current one."""
    found = [parse_period(last)]
    while len(found) < number:
        found.insert(0, found[0].previous())
    return [period.text for period in found]


def figures(values, periods=None):
    periods = periods or list_periods(len(values))
    return [make.figure(value, period) for value, period in zip(values, periods, strict=True)]


def move(rows, **changes):
    return rate(make.agreement([make.indicator(**changes)], rows)).movements["one"]


def said(values, **changes):
    found = say_movement(move(figures(values), **changes), make.indicator(**changes))
    return " ".join(found.answer), " ".join(found.working)


def values_of(movement):
    return [int(point.value) for point in movement.points]


def signals(*values):
    found = find_limits([Decimal(value) for value in values]).signals
    return [(signal.rule, signal.first, signal.last) for signal in found]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_under_five_figures_it_is_too_early_to_say(number):
    found = move(figures(range(number)))
    assert (found.trend, found.headline, found.usual_change) == (*[Trend.TOO_EARLY] * 2, None)


def test_without_figures_to_compare_it_is_too_early_to_say():
    found = move([make.figure(None)])
    assert (found.points, found.trend) == ((), Trend.TOO_EARLY)
    said_so = say_movement(found, make.indicator())
    assert said_so.answer[0].startswith("It is too early to say.")


@pytest.mark.parametrize(
    ("polarity", "values", "expected"),
    [
        (Polarity.HIGHER, UP, Trend.BETTER),
        (Polarity.HIGHER, DOWN, Trend.WORSE),
        (Polarity.LOWER, UP, Trend.WORSE),
        (Polarity.LOWER, DOWN, Trend.BETTER),
        (Polarity.NONE, UP, Trend.ROSE),
        (Polarity.NONE, DOWN, Trend.FELL),
        (Polarity.UNKNOWN, UP, Trend.ROSE),
        (Polarity.UNKNOWN, DOWN, Trend.FELL),
        (Polarity.BAND, (2, 4, 6, 8, 10), Trend.BETTER),  # 10 to 15 is good: 8, 6, 4, 2, 0 away
        (Polarity.BAND, (23, 21, 19, 17, 15), Trend.BETTER),
        (Polarity.BAND, (15, 17, 19, 21, 23), Trend.WORSE),
        (Polarity.BAND, (10, 8, 6, 4, 2), Trend.WORSE),
        (Polarity.BAND, (10, 11, 12, 13, 15), Trend.NO_CLEAR_CHANGE),  # all inside
        (Polarity.BAND, (2, 5, 20, 19, 16), Trend.BETTER),  # 8, 5, 5, 4, 1 away
        (Polarity.HIGHER, (1, 2, 3, 5, 4), Trend.NO_CLEAR_CHANGE),  # S = 8, and 10 is needed
        (Polarity.HIGHER, (3, 3, 3, 3, 3), Trend.NO_CLEAR_CHANGE),
    ],
)
def test_a_clear_move_towards_what_is_good_is_better_and_away_from_it_worse(
    polarity, values, expected
):
    assert move(figures(values), polarity=polarity).trend is expected


def test_lists_ask_for_a_surer_movement_than_the_page():
    found = move(figures(S_21))
    assert (found.statistic, len(found.points)) == (21, 9)
    assert (found.trend, found.headline) == (Trend.BETTER, Trend.NO_CLEAR_CHANGE)
    assert move(figures(range(9))).headline is Trend.BETTER
    five = move(figures(UP))  # 2 of 120 orders: 1.7%
    assert (five.trend, five.headline) == (Trend.BETTER, Trend.TOO_EARLY)


def test_figures_that_the_time_of_year_moves_are_compared_with_the_same_period():
    found = move(figures(SEASONS), seasonal=True)
    assert found.statistic == 4 * 3  # three rising pairs in each quarter of the year
    assert (found.trend, found.usual_change) == (Trend.BETTER, Decimal(1))
    assert (found.before.period.text, found.limits) == ("2005/06 Q3", None)
    plain = move(figures(SEASONS))
    assert plain.trend is Trend.NO_CLEAR_CHANGE
    assert plain.before.period.text == "2006/07 Q2"
    two_years = move(figures(SEASONS[:8]), seasonal=True)  # S = 4 in 2 of 16 orders: 12.5%
    assert (two_years.statistic, two_years.trend) == (4, Trend.TOO_EARLY)


def test_figures_that_add_up_over_the_year_are_tested_by_what_each_period_added():
    found = move(figures(FLAT_YEARS), **YEAR_TO_DATE)
    assert values_of(found) == [10] * 11
    assert (found.added, found.statistic, found.trend) == (True, 0, Trend.NO_CLEAR_CHANGE)
    more = (10, 21, 33, 46, 14, 29, 45, 62, 18, 37, 57)  # 10, 11, 12, 13, 14 … more each quarter
    found = move(figures(more), **YEAR_TO_DATE)
    assert (values_of(found), found.trend) == ([*range(10, 21)], Trend.BETTER)


def test_figures_that_add_up_are_set_beside_the_same_period_a_year_before():
    before = move(figures(FLAT_YEARS), **YEAR_TO_DATE).before
    assert (before.period.text, before.value) == ("2005/06 Q3", Decimal(30))
    assert move(figures(FLAT_YEARS[-3:]), **YEAR_TO_DATE).before is None


def test_what_a_period_added_is_not_known_where_the_period_before_is_missing():
    found = move(figures((10, None, 33, 40, 11, 23, 36)), **YEAR_TO_DATE)
    assert [point.period.text for point in found.points] == ["2005/06 Q1", *list_periods(4)]
    assert values_of(found) == [10, 40 - 33, 11, 23 - 11, 36 - 23]


@pytest.mark.parametrize("accumulates", [Accumulates.ROLLING_12_MONTHS, None])
def test_figures_for_12_months_that_share_months_with_a_later_one_are_left_out(accumulates):
    periods = [f"12 months to {month} {year}" for year in (2005, 2006) for month in ("Jun", "Dec")]
    found = move(figures((1, 2, 3, 4), periods), accumulates=accumulates)
    assert values_of(found) == [2, 4]
    rolling = move(figures(range(9)), accumulates=Accumulates.ROLLING_12_MONTHS)
    assert values_of(rolling) == [0, 4, 8]  # each for 12 months, though a quarter names it


def test_missing_and_suppressed_figures_are_not_tested():
    rows = figures((1, None, 2, 3, None, 4))
    rows[1] = replace(rows[1], status=FigureStatus.SUPPRESSED)
    assert values_of(move(rows)) == [1, 2, 3, 4]


def test_figures_later_than_the_current_period_are_left_out():
    rows = figures(DOWN)
    later = [make.figure(value, f"2007/08 Q{value}") for value in (1, 2, 3, 4)]
    assert move([*rows, make.figure(9, "2006/07 Q4"), *later]) == move(rows)


def test_the_commonest_length_of_period_is_tested_alone():
    years = [make.figure(99, year) for year in ("2004/05", "2005/06")]
    assert values_of(move([*figures(UP), *years])) == list(UP)


@pytest.mark.parametrize("changes", [{}, {"seasonal": True}, YEAR_TO_DATE])
def test_the_order_of_rows_does_not_matter(changes):
    rows = figures(SEASONS)
    mixed = Random(1).sample(rows, len(rows))
    assert mixed != rows
    assert move(mixed, **changes) == move(rows, **changes)


def test_limits_are_worked_out_from_12_figures_on():
    assert move(figures(ZIGZAG[:11])).limits is None
    limits = move(figures(ZIGZAG)).limits  # the mean is 15 and every change is 10
    assert (limits.mean, limits.lower, limits.upper) == (15, 0, Decimal("41.6"))  # not -11.6
    limits = find_limits([Decimal(value) for value in (-5, 5) * 6])
    assert (limits.mean, limits.lower, limits.upper) == (0, Decimal("-26.6"), Decimal("26.6"))
    assert signals(*[7] * 12) == []  # nothing lies outside limits without width


@pytest.mark.parametrize(
    ("rule", "example", "nearest", "where"),
    [
        # changes of 11 × 2 and 6: the limit is 7.75; with 7 in place of 8 it is 7.45
        (Rule.OUTSIDE, (*LOW, 8), (*LOW, 7), (12, 12)),
        (Rule.OUTSIDE, (*LOW[::-1], -6), (*LOW[::-1], -5), (12, 12)),
        # eight above a mean of 0; then seven, or eight with one at the mean between them
        (Rule.RUN, (*HIGH, *LESS, -4), (*HIGH[1:], *LESS, -3), (0, 7)),
        (Rule.RUN, (*LESS, -4, *HIGH), (*HIGH[:4], 0, *HIGH[4:], -1, 0, -3, *LESS), (7, 14)),
        # six figures that each rise or each fall; then five, and six of which one stays
        (Rule.DRIFT, (*LOW[:9], 3, 4, 5, 6, 7), (*LOW[:9], 3, 4, 5, 6), (8, 13)),
        (Rule.DRIFT, (*LOW[1:], 1, 0, -1, -2, -3), (*LOW[1:], 1, 0, -1, -2, -2), (10, 15)),
        # two of three in the outer third, from 6.74 to 9.21; then two of four
        (Rule.NEAR_LIMIT, (*LOW, 7, 1, 7), (*LOW, 7, 1, 1, 7), (12, 14)),
        (Rule.NEAR_LIMIT, (*LOW, 7, 7), (*LOW, 7, 5), (12, 13)),  # from 5.67 where 5 is last
        (Rule.NEAR_LIMIT, (*LOW, -5, 1, -5), (*LOW, -5, 1, 7), (12, 14)),  # both on one side
    ],
)
def test_a_sign_of_change_begins_just_where_its_rule_says(rule, example, nearest, where):
    assert (rule, *where) in signals(*example)
    assert rule not in {found for found, _, _ in signals(*nearest)}


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        *((table, Trend) for table in (TREND, TREND_ADDED, HEADLINE)),
        *((table, Rule) for table in (SIGNAL, SIGNAL_ADDED, SIGN)),
    ],
)
def test_every_trend_and_sign_has_its_words_and_none_is_banned(table, kind):
    assert set(table) == set(kind)
    assert not [phrase for phrase in table.values() if BANNED.search(repr(phrase))]


@pytest.mark.parametrize(
    ("values", "polarity", "sentences"),
    [
        (UP, "higher", f"This has got better over {FIVE}."),
        (UP, "lower", f"This has got worse over {FIVE}."),
        (
            DOWN,
            "unknown",
            f"There is a clear fall over {FIVE}. Nobody has said yet which way is better.",
        ),
        (UP, "none", f"There is a clear rise over {FIVE}. Neither higher nor lower is better."),
        ((1, 2, 1, 2, 5), "higher", f"{FLAT} 1.5 percentage points each quarter."),  # 1, 1, 1, 3
        (ZIGZAG[:5], "higher", f"{FLAT} 10.0 percentage points each quarter. {WITHIN}"),
        ((7,), "higher", f"{EARLY} the one figure that we can compare so far."),
        (UP[:4], "band", f"{EARLY} the four figures that we can compare so far."),
        ((*LESS, -4, *HIGH), "higher", f"This has got better over {FIFTEEN}. {RUN_SAID}"),
    ],
)
def test_the_page_says(values, polarity, sentences):
    assert said(values, polarity=Polarity(polarity))[0] == sentences


def test_the_sum_gives_what_anyone_needs_to_redo_the_test_and_the_limits():
    assert said(DOWN)[1].startswith("We compare 5 figures. ")
    assert "give \u221210. Chance alone would lead this far from 0 in 1.7%" in said(DOWN)[1]
    assert said(ZIGZAG)[1].endswith(
        "The average is 15.00 and the mean change is 10.00. Take 2.66 × 10.00 from the "
        "average, then add it: the usual range is about 0.00 to 41.60."
    )


def test_of_one_figure_the_sum_says_that_there_is_nothing_to_compare():
    assert said((5,))[1] == "We have one figure, so there is nothing to compare."


@pytest.mark.parametrize("number", [100, 101])
def test_beyond_a_hundred_figures_the_sum_says_that_it_is_an_approximation(number):
    _, working = said(tuple(range(number)))
    told = "There are more than 100 figures. So the chance is that of a normal distribution"
    assert (told in working) is (number > 100)
