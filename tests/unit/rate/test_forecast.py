"""Where a line through the figures leads, and the words for it."""

from dataclasses import replace

import pytest

from generator.describe.forecasts import say_forecast
from generator.describe.words import LABELS
from generator.model.enums import Polarity, SetBy
from generator.model.indicator import Band
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.model.rows import DeclaredRating
from generator.model.scales import SHIPPED
from generator.rate import rate
from tests import make
from tests.unit.rate.test_movement import YEAR_TO_DATE, list_periods

STRAIGHT = tuple(range(10, 21))  # eleven quarters, so the next is 21
BUMPY = (31, 35, 32, 38, 36, 41, 39, 40, 45, 43, 44)
NEXT, LAST = "2006/07 Q4", "2008/09 Q4"  # one and nine quarters ahead
SEASONS = (100, 10, 50, 30, 104, 15, 53, 36, 109, 18, 57)
YEAR_SO_FAR = (10, 22, 31, 45, 12, 25, 39, 51, 14, 27, 44)
NEXT_SAID = "If nothing changes, the figure for January to March 2007 will be about"
OFFICERS_SAID = "What officers expect for the end of the year:"
BANDS = ("band 43.3 49.5", "band 43.2 49.4", "band 49.5 60")
CHANGE = replace(make.PER_CENT, change_since="1998")
PLANS = {
    Rating.BETTER: ("higher 40", "lower 52", "band 43.2 49.5"),
    Rating.AS_EXPECTED: ("higher 43.2", "higher 49.6", "lower 49.5", "lower 43.1", "band 49.6 60"),
    Rating.TOO_CLOSE: ("higher 43.3", "higher 49.5", "lower 49.4", "lower 43.2", *BANDS),
    Rating.WORSE: ("higher 52", "lower 40", "band 60 70"),
    None: ("unknown 40", "none 40"),
}
"""BUMPY leads to 46.3 in a range from 43.2 to 49.5; a tenth of a plan is allowed."""


def agree(values, targets=(), *, ends="2009-03-31", at=make.QUARTER, ratings=(), **changes):
    rows = [make.figure(v, p) for v, p in zip(values, list_periods(len(values), at), strict=True)]
    one = make.indicator(**changes)
    made = make.agreement([one], rows, targets, ratings=ratings, dimensions=tuple(Dimension))
    return replace(made, details=replace(made.details, ends=ends, current_period=at))


def forecast(values, **changes):
    return rate(agree(values, **changes)).forecasts.get("one")


def project(values, **changes):
    return {one.period.text: one for one in forecast(values, **changes).projections}


def tell(values, targets=(), **changes):
    made = agree(values, targets, **changes)
    found = rate(made)
    rated = found.current("one", Dimension.FORECAST, made.period)
    declared = rated.declared if rated else None
    return rated, say_forecast(
        found.forecasts.get("one"), declared, made.indicators[0], SHIPPED[Dimension.FORECAST]
    )


def officers(rating):
    period, dimension = parse_period(make.QUARTER), Dimension.FORECAST
    return DeclaredRating(
        indicator="one", period=period, dimension=dimension, rating=rating, source="paper, para 1"
    )


@pytest.mark.parametrize(("values", "step"), [(STRAIGHT, 1), (STRAIGHT[::-1], -1), ((7,) * 11, 0)])
def test_figures_on_a_straight_line_lead_on_along_it_without_a_range(values, step):
    found = forecast(values)
    assert found.yearly_change == 4 * step
    for projection, ahead in zip(found.projections, (1, 9), strict=True):
        ends = projection.value, projection.lower, projection.upper
        assert ends == (values[-1] + step * ahead,) * 3


@pytest.mark.parametrize(("number", "seasonal"), [(6, False), (8, True)])
def test_a_line_needs_six_figures_and_by_season_two_years_of_periods(number, seasonal):
    assert forecast(BUMPY[:number], seasonal=seasonal)
    assert forecast(BUMPY[: number - 1], seasonal=seasonal) is None


def test_by_season_nothing_is_said_of_a_period_that_has_no_figure():
    without_q4 = [None if at % 4 == 3 else value for at, value in enumerate(SEASONS)]
    assert forecast(without_q4, seasonal=True).projections == ()


@pytest.mark.parametrize(
    ("values", "ends", "expected"),
    [
        (BUMPY, "2009-03-31", [NEXT, LAST]),
        (BUMPY, "2007-03-31", [NEXT]),  # once, though the agreement ends with the year
        (BUMPY, "2006-12-31", []),  # the last figure is of the agreement's last day
        (BUMPY[:10], "2009-03-31", [NEXT, LAST]),  # 27 months back, and 27 ahead
        (BUMPY[:9], "2009-03-31", [NEXT]),  # 24 months back
    ],
)
def test_a_line_leads_no_further_than_it_reaches_back_nor_past_the_end(values, ends, expected):
    assert list(project(values, ends=ends)) == expected


