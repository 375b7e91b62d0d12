"""Which quarter an officers' rating of another length of time belongs to."""

import pytest

from generator.describe import describe
from generator.model.enums import RatingSource
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make

QUARTER = "2007/08 Q4"


def rated(*ratings, current=QUARTER):
    return make.agreement(
        [make.indicator()],
        [make.figure(100, QUARTER)],
        [make.target(100, QUARTER)],
        ratings=[make.declared(rating, period=period) for period, rating in ratings],
        current_period=current,
        rating_source=RatingSource.OFFICERS,
    )


def find_current(agreement):
    return rate(agreement).current("one", Dimension.OUTCOME, agreement.period)


@pytest.mark.parametrize(
    "period", ["2007/08", "12 months to Mar 2008", "at 31 Mar 2008", "Jan 2008", "2007/08 Q4"]
)
def test_a_rating_is_that_of_the_period_in_which_its_time_ends(period):
    assert find_current(rated((period, Rating.RED))).rating is Rating.RED


@pytest.mark.parametrize("period", ["2006/07", "2007", "2007/08 Q3", "2008/09"])
def test_a_rating_of_a_time_that_ends_in_another_period_is_not(period):
    assert find_current(rated((period, Rating.RED))).rating is Rating.GREEN


def test_the_periods_own_rating_stands_beside_the_years_and_first():
    agreement = rated(("2007/08", Rating.RED), (QUARTER, Rating.AMBER))
    assert find_current(agreement).rating is Rating.AMBER
    year = rate(agreement).current("one", Dimension.OUTCOME, parse_period("2007/08"))
    assert year.rating is Rating.RED


def test_of_two_the_later_time_is_rated():
    agreement = rated(("Jan 2008", Rating.GREEN), ("Feb 2008", Rating.RED))
    assert find_current(agreement).rating is Rating.RED


def test_the_page_says_for_which_time_the_rating_was_given():
    agreement = rated(("2007/08", Rating.RED))
    report = describe(agreement, rate(agreement))
    working = report.indicators["one"].workings[0]
    assert working.set_by == (
        "Officers set this rating. Officers gave theirs for April 2007 to March 2008."
    )
    assert report.indicators["one"].past == ()


def test_a_rating_of_a_year_is_counted_and_found_in_its_file():
    agreement = rated(("2007/08", Rating.RED))
    results = rate(agreement)
    counted = results.counts[parse_period(QUARTER)][Dimension.OUTCOME]
    assert counted.total.counts[Rating.RED] == 1
    assert agreement.find_origin(find_current(agreement)).line == 2
