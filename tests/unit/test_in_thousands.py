"""Figures that are given in thousands are shown, rounded and reckoned as what they are."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.describe import describe
from generator.describe.numbers import rounds_to_nothing
from generator.model.enums import TargetKind
from generator.publish.open_data import tables
from generator.rate import rate
from tests import make
from tests.unit.rate.test_forecast import NEXT, project
from tests.unit.rate.test_movement import list_periods

IN_THOUSANDS = replace(make.HOMES, multiple=1000)
QUARTERS = ("2.345", "2.38", "2.39", "2.42", "2.43", "2.45", "2.46", "2.47")


@pytest.fixture
def report():
    periods = list_periods(len(QUARTERS), "2006/07 Q4")
    figures = [make.figure(one, at) for one, at in zip(QUARTERS, periods, strict=True)]
    target = make.target("2.6", "2006/07 Q4", "one", TargetKind.MILESTONE)
    one = make.indicator(unit=IN_THOUSANDS, decimals=0)
    made = make.agreement([one], figures, [target]).as_at(make.figure(1, "2006/07 Q4").period)
    return describe(made, rate(made))


def test_a_figure_is_rounded_as_it_is_shown():
    one = make.indicator(unit=IN_THOUSANDS, decimals=0)
    assert one.round_as_shown(Decimal("2.3456")) == Decimal("2.346")
    assert not rounds_to_nothing(Decimal("0.13"), one)
    assert rounds_to_nothing(Decimal("0.0004"), one)


def test_a_forecast_is_no_round_thousand():
    found = project(QUARTERS, unit=IN_THOUSANDS, decimals=0)[NEXT]
    assert found.value == Decimal("2.497")
    assert found.lower < found.value < found.upper


def test_the_sum_has_the_figures_of_the_page(report):
    working = report.indicators["one"].workings[0]
    assert "2,470 − 2,600 = −130." in " ".join(map(str, working.lines))


def test_open_data_says_by_what_figures_are_to_be_multiplied(report):
    (row,) = tables._indicator_rows(report.agreement)
    columns = dict(zip(tables.OPEN_TABLES["indicators"].names, row, strict=True))
    assert columns["multiple"] == 1000
