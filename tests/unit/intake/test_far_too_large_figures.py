"""A figure that no table could hold is told in a sentence, and stops nothing."""

from decimal import Decimal

import pytest

from generator.intake.sheets import Cell
from generator.intake.values import read_value


@pytest.mark.parametrize("shown", ["General", "0.0", '"£"0.00"m"', "0%"])
@pytest.mark.parametrize("value", [Decimal("1e300"), 10**80, Decimal("-1e300")])
def test_a_number_that_no_page_could_show_is_too_large(value, shown):
    read = read_value(Cell(value, number_format=shown))
    assert read.fault is not None
    assert read.fault[0] == "a number that is too large"
