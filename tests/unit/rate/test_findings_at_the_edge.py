"""Movement and forecast where words and numbers could easily contradict each other."""

from datetime import date

import pytest

from generator.describe import describe
from generator.model.enums import Accumulates, TargetKind
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make

QUARTERS = [f"200{year}/0{year + 1} Q{number}" for year in (4, 5, 6) for number in (1, 2, 3, 4)][
    :11
]
"""The last one is the current quarter."""


def series(*values):
    return [
        make.figure(value, period)
        for value, period in zip(values, QUARTERS[-len(values) :], strict=True)
    ]


def results(figures, targets=(), one=None, **changes):
    given = make.agreement([one or make.indicator()], figures, targets, **changes)
    return rate(given), describe(given, rate(given)).indicators["one"]


RISING = [str(number) for number in range(10, 21)]


def test_nothing_is_forecast_beyond_an_agreement_that_ends_within_a_period():
    found, _ = results(series(*RISING), ends=date(2007, 1, 31))
    assert found.forecasts["one"].projections == ()


def test_a_figure_later_than_today_takes_no_part_in_what_is_possible():
    falling = series("10", "8", "6", "4", "2", "1")
    later = make.figure("-1", "2007/08 Q1")
    for figures in (falling, [*falling, later]):
        found, _ = results(figures)
        assert found.forecasts["one"].projections[0].value == 0


def test_a_chance_just_above_5_per_cent_is_not_printed_as_5_per_cent():
    found, page = results(series(*"21113242433"))
    assert found.movements["one"].probability > 0.05
    assert "in 5.01% of cases" in " ".join(page.movement.working)


def test_figures_that_never_move_hardly_move():
    _, page = results(series(*["3"] * 5))
    assert page.movement.answer[-1] == "The figures hardly move."


def test_officers_forecast_stands_alone_where_the_line_leads_nowhere():
    expected = make.declared(Rating.WORSE, Dimension.FORECAST)
    _, page = results(
        series(*RISING),
        ratings=[expected],
        ends=date(2006, 12, 31),
        dimensions=(Dimension.PERFORMANCE, Dimension.FORECAST),
    )
    assert page.forecast.answer == (
        "What officers expect for the end of the year: likely to miss the plan.",
    )
    assert page.forecast.working == ()


def test_a_placeholder_gets_no_forecast_from_a_line():
    found, _ = results(
        series(*RISING),
        [make.target("20", "2006/07 Q4", kind=TargetKind.TARGET)],
        make.indicator(placeholder=True),
        dimensions=(Dimension.PERFORMANCE, Dimension.FORECAST),
    )
    ratings = {one.dimension: one.rating for one in found.assessments["one"]}
    assert set(ratings.values()) == {Rating.PLACEHOLDER}


def test_what_adds_up_may_be_dated_by_the_day():
    days = [f"at {day} {year}" for year in (2005, 2006) for day in ("30 Jun", "30 Sep", "31 Dec")]
    values = ("10", "21", "33", "14", "29", "45")
    one = make.indicator(accumulates=Accumulates.YEAR_TO_DATE)
    figures = [make.figure(value, day) for value, day in zip(values, days, strict=True)]
    found, _ = results(figures, one=one)
    assert [point.value for point in found.movements["one"].points] == [10, 11, 12, 14, 15, 16]


@pytest.mark.parametrize(
    ("period", "target", "compared"),
    [
        ("2006/07 Q2", "12 months to Sep 2006", False),
        ("2006/07 Q2", "2006/07 Q2", True),
        ("2006/07 Q2", "at 30 Sep 2006", True),
        ("2006/07 Q2", "2006/07", True),
        ("2006/07 Q3", "2006", False),
    ],
)
def test_what_adds_up_from_april_is_set_against_the_same_months_alone(period, target, compared):
    one = make.indicator(accumulates=Accumulates.YEAR_TO_DATE)
    found, _ = results([make.figure("300", period)], [make.target("1450", target)], one)
    explanation = found.assessments["one"][0].explanation
    assert (explanation.target is not None) is compared


def test_the_end_of_the_year_is_never_read_from_another_year():
    """In quarter 4 the line leads to the next years; the year that ends has its figure."""
    one = make.indicator()
    target = make.target("99", "2008/09 Q4", kind=TargetKind.TARGET)
    extra = make.figure("21", "2006/07 Q4")
    given = make.agreement(
        [one],
        [*series(*RISING), extra],
        [target],
        current_period="2006/07 Q4",
        dimensions=(Dimension.PERFORMANCE, Dimension.FORECAST),
    )
    found = rate(given)
    assert found.forecasts["one"].projections
    forecast = found.current("one", Dimension.FORECAST, given.period)
    assert forecast.computed is None
