"""Where a line through the figures leads and how wide its range is, against numpy and scipy."""

import numpy as np
import pytest
from scipy.stats import linregress, t

from generator.model.period_forms import parse_period
from generator.rate.line import FOUR_IN_FIVE
from tests.unit.rate.test_forecast import BUMPY, LAST, NEXT, SEASONS, YEAR_SO_FAR, forecast, project
from tests.unit.rate.test_movement import YEAR_TO_DATE

ADDED = (10, 12, 9, 14, 12, 13, 14, 12, 14, 13, 17)  # by each quarter of YEAR_SO_FAR


def predict(values, *ahead, percentile=None):
    """The sum of the figures `ahead` (1 is the next) and half its 80% range.

    X is ones and times. The sum of m new figures has the variance s² (m + x (X'X)⁻¹ x').
    """
    number = len(values)
    design = np.column_stack([np.ones(number), range(number)])
    inverse = np.linalg.inv(design.T @ design)
    line = inverse @ design.T @ values
    left = values - design @ line
    row = np.array([len(ahead), sum(number - 1 + at for at in ahead)])
    variance = left @ left / (number - 2) * (len(ahead) + row @ inverse @ row)
    return row @ line, (percentile or t.ppf(0.9, number - 2)) * np.sqrt(variance)


def is_around(found, value, reach):
    expected = pytest.approx([value, value - reach, value + reach], rel=1e-4)
    return [float(one) for one in (found.value, found.lower, found.upper)] == expected


@pytest.mark.parametrize("freedom", range(1, 31))
def test_the_range_uses_the_90th_percentile_of_students_t(freedom):
    assert float(FOUR_IN_FIVE[freedom - 1]) == pytest.approx(t.ppf(0.9, freedom), abs=5e-5)


@pytest.mark.parametrize("number", [32, 33, 43])
def test_beyond_30_degrees_of_freedom_the_last_percentile_makes_the_range_a_little_wide(number):
    values = (BUMPY * 4)[:number]
    value, reach = predict(values, 1, percentile=t.ppf(0.9, 30))
    assert is_around(project(values, decimals=6)[NEXT], value, reach)


@pytest.mark.parametrize("number", [6, 7, 11])
def test_the_line_and_its_range_are_those_of_the_textbook(number):
    values = BUMPY[:number]
    found = forecast(values, decimals=6)
    fitted = linregress(range(number), values)
    spread = number * (number**2 - 1) / 12  # of the times 0, 1, 2 … around their mean
    share = 1 + 1 / number + ((number + 1) / 2) ** 2 / spread
    reach = t.ppf(0.9, number - 2) * fitted.stderr * np.sqrt(spread * share)
    value = fitted.intercept + fitted.slope * number
    assert float(found.yearly_change) == pytest.approx(4 * fitted.slope)
    assert is_around(found.projections[0], value, reach)


@pytest.mark.parametrize(
    ("at", "number", "year", "known", "ahead"),
    [
        ("2006/07 Q3", 11, NEXT, 44, (1,)),
        ("2006/07 Q1", 9, NEXT, 14, (1, 2, 3)),
        ("2005/06 Q4", 8, NEXT, 0, (1, 2, 3, 4)),
        ("2006/07 Q3", 11, LAST, 0, (6, 7, 8, 9)),
    ],
)
def test_a_year_is_its_known_part_and_the_line_for_the_rest(at, number, year, known, ahead):
    changes = {**YEAR_TO_DATE, "decimals": 6, "ends": parse_period(year).ends}
    found = project(YEAR_SO_FAR[:number], at=at, **changes)
    value, reach = predict(ADDED[:number], *ahead)
    assert is_around(found[year], known + value, reach)


def test_by_season_the_mean_change_is_added_to_the_same_period_of_the_year_before():
    changes = [4, 5, 3, 6, 5, 3, 4]  # 104 - 100, 15 - 10 … 57 - 53: 30 in all
    found = project(SEASONS, seasonal=True, decimals=6)
    for name, years in ((NEXT, 1), (LAST, 3)):
        variance = np.var(changes, ddof=1) * (years + years**2 / 7)
        reach = t.ppf(0.9, 6) * np.sqrt(variance)
        assert is_around(found[name], 36 + 30 / 7 * years, reach)