def test_once_the_end_of_the_year_is_known_nothing_is_projected_or_rated_for_it():
    found, finding = tell((*STRAIGHT, 21), [make.target(40, LAST)], at=NEXT)
    assert (found.computed, finding.answer[-1]) == (None, "Likely to miss the plan.")
    assert project((*YEAR_SO_FAR[:10], None, 60), at=NEXT, **YEAR_TO_DATE) == {}


@pytest.mark.parametrize(
    ("plan", "rating"), [(plan, rating) for rating, plans in PLANS.items() for plan in plans]
)
def test_a_projection_is_too_close_to_call_where_its_range_reaches_over_the_plan(plan, rating):
    side, *ends = plan.split()
    band = Band(lower=ends[0], upper=ends[1]) if side == "band" else None
    found, _ = tell(BUMPY, [make.target(ends[0], NEXT)], polarity=Polarity(side), band=band)
    assert (found.computed, found.rating) == (rating, rating or Rating.NOT_PUBLISHED)


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        ((10, 8, 6, 4, 2, 1), make.HOMES, 0),
        ((9, 7, 5, 3, 1, -1), make.PER_CENT, -3),  # it was below 0 already
        ((11, 9, 7, 5, 3, 1), CHANGE, -1),  # a change may be a fall
        ((89, 91, 93, 95, 97, 99), make.PER_CENT, 100),
        ((92, 94, 96, 98, 100, 102), make.PER_CENT, 104),  # it was above 100 already
        ((89, 91, 93, 95, 97, 99), make.HOMES, 101),
    ],
)
def test_counts_never_go_below_0_and_per_cents_never_above_100(values, unit, expected):
    projection = project(values, unit=unit)[NEXT]
    assert projection.value == expected
    assert (projection.lower >= 0) is (expected >= 0)


def test_the_forecast_of_officers_is_published_and_that_of_the_line_is_kept():
    found, finding = tell(STRAIGHT, [make.target(20, NEXT)], ratings=[officers(Rating.WORSE)])
    assert (found.rating, found.set_by) == (Rating.WORSE, SetBy.OFFICERS)
    assert (found.declared, found.computed) == (Rating.WORSE, Rating.AS_EXPECTED)
    assert finding.answer == (f"{OFFICERS_SAID} likely to miss the plan.",)
    assert "So: Likely to end about as planned." in finding.working


def test_the_line_speaks_where_the_symbol_of_the_officers_is_lost():
    found, finding = tell(STRAIGHT, [make.target(20, NEXT)], ratings=[officers(Rating.LOST)])
    assert (found.rating, found.set_by) == (Rating.AS_EXPECTED, SetBy.INFERRED)
    assert "Likely to end about as planned." in finding.answer


def test_without_a_line_there_are_the_words_of_officers_or_none():
    _, finding = tell(BUMPY[:5], ratings=[officers(Rating.BETTER)])
    assert (*finding.answer, *finding.working) == (f"{OFFICERS_SAID} likely to beat the plan.",)
    assert tell(BUMPY[:5])[1] is None


def test_an_indicator_that_officers_rate_is_projected_and_not_rated():
    found, finding = tell(STRAIGHT, [make.target(20, NEXT)], method="declared")
    assert found.computed is None
    assert finding.answer[:2] == (f"{NEXT_SAID} 21.0%.", "The plan for then is 20.0% or more.")


@pytest.mark.parametrize(
    ("target", "rating"), [("45", Rating.TOO_CLOSE), ("40", Rating.BETTER), ("52", Rating.WORSE)]
)
def test_the_words_give_value_range_plan_and_the_verdict_of_any_forecast(target, rating):
    _, finding = tell(BUMPY, [make.target(target, NEXT)], ends="2007-03-31")
    assert finding.working[1] == "It rises by 5.2 percentage points a year."
    assert finding.answer == (
        f"{NEXT_SAID} 46.3%.",
        "It is likely to be between 43.2% and 49.5%.",
        f"The plan for then is {target}.0% or more.",
        LABELS[Dimension.FORECAST][rating].verdict(),
    )


def test_the_words_name_the_months_of_a_year_so_far():
    _, finding = tell(YEAR_SO_FAR, **YEAR_TO_DATE)
    assert "for April 2006 to March 2007 will be about 60 homes." in finding.answer[0]


def test_what_adds_up_begins_anew_with_a_year_of_which_nothing_is_known():
    so_far = (10, 20, 30, 40) * 3
    found = project(so_far, ends="2007-06-30", at="2006/07 Q4", **YEAR_TO_DATE)
    assert found["2007/08 Q1"].value == 10
