"""What is asked for a quarter: only what is due, by the rhythm of what was given so far."""

import pytest

from generator.model.enums import Accumulates, RatingSource
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from generator.rate.due import find_period, list_asked
from generator.rate.due_ratings import list_due_ratings
from generator.rate.rhythm import read_frequency
from generator.returns.asked import MOST_PERIODS, ask
from generator.returns.names import list_names
from tests import make

COUNCIL = "Testshire County Council"


def as_at(period, past=(), ratings=(), **given):
    one = make.indicator(
        accumulates=Accumulates.PERIOD, frequency=given.pop("frequency", ""), **given
    )
    return make.agreement(
        [one],
        [make.figure(5, period) for period in past],
        ratings=[make.declared(Rating.GREEN, period=period) for period in ratings],
        dimensions=(Dimension.OUTCOME,),
        rating_source=RatingSource.OFFICERS,
    ).as_at(parse_period(period))


def find_figures(period, *past):
    agreement = as_at(period, past)
    series = rate(agreement).series
    found = list_asked(agreement, agreement.indicators[0], series["one", None]) if past else []
    rows = ask(agreement, list_names(agreement), COUNCIL, agreement.period).figures
    assert [row["Period"] for row in rows] == [one.text for one in found][-MOST_PERIODS:]
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("period", "past", "asked"),
    [
        ("2006/07 Q4", [], []),
        ("2006/07 Q4", ["2006/07 Q2"], ["2006/07 Q3", "2006/07 Q4"]),
        ("2006/07 Q3", ["2006/07 Q2", "2006/07 Q3"], ["2006/07 Q3"]),
        ("2006/07 Q3", ["2006/07 Q3", "2006/07 Q4"], ["2006/07 Q3"]),
        ("2006/07 Q3", ["2005/06"], []),
        ("2006/07 Q4", ["2005/06"], ["2006/07"]),
        ("2006/07 Q3", ["Oct 2006", "Nov 2006"], ["Oct 2006", "Nov 2006", "Dec 2006"]),
        ("2006/07 Q3", ["Aug 2006", "Sep 2006"], ["Oct 2006", "Nov 2006", "Dec 2006"]),
        ("2006/07 Q4", ["at 30 Sep 2006", "at 31 Dec 2006"], ["at 31 Mar 2007"]),
        ("2006/07 Q3", ["12 months to Jun 2006"], []),
        ("2006/07 Q3", ["12 months to Jun 2006", "12 months to Sep 2006"],
         ["12 months to Dec 2006"]),
        ("2006/07 Q3", ["2004", "2005"], ["2006"]),
        ("2006/07 Q3", ["2002 to 2004", "2003 to 2005"], ["2004 to 2006"]),
        ("2006/07 Q3", ["2006/07 Q1", "at 31 Dec 2006"], ["at 31 Dec 2006"]),
    ],
)  # fmt: skip
def test_the_periods_asked_for_go_on_as_the_figures_did(period, past, asked):
    assert find_figures(period, *past) == asked


def test_a_measure_left_for_years_is_asked_for_twelve_periods_at_most():
    agreement = as_at("2007/08 Q4", ["Jan 2000", "Feb 2000"])
    rows = ask(agreement, list_names(agreement), COUNCIL, agreement.period).figures
    assert len(rows) == MOST_PERIODS
    assert rows[0]["Period"] == "Apr 2007"


@pytest.mark.parametrize(
    ("period", "past", "ratings", "is_asked"),
    [
        ("2007/08 Q1", ["2005/06", "2006/07"], [], False),
        ("2006/07 Q4", ["2005/06"], [], True),
        ("2007/08 Q1", ["2006/07 Q4"], [], True),
        ("2007/08 Q1", [], [], True),
        ("2007/08 Q1", [], ["2006/07"], False),
        ("2007/08 Q4", [], ["2006/07"], True),
        ("2007/08 Q1", ["2005/06", "2006/07"], ["2006/07 Q4"], True),
        ("2007/08 Q1", [], ["2006/07 Q3", "2006/07"], True),
    ],
)
def test_a_rating_is_due_as_often_as_ratings_came_or_else_with_its_figure(
    period, past, ratings, is_asked
):
    agreement = as_at(period, past, ratings)
    found = list(list_due_ratings(agreement, agreement.indicators[0], rate(agreement)))
    assert found == ([Dimension.OUTCOME] if is_asked else [])


def test_a_rating_that_is_given_comes_back_with_its_own_time():
    agreement = as_at("2006/07 Q4", [], ["2006/07"])
    (row,) = ask(agreement, list_names(agreement), COUNCIL, agreement.period).ratings
    assert (row["Period"], row["Rating"]) == ("2006/07", "green")


@pytest.mark.parametrize(
    ("frequency", "months"),
    [
        ("Every four years", 48),
        ("every 5 years", 60),
        ("Two-yearly survey", 24),
        ("Every 2 months", 2),
        ("bimonthly", 2),
        ("biannual", 6),
        ("every third year", 36),
        ("Each year", 12),
        ("Quarterly", 3),
        ("At the census", 120),
    ],
)
def test_the_words_for_how_often_say_how_many_months(frequency, months):
    assert read_frequency(make.indicator(frequency=frequency)) == months


def test_after_a_span_of_years_the_next_span_is_asked_for():
    three, window = parse_period("2003/04 to 2005/06"), parse_period("2006/07 Q4")
    series = rate(as_at("2006/07 Q4", ["2003/04 to 2005/06"], frequency="Annual")).series
    one = make.indicator(frequency="Annual")
    assert find_period(one, series["one", None], window).text == "2004/05 to 2006/07"
    assert three.months == 36
